import { call } from './call-command.js';
import { differences, readTree, type Tree } from './tree.js';

interface RestOptions {
  /** That of the last run. */
  readonly status: number;
  /** How much happened before. */
  readonly count: number;
  /** Whether a file waited for a person. */
  readonly wasKept: boolean;
}

/** What was found in a course folder. */
export interface Rest {
  /** What is wrong. */
  readonly found: readonly string[];
  /** Outputs that a person deleted. */
  readonly deleted: readonly string[];
}

/** What is wrong in a course folder that should be at rest: whether more runs write, complain, or say something else. */
export async function checkRest(
  folder: string,
  day: string,
  { status, count, wasKept }: RestOptions,
): Promise<Rest> {
  const before = readTree(folder);
  const found: string[] = [...leftovers(before)];
  const again = await call(folder, ['build', '--json'], day);
  const outcomes = readOutcomes(again.stdout);
  const isKept = outcomes.some(({ change }) => change === 'kept' || change === 'conflict');

  for (const { path, change } of outcomes) {
    if (!resting.has(change)) found.push(`built again: ${change} ${path}`);
  }
  for (const name of differences(before, readTree(folder))) found.push(`built again: ${name} changed`);
  if (again.status !== (isKept ? 1 : 0)) found.push(`built again: status ${again.status}: ${again.stderr}`);
  // Where nothing is recorded, nothing is built.
  if (status !== again.status && !(status === 0 && wasKept))
    found.push(`status ${status}, then ${again.status}`);

  const now = readTree(folder);
  for (const argv of [['build', '--plan', '--json'], questions[count % questions.length] ?? []]) {
    const asked = await call(folder, argv, day);
    const words = argv.join(' ');
    if (asked.status !== 0 && !(isKept && asked.status === 1)) {
      found.push(`${words}: status ${asked.status}: ${asked.stderr}`);
    }
    if (/^proseminar:|^ {4}at /mu.test(asked.stderr)) found.push(`${words}: ${asked.stderr}`);
    if (words === 'build --plan --json') {
      const planned = readOutcomes(asked.stdout);
      if (JSON.stringify(planned.map(bare)) !== JSON.stringify(outcomes.map(bare)))
        found.push(`${words}: not as built`);
    }
  }
  for (const name of differences(now, readTree(folder))) found.push(`asked: ${name} changed`);
  const deleted = outcomes.filter(({ change }) => change === 'deleted').map(({ path }) => path);
  return { found, deleted };
}

/** What may be told of a file that nothing is to be done with. */
const resting: ReadonlySet<string> = new Set(['unchanged', 'kept', 'conflict', 'deleted', 'orphaned']);

/** What asks and writes nothing, in turn. */
const questions: readonly (readonly string[])[] = [
  ['build', '--plan'],
  ['status'],
  ['status', '--json'],
  ['plan', '--dry-run', '--explain'],
  ['plan', '--diff'],
  ['record', '--scan', '--dry-run'],
];

interface Told {
  readonly path: string;
  readonly change: string;
}

const bare = ({ path, change }: Told) => [path, change];

function readOutcomes(text: string): readonly Told[] {
  const { changes } = JSON.parse(text) as { readonly changes: readonly Told[] };
  return changes;
}

/** Files that a run leaves only where it was broken off. */
function* leftovers(tree: Tree): Iterable<string> {
  for (const name of tree.keys()) {
    const isOwn = name.includes('.proseminar/') && !/\/undo\/|\/generated|\/bases|\/changes/u.test(name);
    if (isOwn || /\.tmp$/u.test(name)) yield `${name} was left`;
  }
}
