import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { randomNumbers } from '../random-numbers.js';
import { run } from '../run-command.js';
import { readFolder, temporaryFolder } from '../temporary-folder.js';
import { type Fault, measureRun, runBroken } from './broken-run.js';
import { env, type Scenario, scenarios, typed } from './scenarios.js';

/** How often a run is broken off in each scenario; `scripts/kill.mjs` asks for more. */
const count = Number(process.env.KILLS ?? 2);
const seed = Number(process.env.KILL_SEED ?? 1);

/** The others differ little, and are for many kills. */
const { build, replan, record, undo, overwrite } = scenarios;
const chosen = process.env.KILLS ? [build, replan, record, undo, overwrite] : [build, replan, record];

type Tree = Readonly<Record<string, string>>;

test.each(chosen.map((scenario) => [scenario.name, scenario] as const))(
  '%s: a run that is killed leaves whole files, and the next run completes',
  async (name, scenario) => {
    const { old, made, original, ...measured } = await measure(scenario);
    const random = randomNumbers(seed);
    const outcomes: Record<string, number> = {};

    for (let number = 0; number < count; number++) {
      const fault = chooseFault(number, measured, random);
      const words = JSON.stringify(fault);
      const folder = path.join(temporaryFolder(), 'course');
      fs.cpSync(original, folder, { recursive: true });
      const { status, stderr } = await runBroken(folder, scenario.argv, fault);
      if (fault.kind === 'full') expect([0, 64], `${words}\n${stderr}`).toContain(status);

      const found = readFolder(folder);
      const parts = splitTree(found).map((part, index) =>
        judge(part, splitTree(old)[index] ?? {}, splitTree(made)[index] ?? {}),
      );
      expect(parts, words).not.toContain('broken');
      expect(Object.values(found).join(''), words).toContain(typed);

      for (const next of scenario.next) {
        const { status, stderr } = run(folder, next(folder), { env });
        expect(status, `${words}\n${stderr}`).toBe(0);
      }
      expect(readFolder(folder), words).toEqual(made);
      fs.rmSync(folder, { recursive: true });

      const outcome = `${fault.kind}: ${parts.join(', ')}`;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }

    if (process.env.KILLS) console.log(name, { steps: measured.steps, ...outcomes });
  },
  3_600_000,
);

/** The folder before and after a run that is not broken off. */
async function measure({ argv, prepare, next }: Scenario) {
  const parent = temporaryFolder();
  const [original, folder] = [path.join(parent, 'original'), path.join(parent, 'course')];
  fs.mkdirSync(original);
  prepare(original);
  fs.cpSync(original, folder, { recursive: true });
  const measured = await measureRun(folder, argv);
  expect(measured.status).toBe(0);
  for (const each of next) expect(run(folder, each(folder), { env }).status).toBe(0);
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

/** The files of the course, and those of its output folder: each is written as a whole. */
function splitTree(tree: Tree): Tree[] {
  const isOut = (name: string) => name.startsWith('out/');
  return [isOut, (name: string) => !isOut(name)].map((belongs) =>
    Object.fromEntries(Object.entries(tree).filter(([name]) => belongs(name))),
  );
}

/** Without a journal, all is as before, or all is new; with one, each file is. */
function judge(part: Tree, old: Tree, made: Tree): 'old' | 'new' | 'unfinished' | 'broken' {
  const [found, before, after] = [part, old, made].map(documents) as [Tree, Tree, Tree];
  const names = [...new Set([found, before, after].flatMap((tree) => Object.keys(tree)))];
  if (names.every((name) => found[name] === before[name])) return 'old';
  if (names.every((name) => found[name] === after[name])) return 'new';

  const isLeft = Object.keys(part).some((name) => name.endsWith('.proseminar/journal.json'));
  const isWhole = names.every((name) => [before[name], after[name]].includes(found[name]));
  return isLeft && isWhole ? 'unfinished' : 'broken';
}

function documents(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([name]) => !name.includes('.proseminar/')));
}
