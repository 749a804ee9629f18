/** Longer labels are none; one that is escaped is counted longer. */
const longestLabel = 2000;
const mostSearched = 200;

/**
 * Whether a text may hold a definition, `[label]: address`, or one of a footnote.
 *
 * They change what brackets mean anywhere in a document. They stand at the start
 * of a block, so nothing but markers of lists and quotes is before them on their line.
 */
export function mayDefine(text: string): boolean {
  let searched = 0;
  for (let at = text.indexOf(']:'); at >= 0; at = text.indexOf(']:', at + 1)) {
    searched += 1;
    if (searched > mostSearched || startsBlock(text, at)) return true;
  }
  return false;
}

/** Whether the `[` nearest to a `]` may be the first character of a block. */
function startsBlock(text: string, close: number): boolean {
  const before = text.slice(Math.max(0, close - longestLabel), close);
  const open = before.lastIndexOf('[');
  if (open < 0) return false;
  const start = close - before.length + open;
  // An escaped bracket is part of the label.
  if (text.charAt(start - 1) === '\\') return true;
  const lineStart = text.lastIndexOf('\n', start) + 1;
  return /^[ \t>*+\-\d.)]*$/u.test(text.slice(lineStart, start));
}
