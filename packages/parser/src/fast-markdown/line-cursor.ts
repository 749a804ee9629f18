import { carriageReturn, space } from './codes.js';
import { refuse } from './refusal.js';

/**
 * The line that is looked at.
 *
 * ```
 *   - Raft, 2014␍␊
 * │ │           │ └ next
 * │ │           └ end
 * │ └ first
 * └ start
 * ```
 *
 * Without tabs, a column is a number of characters.
 */
export class LineCursor {
  readonly text: string;
  /** Number of the line, from 1. */
  line = 0;
  start = 0;
  end = 0;
  next = 0;
  /** The first character that is no space; behind the marker, once that of a list item is read. */
  first = 0;
  /** No line is left. */
  done = false;
  /** The end of the furthest line that was gone to. */
  reach = 0;
  readonly #hasTabs: boolean;

  constructor(text: string) {
    this.text = text;
    this.#hasTabs = text.includes('\t');
    this.advance();
  }

  get indent(): number {
    return this.first - this.start;
  }

  get isBlank(): boolean {
    return this.first === this.end;
  }

  /** The first character of the line that is no space; `NaN` where there is none. */
  get code(): number {
    return this.first < this.end ? this.text.charCodeAt(this.first) : Number.NaN;
  }

  advance(): void {
    const { text } = this;
    this.start = this.next;
    this.line += 1;
    if (this.start >= text.length) {
      this.done = true;
      this.end = this.start;
      this.first = this.start;
      return;
    }
    const lineEnd = lineEndAt(text, this.start);
    this.next = lineEnd < text.length ? lineEnd + 1 : lineEnd;
    if (this.next > this.reach) this.reach = this.next;
    // A lone carriage return is an end of line as well; such texts are not read here.
    const hasReturn = lineEnd < text.length && text.charCodeAt(lineEnd - 1) === carriageReturn;
    this.end = hasReturn && lineEnd > this.start ? lineEnd - 1 : lineEnd;
    this.first = this.start;
    while (this.first < this.end && text.charCodeAt(this.first) === space) this.first += 1;
  }

  skipBlankLines(): void {
    while (!this.done && this.isBlank) this.advance();
  }

  get hasTab(): boolean {
    return this.#hasTabs && this.text.slice(this.start, this.end).includes('\t');
  }

  /** Tabs make columns differ from characters. */
  refuseTabs(): void {
    if (this.hasTab) refuse();
  }

  /** Back to a line that was read before. */
  goTo(start: number, line: number): void {
    this.next = start;
    this.line = line - 1;
    this.done = false;
    this.advance();
  }
}

function lineEndAt(text: string, from: number): number {
  const index = text.indexOf('\n', from);
  return index < 0 ? text.length : index;
}
