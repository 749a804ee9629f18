import type { PhrasingContent } from 'mdast';
import * as codes from '../codes.js';
import { refuse } from '../refusal.js';
import { readAngle } from './angles.js';
import { closeBracket, openBracket, takeFrom } from './brackets.js';
import { readCharacterReference } from './character-reference.js';
import { readCodeSpan } from './code-span.js';
import { readRun, readTildes } from './emphasis.js';
import { readEscape } from './escape.js';
import { InlineText } from './inline-text.js';
import { readLineEnd } from './line-ends.js';
import { readAtSign, readProtocol, readWww } from './literal-autolink.js';

/** The characters that may start something. */
const isSpecial = new Uint8Array(128);
for (const character of '\\`*_[]<&!~:.@\n\r') isSpecial[character.charCodeAt(0)] = 1;

/** Reads the text of a paragraph, a heading or a cell. */
export class InlineReader {
  readonly #text: InlineText;

  /**
   * @param bases
   *   Columns of the contents of the list items around, from the outside in.
   */
  constructor(text: string, bases: readonly number[]) {
    this.#text = new InlineText(text, bases);
  }

  /** Read from `start`, which stands in the line that starts at `lineStart`, to `end`. */
  read(start: number, end: number, line: number, lineStart: number, isCell = false): PhrasingContent[] {
    const text = this.#text;
    const source = text.text;
    text.begin(start, end, line, lineStart, isCell);
    while (text.at < end) {
      const code = source.charCodeAt(text.at);
      if (code < 128 && isSpecial[code] === 1) readSpecial(text, code);
      else text.at += 1;
    }
    text.addText(text.trimmedEnd(end));
    if (text.suspects.length > 0) refuse();
    return takeFrom(text, 0);
  }
}

/** Moves on by one character at least. */
function readSpecial(text: InlineText, code: number): void {
  switch (code) {
    case codes.backslash:
      readEscape(text);
      break;
    case codes.graveAccent:
      readCodeSpan(text);
      break;
    case codes.asterisk:
    case codes.underscore:
      readRun(text, code);
      break;
    case codes.tilde:
      readTildes(text);
      break;
    case codes.leftBracket:
      openBracket(text, 1);
      break;
    case codes.exclamationMark:
      if (text.codeAt(text.at + 1) === codes.leftBracket) openBracket(text, 2);
      else text.at += 1;
      break;
    case codes.rightBracket:
      closeBracket(text);
      break;
    case codes.lessThan:
      readAngle(text);
      break;
    case codes.ampersand:
      readCharacterReference(text);
      break;
    case codes.colon:
      readProtocol(text);
      break;
    case codes.dot:
      readWww(text);
      break;
    case codes.atSign:
      readAtSign(text);
      break;
    case codes.lineFeed:
      readLineEnd(text, text.at + 1);
      break;
    case codes.carriageReturn:
      readLineEnd(text, text.at + 2);
      break;
  }
}
