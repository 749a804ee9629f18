import { compareLines, type Hunk } from './compare-lines.js';

/** Lines shown before and after a change. */
const around = 3;

/** Names of a text before and after, where they differ. */
export interface DiffNames {
  readonly before: string;
  readonly after: string;
}

/**
 * The difference of two texts, as `patch` and `git apply` take it; empty where they are equal.
 *
 * @example
 * diffLines('a\nb\n', 'a\nc\n', 'list.md')
 * // => '--- a/list.md\n+++ b/list.md\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n'
 */
export function diffLines(before: string, after: string, name: string | DiffNames): string {
  const names = typeof name === 'string' ? { before: name, after: name } : name;
  const [old, now] = [splitLines(before), splitLines(after)];
  const parts = groupNear(compareLines(old, now)).map((hunks) => formatPart(hunks, old, now));
  return parts.length === 0 ? '' : `--- a/${names.before}\n+++ b/${names.after}\n${parts.join('')}`;
}

/** Changes that stand so close together that the lines around them would meet. */
function groupNear(hunks: readonly Hunk[]): Hunk[][] {
  const groups: Hunk[][] = [];

  for (const hunk of hunks) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && hunk.before.start - last.before.end <= 2 * around) group.push(hunk);
    else groups.push([hunk]);
  }

  return groups;
}

function formatPart(hunks: readonly Hunk[], old: readonly string[], now: readonly string[]): string {
  const [first, last] = [hunks[0], hunks.at(-1)];
  if (!first || !last) return '';
  const head = Math.min(around, first.before.start);
  const tail = Math.min(around, old.length - last.before.end);
  const lines: string[] = [];
  let position = first.before.start - head;

  for (const { before, after } of hunks) {
    lines.push(...old.slice(position, before.start).map((line) => ` ${line}`));
    lines.push(...old.slice(before.start, before.end).map((line) => `-${line}`));
    lines.push(...now.slice(after.start, after.end).map((line) => `+${line}`));
    position = before.end;
  }
  lines.push(...old.slice(position, position + tail).map((line) => ` ${line}`));

  const range = formatRange(first.before.start - head, last.before.end + tail);
  const newRange = formatRange(first.after.start - head, last.after.end + tail);
  return `@@ -${range} +${newRange} @@\n${lines.map(endLine).join('')}`;
}

/** `3,7` for seven lines from the third; of none, the line before them. */
function formatRange(start: number, end: number): string {
  return `${start === end ? start : start + 1},${end - start}`;
}

/** Lines with what ends them. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

function endLine(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}
