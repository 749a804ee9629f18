import type { Root } from 'mdast';
import { DocumentReader } from './document-reader.js';
import { pointAt } from './inlines/inline-items.js';
import { JoinedParts } from './join-parts.js';
import { mayDefine } from './may-define.js';
import type { ReadSlowly } from './read-piece.js';

/**
 * Read Markdown into the tree that `readSlowly` makes of it, tens of times faster where it is written simply.
 *
 * Blocks of the usual shapes are read here; all others are cut out and given to
 * `readSlowly`, their positions moved to where they stand.
 *
 * @param readSlowly
 *   `remark-parse` with `remark-gfm` and `remark-frontmatter` for YAML and TOML.
 */
export function readMarkdown(text: string, readSlowly: ReadSlowly): Root {
  return (isOrdinary(text) ? readParts(text, readSlowly) : undefined) ?? readSlowly(text);
}

/**
 * Whether blocks can be read one by one: no definition, which works far from
 * where it stands; no character that shifts positions; no spaces at the end,
 * where micromark knows no line.
 */
export function isOrdinary(text: string): boolean {
  if (mayDefine(text) || text.includes('\0') || text.startsWith('\uFEFF')) return false;
  if (text.includes('\r') && /\r(?!\n)/u.test(text)) return false;
  const lastLine = text.slice(text.lastIndexOf('\n') + 1);
  return lastLine === '' || lastLine.trim() !== '';
}

/** `undefined` if only the slow reader can read it, whole. */
function readParts(text: string, readSlowly: ReadSlowly): Root | undefined {
  const reader = new DocumentReader(text, readSlowly);
  const joined = new JoinedParts();
  while (!reader.done) {
    const part = reader.readPart();
    if (!part) return undefined;
    joined.add(part);
  }
  return {
    type: 'root',
    children: joined.blocks,
    position: { start: pointAt(0, 1, 0), end: endOf(text) },
  };
}

function endOf(text: string) {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return pointAt(text.length, line, lineStart);
}
