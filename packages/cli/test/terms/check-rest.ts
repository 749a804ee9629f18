import { call } from './call-command.js';
import { differences, readTree, type Tree } from './tree.js';

interface RestOptions {
  /** That of the last run. */
  readonly status: number;
  /** How much happened before. */
  readonly count: number;
}

/** What was found in a course folder. */
export interface Rest {
  /** What is wrong. */
  readonly found: readonly string[];
  /** Outputs that a person deleted. */
  readonly deleted: readonly string[];
  /** Outputs that the course makes no more. */
  readonly orphaned: readonly string[];
}

/** What is wrong in a course folder that should be at rest: whether more runs write, complain, or say something else. */
export async function checkRest(folder: string, day: string, { status, count }: RestOptions): Promise<Rest> {
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
  if (status !== again.status) found.push(`status ${status}, then ${again.status}`);

  const now = readTree(folder);
  for (const argv of [['build', '--plan', '--json'], questions[count % questions.length] ?? []]) {
    // There is nothing to compare with before a plan is kept.
    if (argv.includes('--diff') && !now.has('plan.lock.json')) continue;
    const asked = await call(folder, argv, day);
    const words = argv.join(' ');
    const mayAsk = isKept || (argv[0] === 'status' && hasMarkers(now));
    if (asked.status !== 0 && !(mayAsk && asked.status === 1)) {
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
  const pathsOf = (kind: string) => outcomes.flatMap(({ path, change }) => (change === kind ? path : []));
  return { found, deleted: pathsOf('deleted'), orphaned: pathsOf('orphaned') };
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

/** Whether a page has the markers of a conflict, one that no course makes any more as well. */
function hasMarkers(tree: Tree): boolean {
  return [...tree].some(([name, text]) => /^out\/.*\.md$/u.test(name) && /^<{7} yours/mu.test(text));
}

/** Files that a run leaves only where it was broken off. */
function* leftovers(tree: Tree): Iterable<string> {
  for (const name of tree.keys()) {
    const isOwn = name.includes('.proseminar/') && !/\/undo\/|\/generated|\/bases|\/changes/u.test(name);
    if (isOwn || /\.tmp$/u.test(name)) yield `${name} was left`;
  }
}
