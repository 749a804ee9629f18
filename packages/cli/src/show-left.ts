import { basename } from 'node:path/posix';
import { formatCount } from '@proseminar/core';
import type { KeptReason } from './decide-file.js';
import { markers } from './merge-texts.js';
import { needsPerson } from './outcome.js';
import type { Change, Changes } from './plan-changes.js';
import { type Io, type Output, paint } from './terminal.js';

/** How many files of a sort are named: a course that moves by a day has all its files moved. */
const mostNamed = 5;

/** Say what a person has to look at: conflicts, files left as they are, and files that nobody makes any more. */
export function showLeft({ folder, changes }: Changes, { out, err }: Pick<Io, 'out' | 'err'>): void {
  const place = folder.shown;
  showRenamed(changes, place, out);
  for (const change of changes) if (needsPerson(change)) showKept(change, place, err);
  showDeleted(changes, place, err);
  showOrphaned(changes, place, err);
}

/** Files that carry something of a person to another place. */
function showRenamed(changes: readonly Change[], place: string, output: Output): void {
  for (const change of changes) {
    if (!('movedFrom' in change) || !(change.isOwn || change.conflicts !== undefined || change.why)) continue;
    output.write(`${place}/${change.movedFrom}: now ${place}/${change.path}, with what is yours\n`);
  }
}

function showKept(change: Change, place: string, output: Output): void {
  const conflicts = 'conflicts' in change ? change.conflicts : undefined;
  const why = 'why' in change ? change.why : undefined;
  const isConflict = conflicts !== undefined || why === 'markers';
  const word = isConflict ? paint(output, 'red', 'conflict') : paint(output, 'yellow', 'kept');
  const said = conflicts === undefined ? explain(why, basename(change.path)) : explainMarkers(conflicts);
  output.write(`${word}: ${place}/${change.path} ${said}\n`);
}

function explainMarkers(conflicts: number): string {
  const places = conflicts === 1 ? 'one place' : `${conflicts} places`;
  return `has ${places} that you and the course both changed; look for \`${markers.ours}\`, keep what is right, and delete the markers`;
}

function explain(why: KeptReason | undefined, name: string): string {
  const overwrite = `build with --overwrite to replace it, the old text is saved as ${name}.orig, or with --mine to keep it for good`;

  switch (why) {
    case 'markers':
      return `still has the markers of a conflict; nothing new is merged until they are gone (\`${markers.ours}\`)`;
    case 'conflict':
      return `has edits of yours where the course changed, too; \`proseminar build --plan\` shows the new text, put it in by hand, or ${overwrite}`;
    case 'no-base':
      return `is not as proseminar wrote it, and what it wrote is not known; ${overwrite}`;
    default:
      return `has edits of yours; ${overwrite}`;
  }
}

function showDeleted(changes: readonly Change[], place: string, output: Output): void {
  const deleted = changes.filter(({ kind }) => kind === 'deleted');
  if (deleted.length === 0) return;
  const named = deleted.slice(0, mostNamed).map(({ path }) => `${place}/${path}`);
  const more = deleted.length > named.length ? `, and ${deleted.length - named.length} more` : '';
  output.write(
    `${paint(output, 'yellow', 'left out')}: ${formatCount(deleted.length, 'file')} that you deleted (${named.join(', ')}${more}); build with --restore to have ${deleted.length === 1 ? 'it' : 'them'} again\n`,
  );
}

function showOrphaned(changes: readonly Change[], place: string, output: Output): void {
  const orphaned = changes.filter((change) => change.kind === 'orphaned');
  const edited = orphaned.filter((change) => change.edited);
  const others = orphaned.filter((change) => !change.edited);
  const named = others.length > mostNamed ? others.slice(0, mostNamed - 1) : others;
  const write = (words: string) => output.write(`${paint(output, 'yellow', 'no longer made')}: ${words}\n`);

  for (const { path, isTaken } of edited) {
    const words = isTaken
      ? 'is of a session that moved, and its new place is taken; move it'
      : 'has edits of yours; delete it';
    write(`${place}/${path} ${words} by hand`);
  }
  for (const { path } of named) write(`${place}/${path}; delete it by hand, or build with --prune`);
  if (named.length < others.length)
    write(`${others.length - named.length} more; \`proseminar build --dry-run\` names them`);
}
