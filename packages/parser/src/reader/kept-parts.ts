import { DocumentReader, type Part } from '../fast-markdown/document-reader.js';
import type { ReadSlowly } from '../fast-markdown/read-piece.js';
import type { Change } from './find-change.js';

/**
 * A part of a document, with where it stood when it was read and where it stands now.
 *
 * Lines are numbered with room between the parts, so that what is read stays as
 * it is whatever is written above it, and still is in the order of the document:
 *
 * ```
 * line  read.line
 *    1       4096  # List
 *    3       8194  - Raft     (a part that comes between gets a number between)
 *    4      12291  - Paxos
 * ```
 */
export interface KeptPart {
  readonly part: Part;
  /** What its positions count from. */
  readonly read: { readonly start: number; readonly line: number };
  /** Lines up to the next part. */
  readonly height: number;
  start: number;
  line: number;
  /** The end of what was looked at to read it. */
  reach: number;
}

/** Numbers of lines that are left free before each part, as long as there are enough. */
const room = 4096;
/** The share of the free numbers that a part which comes between takes for the room before it. */
const share = 1 / 8;

/** Reads on in a text, part by part. */
class PartsReader {
  readonly parts: KeptPart[];
  readonly #reader: DocumentReader;
  #line: number;
  #free: number;

  /** Read on behind some parts, at the start of the next one. */
  constructor(text: string, readSlowly: ReadSlowly, before: KeptPart[], next: KeptPart | undefined) {
    this.#reader = new DocumentReader(text, readSlowly);
    this.parts = before;
    const last = before.at(-1);
    if (last && next) this.#reader.goTo(next.start, next.line);
    this.#line = this.#reader.line;
    this.#free = last ? last.read.line + last.height : 0;
  }

  get done(): boolean {
    return this.#reader.done;
  }

  get start(): number {
    return this.#reader.start;
  }

  /** The line that is read next, as the document has it. */
  get line(): number {
    return this.#line;
  }

  /** The least number that a line may get. */
  get free(): number {
    return this.#free;
  }

  /**
   * Read a part.
   *
   * @param limit
   *   The number of the line that comes behind all that is read.
   */
  read(limit: number): boolean {
    const reader = this.#reader;
    const { start } = reader;
    const number = this.#free + Math.min(room, Math.max(0, Math.floor((limit - this.#free) * share)));
    reader.goTo(start, number);
    const part = reader.readPart();
    if (!part) return false;
    const height = reader.line - number;
    const read = { start, line: number };
    this.parts.push({ part, read, height, start, line: this.#line, reach: reader.reach });
    this.#line += height;
    this.#free = number + height;
    return true;
  }
}

/** Read all parts of a text; `undefined` if it cannot be read part by part. */
export function readParts(text: string, readSlowly: ReadSlowly): KeptPart[] | undefined {
  const reader = new PartsReader(text, readSlowly, [], undefined);
  while (!reader.done) if (!reader.read(Number.POSITIVE_INFINITY)) return undefined;
  return reader.parts;
}

/**
 * Read those parts of a text that a change may have made others.
 *
 * Those before it are kept where nothing of the change was looked at to read
 * them; those behind it, from the first line on at which one starts as before.
 * The old parts are of no use any more.
 */
export function rereadParts(
  old: readonly KeptPart[],
  oldText: string,
  text: string,
  { start, oldEnd, end }: Change,
  readSlowly: ReadSlowly,
): KeptPart[] | undefined {
  const before = old.slice(0, countBefore(old, oldText, start));
  let behind = before.length;
  const reader = new PartsReader(text, readSlowly, before, old[behind]);
  const shift = end - oldEnd;
  while (!reader.done) {
    while (behind < old.length && !mayFollow(old[behind], reader, oldEnd, shift)) behind += 1;
    const next = old[behind];
    if (next && reader.start > 0 && next.start + shift === reader.start) {
      const rest = old.slice(behind);
      move(rest, shift, reader.line - next.line);
      return [...reader.parts, ...rest];
    }
    if (!reader.read(next?.read.line ?? Number.POSITIVE_INFINITY)) return undefined;
  }
  return reader.parts;
}

/** How many parts there are before a change that looked at nothing of it; they may look at a little of the line behind. */
function countBefore(parts: readonly KeptPart[], text: string, change: number): number {
  const count = parts.findIndex(({ reach }) => {
    const lineEnd = text.indexOf('\n', reach);
    return lineEnd < 0 || lineEnd >= change;
  });
  return Math.max(0, count);
}

/** Whether an old part is behind the change and what is read, with numbers behind that; front matter is such at the start only. */
function mayFollow(part: KeptPart | undefined, reader: PartsReader, oldEnd: number, shift: number): boolean {
  if (!part || part.start === 0 || part.start < oldEnd) return false;
  return part.start + shift >= reader.start && part.read.line >= reader.free;
}

function move(parts: readonly KeptPart[], characters: number, lines: number): void {
  if (characters === 0 && lines === 0) return;
  for (const part of parts) {
    part.start += characters;
    part.reach += characters;
    part.line += lines;
  }
}
