import { formatCount } from '@proseminar/core';
import type { PlannedFolder } from './plan-folder.js';
import { countMessages, showMessages } from './show-messages.js';
import type { Output } from './terminal.js';

/**
 * Show what the files of a course have to say. Of the reading list, errors only, with the count of the rest: a
 * list of thousands of papers has warnings that are not about this course.
 */
export async function showCourseMessages(
  { list, files }: Pick<PlannedFolder, 'list' | 'files'>,
  output: Output,
): Promise<void> {
  const warnings = list ? countMessages([list], false) : 0;
  const name = list?.history[0] ?? '';

  if (list) list.messages = list.messages.filter((message) => message.fatal === true);
  await showMessages(list ? [list, ...files] : files, output);

  if (warnings > 0) {
    output.write(
      `${name}: ${formatCount(warnings, 'warning')}; run \`proseminar check ${quote(name)}\` to see them\n`,
    );
  }
}

/** A path as an argument that a shell takes as one. */
export function quote(path: string): string {
  return /^[\w./@:-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
