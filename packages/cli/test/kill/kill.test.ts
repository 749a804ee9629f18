import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { randomNumbers } from '../random-numbers.js';
import { run } from '../run-command.js';
import { readFolder, temporaryFolder } from '../temporary-folder.js';
import { type Fault, measureRun, runBroken } from './broken-run.js';
import { env, type Scenario, scenarios } from './scenarios.js';

/** How often a run is broken off in each scenario; `scripts/kill.mjs` asks for more. */
const count = Number(process.env.KILLS ?? 4);
/** The others differ little, and are for many kills. */
const chosen = process.env.KILLS ? scenarios : scenarios.slice(0, 2);
const seed = Number(process.env.KILL_SEED ?? 1);

type Tree = Readonly<Record<string, string>>;

test.each(chosen.map((scenario) => [scenario.name, scenario] as const))(
  '%s: a run that is killed leaves whole files, and the next run completes',
  async (name, scenario) => {
    const { old, made, original, ...measured } = await measure(scenario);
    const random = randomNumbers(seed);
    const outcomes: Record<string, number> = {};

    for (let number = 0; number < count; number++) {
      const fault = chooseFault(number, measured, random);
      const folder = path.join(temporaryFolder(), 'course');
      fs.cpSync(original, folder, { recursive: true });
      const { status, stderr } = await runBroken(folder, scenario.argv, fault);
      const words = JSON.stringify(fault);
      if (fault.kind === 'full') expect.soft([0, 64], `${words}\n${stderr}`).toContain(status);

      const found = readFolder(folder);
      expectWhole(found, old, made, words);
      expect(Object.values(found).join(''), words).toContain(scenario.typed);
      const isLeft = Object.keys(found).some((file) => file.endsWith('.proseminar/journal.json'));
      if (fault.kind === 'full' && status === 64 && !isLeft)
        expect(documents(found), words).toEqual(documents(old));

      const next = run(folder, scenario.argv, { env });
      expect(scenario.next, `${words}\n${next.stderr}`).toContain(next.status);
      expect(readFolder(folder), words).toEqual(made);
      fs.rmSync(folder, { recursive: true });

      const outcome = `${fault.kind}: ${outcomeOf(documents(found), old, made, isLeft)}`;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }

    if (process.env.KILLS) console.log(name, { steps: measured.steps, ...outcomes });
  },
  3_600_000,
);

/** The folder before and after a run that is not broken off. */
async function measure({ argv, prepare }: Scenario) {
  const parent = temporaryFolder();
  const [original, folder] = [path.join(parent, 'original'), path.join(parent, 'course')];
  fs.mkdirSync(original);
  prepare(original);
  fs.cpSync(original, folder, { recursive: true });
  const measured = await measureRun(folder, argv);
  expect(measured.status).toBe(0);
  return { ...measured, original, old: readFolder(original), made: readFolder(folder) };
}

function chooseFault(
  number: number,
  { steps, duration, writing }: { steps: number; duration: number; writing: number },
  random: () => number,
): Fault {
  const at = Math.floor(random() * steps);
  const how = (['before', 'after', 'amid'] as const)[Math.floor(random() * 3)] ?? 'before';
  switch (number % 5) {
    case 0:
    case 2:
      return { kind: 'step', at, how };
    case 1:
      return { kind: 'writing', after: random() * writing };
    case 3:
      return { kind: 'full', at };
    default:
      return { kind: 'moment', after: random() * duration };
  }
}

/** Every document is as before or as after, and there are no others. */
function expectWhole(found: Tree, old: Tree, made: Tree, words: string): void {
  for (const name of new Set([...Object.keys(documents(found)), ...Object.keys(documents(old))])) {
    expect([old[name], made[name]], `${name} after ${words}`).toContain(found[name]);
  }
}

function outcomeOf(found: Tree, old: Tree, made: Tree, isLeft: boolean): string {
  if (isLeft) return 'to be finished';
  if (JSON.stringify(found) === JSON.stringify(documents(old))) return 'as before';
  return JSON.stringify(found) === JSON.stringify(documents(made)) ? 'done' : 'neither';
}

function documents(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([name]) => !name.includes('.proseminar/')));
}
