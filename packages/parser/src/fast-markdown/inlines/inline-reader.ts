import type { Image, Link, PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Point } from 'unist';
import { isAlphanumeric, isAsciiPunctuation } from '../characters.js';
import * as codes from '../codes.js';
import { refuse } from '../refusal.js';
import { autolinkEnd, tagEnd } from './angles.js';
import { readCharacterReference } from './character-reference.js';
import { codeSpanEnd, codeSpanValue } from './code-span.js';
import { runSides, takeResolved } from './emphasis.js';
import { type Bracket, type InlineItem, pointAt, textNode } from './inline-items.js';
import { mayPrecedeWww, protocolEnd, protocolStart, wwwEnd } from './literal-autolink.js';
import { readResource } from './resource.js';

/** The characters that may start something. */
const isSpecial = new Uint8Array(128);
for (const character of '\\`*_[]<&!~:.@\n\r') isSpecial[character.charCodeAt(0)] = 1;

/** Beyond them the time to read would grow with their square. */
const mostRuns = 400;
const mostVainSteps = 1_000_000;

/**
 * Reads the text of a paragraph, a heading or a cell.
 *
 * ```
 * see [Raft](https://raft.github.io) and *Paxos*
 *         │                          └ at
 *         └──────── items ──────┘└from┘
 * ```
 *
 * What stands from `from` to `at` is text that is not yet among the items.
 */
export class InlineReader {
  readonly #text: string;
  #start = 0;
  #end = 0;
  #line = 0;
  #lineStart = 0;
  #at = 0;
  #from = 0;
  #items: InlineItem[] = [];
  #brackets: Bracket[] = [];
  /** Where text stands that is an address to GFM, unless a link is around it. */
  #suspects: number[] = [];
  #runs = 0;
  #tildes = 0;
  #vainSteps = 0;
  /** Lengths of runs of `\`` that nothing closes. */
  #unclosed = new Set<number>();

  readonly #bases: readonly number[];

  /**
   * @param bases
   *   Columns of the contents of the list items around, from the outside in.
   */
  constructor(text: string, bases: readonly number[]) {
    this.#text = text;
    this.#bases = bases;
  }

  /** Read from `start`, which stands in the line that starts at `lineStart`, to `end`. */
  read(start: number, end: number, line: number, lineStart: number): PhrasingContent[] {
    this.#start = start;
    this.#end = end;
    this.#line = line;
    this.#lineStart = lineStart;
    this.#at = start;
    this.#from = start;
    this.#items = [];
    this.#brackets = [];
    this.#suspects = [];
    this.#runs = 0;
    this.#tildes = 0;
    this.#vainSteps = 0;
    this.#unclosed.clear();

    const text = this.#text;
    while (this.#at < end) {
      const code = text.charCodeAt(this.#at);
      if (code < 128 && isSpecial[code] === 1) this.#readSpecial(code);
      else this.#at += 1;
    }

    let textEnd = end;
    while (textEnd > this.#from && text.charCodeAt(textEnd - 1) === codes.space) textEnd -= 1;
    this.#addText(textEnd);
    if (this.#suspects.length > 0) refuse();
    return this.#takeFrom(0);
  }

  /** Moves on by one character at least. */
  #readSpecial(code: number): void {
    switch (code) {
      case codes.backslash:
        this.#readBackslash();
        break;
      case codes.graveAccent:
        this.#readCode();
        break;
      case codes.asterisk:
      case codes.underscore:
        this.#readRun(code);
        break;
      case codes.tilde:
        this.#readTildes();
        break;
      case codes.leftBracket:
        this.#openBracket(1);
        break;
      case codes.exclamationMark:
        if (this.#codeAt(this.#at + 1) === codes.leftBracket) this.#openBracket(2);
        else this.#at += 1;
        break;
      case codes.rightBracket:
        this.#closeBracket();
        break;
      case codes.lessThan:
        this.#readAngle();
        break;
      case codes.ampersand:
        this.#readReference();
        break;
      case codes.colon:
        this.#readProtocol();
        break;
      case codes.dot:
        this.#readWww();
        break;
      case codes.atSign:
        this.#suspects.push(this.#at);
        this.#at += 1;
        break;
      case codes.lineFeed:
        this.#readLineEnd(this.#at + 1);
        break;
      default:
        // A carriage return, which has a line feed behind it.
        this.#readLineEnd(this.#at + 2);
    }
  }

  /** `NaN` outside of what is read. */
  #codeAt(at: number): number {
    return at >= this.#start && at < this.#end ? this.#text.charCodeAt(at) : Number.NaN;
  }

  #point(offset: number): Point {
    return pointAt(offset, this.#line, this.#lineStart);
  }

  /** Make text of what stands up to `end`. */
  #addText(end: number): void {
    if (end > this.#from) this.#appendText(this.#text.slice(this.#from, end), this.#from, this.#point(end));
  }

  #appendText(value: string, start: number, end: Point): void {
    const last = this.#items.at(-1);
    if (last?.type === 'text' && last.position) {
      last.value += value;
      last.position.end = end;
    } else {
      this.#items.push(textNode(value, this.#point(start), end));
    }
  }

  /** Add a node that stands up to `end`, behind the text before it. */
  #addNode(node: PhrasingContent, end: number): void {
    this.#items.push(node);
    this.#at = end;
    this.#from = end;
  }

