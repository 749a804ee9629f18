/** Lines shown before and after a change. */
const around = 3;

/**
 * The difference of two texts with equally many lines, as `patch` and `git apply` take it; empty where they are equal.
 *
 * @example
 * diffLines('a\nb\n', 'a\nc\n', 'list.md')
 * // => '--- a/list.md\n+++ b/list.md\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n'
 */
export function diffLines(before: string, after: string, name: string): string {
  const old = splitLines(before);
  const now = splitLines(after);
  if (old.length !== now.length) {
    throw new TypeError(`Unexpected ${now.length} lines, expected ${old.length} as before`);
  }

  const changed = old.flatMap((line, index) => (line === now[index] ? [] : [index]));
  const hunks: { from: number; to: number }[] = [];
  for (const index of changed) {
    const last = hunks.at(-1);
    const [from, to] = [Math.max(0, index - around), Math.min(old.length, index + around + 1)];
    if (last && from <= last.to) last.to = to;
    else hunks.push({ from, to });
  }
  if (hunks.length === 0) return '';

  const body = hunks.map(({ from, to }) => {
    const range = `${from + 1},${to - from}`;
    const lines: string[] = [];
    let removed: string[] = [];
    let added: string[] = [];

    for (let index = from; index <= to; index++) {
      const [one, other] = [old[index] ?? '', now[index] ?? ''];
      if (index < to && one !== other) {
        removed.push(`-${one}`);
        added.push(`+${other}`);
        continue;
      }
      lines.push(...removed, ...added);
      [removed, added] = [[], []];
      if (index < to) lines.push(` ${one}`);
    }
    return `@@ -${range} +${range} @@\n${lines.map(endLine).join('')}`;
  });
  return `--- a/${name}\n+++ b/${name}\n${body.join('')}`;
}

/** Lines with what ends them. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

function endLine(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}
