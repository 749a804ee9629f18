import type { PhrasingContent } from 'mdast';
import type { Point, Position } from 'unist';
import { space } from '../codes.js';
import { refuse } from '../refusal.js';
import { type Bracket, type InlineItem, pointAt, textNode } from './inline-items.js';

const mostRuns = 200;
const mostVain = 1_000_000;

/**
 * A text that is read, and what has been made of it.
 *
 * ```
 * see [Raft](https://raft.github.io) and *Paxos*
 * │                                 │    │     └ end
 * │                                 │    └ at
 * └──────────── items ──────────────┘from
 * ```
 *
 * What stands between `from` and `at` is text that is not among the items yet.
 */
export class InlineText {
  readonly text: string;
  start = 0;
  end = 0;
  at = 0;
  from = 0;
  line = 0;
  lineStart = 0;
  isCell = false;
  items: InlineItem[] = [];
  /** Those that wait for their `]`. */
  brackets: Bracket[] = [];
  /** Where text stands that is an address to GFM, unless a link is around it. */
  suspects: number[] = [];
  /** Lengths of runs of `\`` that nothing closes. */
  readonly unclosed = new Set<number>();
  tildes = 0;
  #runs = 0;
  #vain = 0;
  /** Columns of the contents of the list items around, from the outside in. */
  readonly bases: readonly number[];

  constructor(text: string, bases: readonly number[]) {
    this.text = text;
    this.bases = bases;
  }

  begin(start: number, end: number, line: number, lineStart: number, isCell: boolean): void {
    this.start = start;
    this.end = end;
    this.at = start;
    this.from = start;
    this.line = line;
    this.lineStart = lineStart;
    this.isCell = isCell;
    this.items = [];
    this.brackets.length = 0;
    this.suspects.length = 0;
    this.unclosed.clear();
    this.tildes = 0;
    this.#runs = 0;
    this.#vain = 0;
  }

  /** `NaN` outside of the text. */
  codeAt(at: number): number {
    return at >= this.start && at < this.end ? this.text.charCodeAt(at) : Number.NaN;
  }

  point(offset: number): Point {
    return pointAt(offset, this.line, this.lineStart);
  }

  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) };
  }

  /** Make an item of the text that stands before `end`. */
  addText(end: number): void {
    if (end > this.from) this.appendText(this.text.slice(this.from, end), this.from, this.point(end));
  }

  /** Text joins the text before it. */
  appendText(value: string, start: number, end: Point): void {
    const last = this.items.at(-1);
    if (last?.type === 'text' && last.position) {
      last.value += value;
      last.position.end = end;
    } else {
      this.items.push(textNode(value, this.point(start), end));
    }
  }

  /** Make an item of the text before `start`, add a node that stands from there to `end`, and go on behind it. */
  addNode(node: PhrasingContent, start: number, end: number): void {
    this.addText(start);
    this.items.push(node);
    this.goOn(end);
  }

  /** Go on behind what is among the items. */
  goOn(at: number): void {
    this.at = at;
    this.from = at;
  }

  /** Add a link to its own text, which stands `inside` characters within it. */
  addLink(url: string, start: number, end: number, inside: number): void {
    const position = this.position(start + inside, end - inside);
    const value = this.text.slice(start + inside, end - inside);
    const children = [textNode(value, position.start, position.end)];
    this.addNode(
      { type: 'link', title: null, url, children, position: this.position(start, end) },
      start,
      end,
    );
  }

  /** Where spaces start that stand before `end`, and are not among the items. */
  trimmedEnd(end: number): number {
    let at = end;
    while (at > this.from && this.text.charCodeAt(at - 1) === space) at -= 1;
    return at;
  }

  /** The time to pair runs grows with their square. */
  countRun(): void {
    this.#runs += 1;
    if (this.#runs > mostRuns) refuse();
  }

  /** Called where the rest of the text was looked through in vain. */
  countVain(): void {
    this.#vain += this.end - this.start;
    if (this.#vain > mostVain) refuse();
  }
}
