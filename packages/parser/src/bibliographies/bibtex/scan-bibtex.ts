import type { BibliographyProblem } from '../bibliography-entry.js';

/** An entry of a BibTeX file as it is written. */
export interface BibtexEntry {
  /** In lower case: `inproceedings`. */
  readonly type: string;
  readonly key: string;
  /** Values by names in lower case: TeX, without the outermost braces or quotes. */
  readonly fields: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

const head = /@[ \t]{0,20}([a-z][\w-]{0,50})\s{0,20}([{(])/giu;

/** A line like the head of an entry: where it stands inside of a value, a brace is missing before. */
const headOnLine = /\r?\n[ \t]{0,20}@[a-z]{1,50}[ \t]{0,20}[{(][ \t]{0,20}[^\s{}(),="#%]{1,200},/iuy;

/** Where that many comments are not closed, the ends of others are not looked for: each search may go through the whole text. */
const mostOpenComments = 100;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Find the entries of a BibTeX file with their fields, in one pass.
 *
 * An entry that is not closed ends where the next begins at the start of a line; what was read of it is kept.
 */
export function scanBibtex(text: string): {
  readonly entries: readonly BibtexEntry[];
  readonly problems: readonly BibliographyProblem[];
} {
  const entries: BibtexEntry[] = [];
  const problems: BibliographyProblem[] = [];
  const macros = new Map(months.map((month) => [month, month]));
  let openComments = 0;
  let at = 0;

  for (let found = findHead(0); found; found = findHead(at)) {
    const { type, start, open } = found;
    const close = open === '(' ? ')' : '}';
    at = found.end;
    if (type === 'comment') at = skipComment(at, close);
    else if (type === 'preamble') readValue();
    else if (type === 'string') readMacro();
    else readEntry(type, start, close);
  }

  return { entries, problems };

  function findHead(from: number) {
    head.lastIndex = from;
    const match = head.exec(text);
    if (!match) return undefined;
    const [whole, type = '', open = ''] = match;
    return { type: type.toLowerCase(), start: match.index, open, end: match.index + whole.length };
  }

  /** What programs keep for themselves; a comment that is not closed ends with its line. */
  function skipComment(from: number, close: string): number {
    if (openComments < mostOpenComments) {
      const end = close === '}' ? endOfBraces(from) : text.indexOf(close, from);
      if (end !== undefined && end !== -1) return end;
      openComments += 1;
    }
    const line = text.indexOf('\n', from);
    return line === -1 ? text.length : line;
  }

  function readMacro(): void {
    const name = readName();
    skipBlanks();
    if (name === '' || text[at] !== '=') return;
    at += 1;
    const value = readValue();
    if (value !== undefined) macros.set(name, value);
  }

  function readEntry(type: string, start: number, close: string): void {
    const fields = new Map<string, string>();
    const key = readKey(close);
    const complain = (reason: string, from = start) =>
      problems.push({ reason, start: from, end: Math.max(at, from + 1) });
    const called = key === '' ? `\`@${type}\`` : `\`${key}\``;
    let last = '';

    while (true) {
      skipBlanks();
      if (text[at] === ',') at += 1;
      skipBlanks();
      if (text[at] === close) {
        at += 1;
        break;
      }
      const name = readName();
      skipBlanks();
      if (name === '' || text[at] !== '=') {
        const isEnd = at >= text.length || name === '@' || text[at] === '@';
        complain(
          isEnd
            ? `Unexpected end of the entry ${called}, expected \`${close}\``
            : `Unexpected text ${last === '' ? 'in' : `after \`${last}\` in`} the entry ${called}, expected \`name = {…}\`; the rest of it is left out`,
        );
        if (!isEnd) skipRest(close);
        break;
      }

      at += 1;
      const value = readValue();
      if (value === undefined) {
        complain(`Unexpected value of \`${name}\` without an end in the entry ${called}, expected \`}\``);
        break;
      }
      if (!fields.has(name)) fields.set(name, value);
      last = name;
      skipBlanks();
      if (text[at] !== ',' && text[at] !== close && /[a-z]/iu.test(text[at] ?? '')) {
        complain(`Unexpected missing comma after \`${name}\` of the entry ${called}, expected \`,\``, at);
      }
    }

    entries.push({ type, key, fields, start, end: at });
  }

  /** The key, unless what stands there is the name of a field. */
  function readKey(close: string): string {
    skipBlanks();
    const from = at;
    while (at < text.length && !',{}="\n'.includes(text.charAt(at)) && text[at] !== close) at += 1;
    const key = text.slice(from, at).trim();
    if (text[at] !== '=') return key;
    at = from;
    return '';
  }

  function readName(): string {
    const from = at;
    if (text[at] === '@') return '@';
    while (at < text.length && !/[\s{}(),="#%@]/u.test(text.charAt(at))) at += 1;
    return text.slice(from, at).toLowerCase();
  }

  /** A value: braces, quotes, numbers and macros, with `#` between them. */
  function readValue(): string | undefined {
    const parts: string[] = [];

    while (true) {
      skipBlanks();
      const opener = text.charAt(at);
      if (opener === '{' || opener === '"') {
        const end = opener === '{' ? endOfBraces(at + 1) : endOfQuotes(at + 1);
        if (end === undefined) return undefined;
        parts.push(text.slice(at + 1, end - 1));
        at = end;
      } else {
        const word = readName();
        parts.push(macros.get(word) ?? text.slice(at - word.length, at));
      }
      skipBlanks();
      if (text[at] !== '#') return parts.join('');
      at += 1;
    }
  }

  /** The offset behind the brace that closes; without one, reading goes on where the next entry begins. */
  function endOfBraces(from: number): number | undefined {
    return endOf(from, (character, depth) => character === '}' && depth === 0);
  }

  function endOfQuotes(from: number): number | undefined {
    return endOf(from, (character, depth) => character === '"' && depth === 0);
  }

  function endOf(from: number, isEnd: (character: string, depth: number) => boolean): number | undefined {
    let depth = 0;
    for (let place = from; place < text.length; place++) {
      const character = text.charAt(place);
      if (isEnd(character, depth)) return place + 1;
      if (character === '{') depth += 1;
      else if (character === '}') depth -= 1;
      else if (character === '\n' && startsEntry(place)) {
        at = place;
        return undefined;
      }
      if (depth < 0) break;
    }
    at = Math.min(nextEntry(from), text.length);
    return undefined;
  }

  function startsEntry(place: number): boolean {
    headOnLine.lastIndex = place;
    return headOnLine.test(text);
  }

  function nextEntry(from: number): number {
    for (let line = text.indexOf('\n', from); line !== -1; line = text.indexOf('\n', line + 1)) {
      if (startsEntry(line)) return line;
    }
    return text.length;
  }

  /** To the end of a broken entry. */
  function skipRest(close: string): void {
    const end = close === '}' ? endOfBraces(at) : undefined;
    at = end ?? nextEntry(at);
  }

  function skipBlanks(): void {
    while (at < text.length && /[\s\ufeff]/u.test(text.charAt(at))) at += 1;
  }
}
