import { formatCount } from '@proseminar/core';
import { type Outcome, outcomeOf } from './outcome.js';
import type { Change, Changes } from './plan-changes.js';
import { showLeft } from './show-left.js';
import { type Io, type Output, paint, type Style } from './terminal.js';
import type { SavedText } from './write-documents.js';

export interface ShowChangesOptions {
  readonly saved: readonly SavedText[];
  readonly dryRun: boolean;
  /** What changes in files, by path: shown by a dry run, which leaves out unchanged files then. */
  readonly diffs?: ReadonlyMap<string, string>;
}

/** Documents in which to look first, best first. */
const first = ['README.md', 'site/index.html'];

/** Say in a few lines what a build did; of a dry run, what it would do to each file. */
export function showChanges(planned: Changes, { saved, dryRun, diffs }: ShowChangesOptions, io: Io): void {
  const { folder, changes } = planned;
  const place = folder.shown;
  const outcomes = changes.map(outcomeOf).filter((outcome) => outcome !== undefined);

  if (dryRun) {
    for (const change of changes) showChange(change, place, diffs, io.out);
    io.out.write(`${paint(io.out, 'bold', place)}: ${summarize(outcomes, true)}; nothing was written\n`);
  } else {
    io.out.write(`${paint(io.out, 'bold', place)}: ${summarize(outcomes, false)}\n`);
    for (const { path, savedAs } of saved) {
      io.out.write(`${place}/${path}: replaced; your text is in ${place}/${savedAs}\n`);
    }
    const look = first.filter((path) => changes.some((change) => change.path === path));
    if (look.length > 0)
      io.out.write(`Look first at ${look.map((path) => `${place}/${path}`).join(' or ')}\n`);
  }

  showLeft(planned, io);
}

/** What would happen to a file, in a line, and below it what changes. */
function showChange(
  change: Change,
  place: string,
  diffs: ReadonlyMap<string, string> | undefined,
  output: Output,
): void {
  const outcome = outcomeOf(change);
  if (outcome === undefined || (diffs && outcome === 'unchanged')) return;
  const from = 'movedFrom' in change ? ` (from ${place}/${change.movedFrom})` : '';
  output.write(`  ${label(outcome, output)} ${place}/${change.path}${from}\n`);

  for (const line of diffs?.get(change.path)?.split('\n').slice(0, -1) ?? []) {
    const style = diffStyles[line.slice(0, 1)];
    output.write(`${style ? paint(output, style, line) : line}\n`);
  }
}

const diffStyles: Readonly<Record<string, Style>> = { '+': 'green', '-': 'red', '@': 'cyan' };

const done: readonly [Outcome, string][] = [
  ['create', 'created'],
  ['update', 'updated'],
  ['merge', 'merged with your edits'],
  ['rename', 'renamed'],
  ['replace', 'replaced'],
  ['remove', 'deleted'],
  ['unchanged', 'unchanged'],
  ['conflict', 'in conflict'],
  ['kept', 'kept'],
];

/** `3 files created, 1 updated, 70 unchanged`; of a build that changes nothing, `unchanged, 74 files`. */
function summarize(outcomes: readonly Outcome[], dryRun: boolean): string {
  const counts = done
    .map(([outcome, word]) => [outcomes.filter((each) => each === outcome).length, outcome, word] as const)
    .filter(([count]) => count > 0);
  const [only] = counts;

  if (counts.length === 0) return 'no files';
  if (counts.length === 1 && only?.[1] === 'unchanged') return `unchanged, ${formatCount(only[0], 'file')}`;

  return counts
    .map(([count, outcome, word], index) => {
      const what = dryRun && !['unchanged', 'kept', 'conflict'].includes(outcome) ? `to ${outcome}` : word;
      return `${index === 0 ? formatCount(count, 'file') : count} ${what}`;
    })
    .join(', ');
}

const styles: Readonly<Record<Outcome, Style>> = {
  create: 'green',
  update: 'cyan',
  merge: 'cyan',
  rename: 'cyan',
  replace: 'yellow',
  unchanged: 'dim',
  conflict: 'red',
  kept: 'yellow',
  deleted: 'dim',
  orphaned: 'yellow',
  remove: 'red',
};

/** What happens to a file, in a word with a colour. */
function label(outcome: Outcome, output: Output): string {
  return paint(output, styles[outcome], outcome.padEnd(9));
}
