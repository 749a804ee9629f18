import type { BlockContent, DefinitionContent } from 'mdast';
import { type BlockState, startOfLineContent, takeLine } from '../block-state.js';
import { isDigit } from '../characters.js';
import {
  asterisk,
  graveAccent,
  greaterThan,
  hyphen,
  lessThan,
  numberSign,
  plusSign,
  tab,
  tilde,
  underscore,
} from '../codes.js';
import { refuse } from '../refusal.js';
import { readFencedCode } from './fenced-code.js';
import { readHeading } from './heading.js';
import { htmlStart, readHtml } from './html.js';
import { readIndentedCode } from './indented-code.js';
import { readList } from './list.js';
import { fenceSize, headingDepth, isThematicBreak, readListMarker } from './markers.js';
import { readParagraph } from './paragraph.js';
import { readQuote } from './quote.js';
import { isTableHead, readTable } from './table.js';

type Block = BlockContent | DefinitionContent;

/**
 * Read the blocks of a list item, whose contents stand at column `base`, onto `children`.
 *
 * @returns
 *   Whether blank lines stand between them.
 */
export function readBlocks(state: BlockState, base: number, children: Block[]): boolean {
  const { cursor } = state;
  let isSpread = false;
  while (!cursor.done && cursor.indent >= base) {
    if (children.length > 0 && cursor.line - state.end.line > 1) isSpread = true;
    children.push(readBlock(state, base));
    cursor.skipBlankLines();
    // Tabs may take the line below into the item.
    if (cursor.code === tab) refuse();
  }
  return isSpread;
}

/** Read the block that starts on this line, and go to the line below it. */
export function readBlock(state: BlockState, base: number): Block {
  const { cursor } = state;
  cursor.refuseTabs();
  if (cursor.indent - base > 3) return readIndentedCode(state, base);
  const { code } = cursor;
  switch (code) {
    case numberSign: {
      const depth = headingDepth(cursor);
      if (depth > 0) return readHeading(state, depth);
      break;
    }
    case hyphen:
    case asterisk:
    case underscore:
    case plusSign: {
      if (isThematicBreak(cursor)) return readThematicBreak(state);
      const marker = readListMarker(cursor);
      if (marker) return readList(state, base, marker);
      break;
    }
    case graveAccent:
    case tilde: {
      const size = fenceSize(cursor, code);
      if (size > 0) return readFencedCode(state, base, code, size);
      break;
    }
    case greaterThan:
      return readQuote(state, base);
    case lessThan: {
      const start = htmlStart(cursor);
      if (start) return readHtml(state, base, start);
      break;
    }
    default:
      if (isDigit(code)) {
        const marker = readListMarker(cursor);
        if (marker) return readList(state, base, marker);
      }
  }
  return isTableHead(state) ? readTable(state, base) : readParagraph(state, base);
}

function readThematicBreak(state: BlockState): Block {
  const start = startOfLineContent(state);
  takeLine(state);
  return { type: 'thematicBreak', position: { start, end: state.end } };
}
