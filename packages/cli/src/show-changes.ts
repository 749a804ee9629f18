import { formatCount } from '@proseminar/core';
import type { Change, Changes } from './plan-changes.js';
import { type Io, type Output, paint, type Style } from './terminal.js';
import type { SavedText } from './write-documents.js';

export interface ShowChangesOptions {
  readonly saved: readonly SavedText[];
  readonly dryRun: boolean;
}

/** Documents in which to look first, best first. */
const first = ['README.md', 'site/index.html'];

/** How many files that are no longer made are named: a course that moves by a day has all its files moved. */
const mostNamed = 5;

/** Say in a few lines what a build did; of a dry run, what it would do to each file. */
export function showChanges(
  { folder, changes }: Changes,
  { saved, dryRun }: ShowChangesOptions,
  io: Io,
): void {
  const place = folder.shown;

  if (dryRun) {
    for (const change of changes) io.out.write(`  ${label(change.kind, io.out)} ${place}/${change.path}\n`);
    io.out.write(`${paint(io.out, 'bold', place)}: ${summarize(changes, true)}; nothing was written\n`);
  } else {
    io.out.write(`${paint(io.out, 'bold', place)}: ${summarize(changes, false)}\n`);
    for (const { path, savedAs } of saved) {
      io.out.write(`${place}/${path}: replaced; your text is in ${place}/${savedAs}\n`);
    }
    const look = first.filter((path) => changes.some((change) => change.path === path));
    if (look.length > 0)
      io.out.write(`Look first at ${look.map((path) => `${place}/${path}`).join(' or ')}\n`);
  }

  showKept(changes, place, io.err);
  showOrphaned(changes, place, io.err);
}

function showKept(changes: readonly Change[], place: string, output: Output): void {
  for (const { kind, path } of changes) {
    if (kind !== 'kept') continue;
    output.write(
      `${paint(output, 'yellow', 'kept')}: ${place}/${path} has edits of yours; run with --overwrite to replace it, the old text is saved as ${path}.orig\n`,
    );
  }
}

function showOrphaned(changes: readonly Change[], place: string, output: Output): void {
  const orphaned = changes.filter((change) => change.kind === 'orphaned');
  const edited = orphaned.filter((change) => change.edited);
  const others = orphaned.filter((change) => !change.edited);
  const named = others.length > mostNamed ? others.slice(0, mostNamed - 1) : others;
  const write = (words: string) => output.write(`${paint(output, 'yellow', 'no longer made')}: ${words}\n`);

  for (const { path } of edited) write(`${place}/${path} has edits of yours; delete it by hand`);
  for (const { path } of named) write(`${place}/${path}; delete it by hand, or run with --prune`);
  if (named.length < others.length) write(`${others.length - named.length} more; --dry-run names them`);
}

const done: readonly [Change['kind'], string][] = [
  ['create', 'created'],
  ['update', 'updated'],
  ['replace', 'replaced'],
  ['remove', 'deleted'],
  ['unchanged', 'unchanged'],
  ['kept', 'kept'],
];

/** `3 files created, 1 updated, 70 unchanged`; of a build that changes nothing, `unchanged, 74 files`. */
function summarize(changes: readonly Change[], dryRun: boolean): string {
  const counts = done
    .map(([kind, word]) => [changes.filter((change) => change.kind === kind).length, kind, word] as const)
    .filter(([count]) => count > 0);
  const [only] = counts;

  if (counts.length === 0) return 'no files';
  if (counts.length === 1 && only?.[1] === 'unchanged') return `unchanged, ${formatCount(only[0], 'file')}`;

  return counts
    .map(([count, kind, word], index) => {
      const what = dryRun && !['unchanged', 'kept'].includes(kind) ? `to ${kind}` : word;
      return `${index === 0 ? formatCount(count, 'file') : count} ${what}`;
    })
    .join(', ');
}

const styles: Readonly<Record<Change['kind'], Style>> = {
  create: 'green',
  update: 'cyan',
  replace: 'yellow',
  unchanged: 'dim',
  kept: 'yellow',
  orphaned: 'yellow',
  remove: 'red',
};

function label(kind: Change['kind'], output: Output): string {
  return paint(output, styles[kind], kind.padEnd(9));
}