  #readBackslash(): void {
    const at = this.#at;
    const next = this.#codeAt(at + 1);
    if (next === codes.lineFeed || next === codes.carriageReturn) {
      this.#addText(at);
      this.#breakLine(at, at + (next === codes.lineFeed ? 2 : 3));
    } else if (isAsciiPunctuation(next)) {
      this.#addText(at);
      this.#appendText(this.#text.charAt(at + 1), at, this.#point(at + 2));
      if (this.#isPartOfAddress(next)) this.#suspects.push(at);
      this.#at = at + 2;
      this.#from = this.#at;
    } else {
      this.#at += 1;
    }
  }

  /** Escaped, it is no address to micromark, but one to what looks at the whole text later. */
  #isPartOfAddress(escaped: number): boolean {
    const before = this.#codeAt(this.#at - 1) | 0x20;
    if (escaped === codes.atSign) return true;
    if (escaped === codes.dot) return before === 119;
    if (escaped === codes.colon) return before === 112 || before === 115;
    return escaped === codes.slash;
  }

  #readLineEnd(next: number): void {
    const at = this.#at;
    let textEnd = at;
    while (textEnd > this.#from && this.#text.charCodeAt(textEnd - 1) === codes.space) textEnd -= 1;
    this.#addText(textEnd);
    if (at - textEnd >= 2) {
      this.#breakLine(textEnd, next);
    } else {
      this.#appendText(this.#text.slice(at, next), at, this.#pointBelow(next));
      this.#startLine(next);
    }
  }

  #breakLine(start: number, next: number): void {
    const position = { start: this.#point(start), end: this.#pointBelow(next) };
    this.#items.push({ type: 'break', position });
    this.#startLine(next);
  }

  /**
   * Where a line ends: at the start of the line below.
   *
   * To micromark, that is behind what belongs to the list items around it once
   * it has looked that far, which it does for the end of code.
   */
  #pointBelow(start: number): Point {
    if (this.#unclosed.size === 0) return pointAt(start, this.#line + 1, start);
    let at = start;
    while (at < this.#end && this.#text.charCodeAt(at) === codes.space) at += 1;
    const prefix = this.#bases.findLast((base) => base <= at - start) ?? 0;
    return pointAt(start + prefix, this.#line + 1, start);
  }

  #startLine(start: number): void {
    this.#line += 1;
    this.#lineStart = start;
    let at = start;
    while (at < this.#end && this.#text.charCodeAt(at) === codes.space) at += 1;
    this.#at = at;
    this.#from = at;
  }

  #readCode(): void {
    const text = this.#text;
    const start = this.#at;
    let open = start;
    while (this.#codeAt(open) === codes.graveAccent) open += 1;
    const size = open - start;
    const end = this.#unclosed.has(size) ? undefined : codeSpanEnd(text, open, this.#end, size);
    if (end === undefined) {
      this.#unclosed.add(size);
      this.#at = open;
      return;
    }
    this.#addText(start);
    const value = codeSpanValue(text, open, end - size);
    this.#addNode({ type: 'inlineCode', value, position: this.#position(start, end) }, end);
  }

  #position(start: number, end: number) {
    return { start: this.#point(start), end: this.#point(end) };
  }

  #readRun(marker: number): void {
    const start = this.#at;
    let end = start + 1;
    while (this.#codeAt(end) === marker) end += 1;
    const { opens, closes } = runSides(marker, this.#codeAt(start - 1), this.#codeAt(end));
    this.#at = end;
    // What neither opens nor closes is text, as in `snake_case`.
    if (!opens && !closes) return;
    this.#addText(start);
    this.#from = end;
    this.#runs += 1;
    if (this.#runs > mostRuns) refuse();
    const line = this.#line;
    const lineStart = this.#lineStart;
    this.#items.push({ type: 'run', marker, line, lineStart, start, end, opens, closes });
  }

  /** A single `~` is text; two may strike through what is between them. */
  #readTildes(): void {
    while (this.#codeAt(this.#at) === codes.tilde) this.#at += 1;
    this.#tildes += 1;
    if (this.#tildes > 1) refuse();
  }

  #openBracket(size: 1 | 2): void {
    const start = this.#at;
    this.#addText(start);
    this.#at = start + size;
    this.#from = this.#at;
    const index = this.#items.length;
    const isImage = size === 2;
    const bracket: Bracket = { type: 'bracket', isImage, index, start: this.#point(start), holdsLink: false };
    this.#items.push(bracket);
    this.#brackets.push(bracket);
  }

  #closeBracket(): void {
    const at = this.#at;
    this.#at = at + 1;
    const bracket = this.#brackets.pop();
    if (!bracket || bracket.holdsLink) return;
    if (this.#codeAt(at + 1) !== codes.leftParenthesis) return;
    const resource = readResource(this.#text, at + 1, this.#end);
    if (!resource) {
      this.#countVain();
      return;
    }
    this.#addText(at);
    const label = this.#takeFrom(bracket.index + 1);
    this.#items.length = bracket.index;
    const position = { start: bracket.start, end: this.#point(resource.end) };
    const { title, url, end } = resource;
    this.#forgetSuspects(bracket.start.offset ?? 0);
    this.#addNode(
      bracket.isImage
        ? ({ type: 'image', title, url, alt: plainText(label), position } satisfies Image)
        : ({ type: 'link', title, url, children: label, position } as Link),
      end,
    );
    if (!bracket.isImage) this.#deactivate();
  }

  /** No link stands in a link. */
  #deactivate(): void {
    for (let index = this.#brackets.length - 1; index >= 0; index -= 1) {
      const bracket = this.#brackets[index];
      if (!bracket || bracket.isImage) continue;
      if (bracket.holdsLink) return;
      bracket.holdsLink = true;
    }
  }

  #forgetSuspects(from: number): void {
    while ((this.#suspects.at(-1) ?? -1) >= from) this.#suspects.pop();
  }

  #countVain(): void {
    this.#vainSteps += this.#end - this.#start;
    if (this.#vainSteps > mostVainSteps) refuse();
  }

  #takeFrom(from: number): PhrasingContent[] {
    for (let index = from; index < this.#items.length; index += 1) {
      const type = this.#items[index]?.type;
      if (type === 'run' || type === 'bracket') return takeResolved(this.#items, from);
    }
    return this.#items.splice(from) as PhrasingContent[];
  }

  #readAngle(): void {
    const text = this.#text;
    const start = this.#at;
    const addressEnd = autolinkEnd(text, start, this.#end);
    if (addressEnd !== undefined) {
      this.#addText(start);
      this.#addLink(text.slice(start + 1, addressEnd - 1), start, addressEnd, 1);
      return;
    }
    const end = tagEnd(text, start, this.#end);
    if (end === undefined) {
      this.#at += 1;
      return;
    }
    this.#addText(start);
    this.#addNode({ type: 'html', value: text.slice(start, end), position: this.#position(start, end) }, end);
  }

  /** Add a link whose text stands `inside` characters within it. */
  #addLink(url: string, start: number, end: number, inside: number): void {
    const textStart = start + inside;
    const textEnd = end - inside;
    const value = this.#text.slice(textStart, textEnd);
    const children = [textNode(value, this.#point(textStart), this.#point(textEnd))];
    this.#addNode({ type: 'link', title: null, url, children, position: this.#position(start, end) }, end);
  }

  #readReference(): void {
    const at = this.#at;
    const reference = readCharacterReference(this.#text, at);
    if (!reference || reference.end > this.#end) {
      this.#at += 1;
      return;
    }
    this.#addText(at);
    this.#appendText(reference.value, at, this.#point(reference.end));
    const code = reference.value.charCodeAt(0);
    if (isAlphanumeric(code) || '.:/@'.includes(reference.value)) this.#suspects.push(at);
    this.#at = reference.end;
    this.#from = reference.end;
  }

  #readProtocol(): void {
    const colon = this.#at;
    this.#at = colon + 1;
    const start = protocolStart(this.#text, colon, this.#from);
    if (start === undefined) return;
    const before = this.#codeAt(start - 1);
    const isInside = this.#brackets.length > 0 || isAlphanumeric(before);
    const end = isInside ? undefined : protocolEnd(this.#text, colon + 3, this.#end);
    if (end === undefined) {
      this.#suspects.push(colon);
      return;
    }
    this.#addText(start);
    this.#addLink(this.#text.slice(start, end), start, end, 0);
  }

  #readWww(): void {
    const at = this.#at;
    const start = at - 3;
    this.#at = at + 1;
    if (start < this.#from || this.#text.slice(start, at).toLowerCase() !== 'www') return;
    const before = this.#codeAt(start - 1);
    if (isAlphanumeric(before)) return;
    const isPossible = this.#brackets.length === 0 && (Number.isNaN(before) || mayPrecedeWww(before));
    const end = isPossible ? wwwEnd(this.#text, start, this.#end) : undefined;
    // It may be an address for mail.
    if (end === undefined || this.#text.slice(start, end).includes('@')) {
      this.#suspects.push(at);
      return;
    }
    this.#addText(start);
    this.#addLink(`http://${this.#text.slice(start, end)}`, start, end, 0);
  }
}
