/**
 * Text in lines of a width, for a terminal; a word that is longer than that has a line of its own.
 *
 * @param first What the first line begins with; the others are indented as far.
 * @example `wrapText('* ', 'one two three', 9)` is `['* one two', '  three']`.
 */
export function wrapText(first: string, text: string, width: number): readonly string[] {
  const indent = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = '';

  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && first.length + longer.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }

  return [...lines, line].map((each, index) => `${index === 0 ? first : indent}${each}`.trimEnd());
}
