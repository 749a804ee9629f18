import { formatCount } from '@proseminar/core';
import { needsPerson } from './outcome.js';
import type { Changes } from './plan-changes.js';
import type { Io } from './terminal.js';

/**
 * Whether files may be replaced of which nobody knows who wrote them, because what is known of builds is lost. Only a
 * person on a terminal is asked; else they are kept, and said.
 */
export async function mayReplaceUnknown(
  { folder, changes, isStateLost = false }: Changes,
  { ask }: Pick<Io, 'ask'>,
): Promise<boolean> {
  const unknown = changes.filter(needsPerson);
  if (!isStateLost || !ask || unknown.length === 0) return false;

  const [first] = unknown;
  const named = unknown.length === 1 ? '' : `, such as \`${folder.shown}/${first?.path}\``;
  const what =
    unknown.length === 1
      ? `\`${folder.shown}/${first?.path}\` differs`
      : `${formatCount(unknown.length, 'file')} differ`;
  const answer = await ask(
    `${what} from what would be written${named}. Nothing is known of a build before, so it may be your edits.\nReplace what differs, and save each text as <name>.orig? [y/N]: `,
  );
  return /^y(?:es)?$/iu.test(answer.trim());
}
