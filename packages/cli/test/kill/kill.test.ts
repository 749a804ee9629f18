import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repairFolder } from '../../src/repair-folder.js';
import { quietOutput } from '../quiet-output.js';
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

      const found = judge(readFolder(folder), old, made);
      expect(found, words).not.toBe('broken');
      expect(Object.values(readFolder(folder)).join(''), words).toContain(typed);

      await repair(folder);
      const repaired = judge(readFolder(folder), old, made);
      expect(repaired, words).toBe(found === 'unfinished' ? 'new' : found);
      const next = run(folder, repaired === 'old' ? scenario.argv : scenario.next, { env });
      expect(next.status, `${words}\n${next.stderr}`).toBe(0);
      expect(readFolder(folder), words).toEqual(made);
      fs.rmSync(folder, { recursive: true });

      const outcome = `${fault.kind}: ${found}`;
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
  const made = readFolder(folder);
  expect(run(folder, next, { env }).status).toBe(0);
  expect(readFolder(folder)).toEqual(made);
  return { ...measured, original, old: readFolder(original), made };
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

/** What every command that writes does first. */
async function repair(folder: string): Promise<void> {
  for (const root of [folder, path.join(folder, 'out')]) {
    await repairFolder({ root, shown: path.basename(root) }, { err: quietOutput() });
  }
}

/** Without a journal, the course and its documents are all as before, or all new; with one, each file is. */
function judge(tree: Tree, old: Tree, made: Tree): 'old' | 'new' | 'unfinished' | 'broken' {
  const [found, before, after] = [tree, old, made].map(documents) as [Tree, Tree, Tree];
  const names = [...new Set([found, before, after].flatMap((tree) => Object.keys(tree)))];
  const isLeft = Object.keys(tree).some((name) => name.endsWith('.proseminar/journal.json'));
  if (isLeft) {
    const isWhole = names.every((name) => [before[name], after[name]].includes(found[name]));
    return isWhole ? 'unfinished' : 'broken';
  }
  if (names.every((name) => found[name] === before[name])) return 'old';
  return names.every((name) => found[name] === after[name]) ? 'new' : 'broken';
}

function documents(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([name]) => !name.includes('.proseminar/')));
}
