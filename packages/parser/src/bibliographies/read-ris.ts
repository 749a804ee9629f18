import { type Author, cleanText } from '@proseminar/core';
import type { BibliographyEntry, BibliographyProblem, ReadBibliography } from './bibliography-entry.js';
import { withoutMarkup } from './without-markup.js';

/** A record as it is written: the values of each tag, in order. */
interface RisRecord {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly start: number;
  readonly end: number;
}

const tagged = /^[ \t\ufeff]{0,4}([A-Z][A-Z0-9]) {0,4}-(?: |$)(.*)$/u;

/** Read RIS as reference managers, publishers and library systems write it. */
export function readRis(text: string): ReadBibliography {
  const { records, problems } = scanRis(text);
  return { entries: records.map(readRecord), problems };
}

function scanRis(text: string): { records: RisRecord[]; problems: BibliographyProblem[] } {
  const records: RisRecord[] = [];
  const problems: BibliographyProblem[] = [];
  let open: { values: Map<string, string[]>; start: number } | undefined;
  let last: string[] | undefined;

  for (const { index: start, 0: line } of text.matchAll(/[^\r\n]+/gu)) {
    const end = start + line.length;
    const [, tag, value = ''] = tagged.exec(line) ?? [];

    if (tag === 'TY') {
      if (open)
        close(open, start, 'Unexpected `TY` in a record that has not ended, expected `ER  - ` before it');
      last = [value.trim()];
      open = { values: new Map([['TY', last]]), start };
    } else if (tag === 'ER') {
      if (open) records.push({ ...open, end });
      else
        problems.push({
          reason: 'Unexpected `ER` without a record, expected `TY  - ` before it',
          start,
          end,
        });
      open = undefined;
    } else if (tag !== undefined && open) {
      last = open.values.get(tag) ?? [];
      open.values.set(tag, last);
      last.push(value.trim());
    } else if (open && last && line.trim() !== '') {
      // Long values go on in the next line.
      last.push(`${last.pop() ?? ''} ${line.trim()}`);
    }
  }
  if (open) close(open, text.length, 'Unexpected end of the text in a record, expected `ER  - `');

  return { records, problems };

  function close(
    record: { values: Map<string, string[]>; start: number },
    end: number,
    reason: string,
  ): void {
    records.push({ ...record, end });
    problems.push({ reason, start: record.start, end });
  }
}

const kinds: Readonly<Partial<Record<string, BibliographyEntry['kind']>>> = {
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  BLOG: 'blog',
  ELEC: 'other',
  WEB: 'other',
  COMP: 'tool',
  DATA: 'other',
  MPCT: 'talk',
  SLIDE: 'talk',
  SOUND: 'talk',
  VIDEO: 'talk',
};

function readRecord({ values, start, end }: RisRecord): BibliographyEntry {
  const all = (...tags: readonly string[]) =>
    tags
      .flatMap((tag) => values.get(tag) ?? [])
      .map(cleanText)
      .filter((value) => value !== '');
  const [type = ''] = all('TY');
  const [key] = all('ID');
  const [title = ''] = all('TI', 'T1', 'CT', ...(type === 'BOOK' ? ['BT'] : []));
  const [year] = all('PY', 'Y1', 'DA');
  const [first] = all('SP');
  const [last] = all('EP');
  const [doi] = all('DO', 'DI');
  const [abstract] = all('AB', 'N2');

  return {
    ...(key !== undefined && { key }),
    kind: kinds[type] ?? 'paper',
    title: withoutMarkup(title),
    authors: all('AU', 'A1').flatMap((name) => readName(name) ?? []),
    venues: all(
      'T2',
      'JO',
      'JF',
      'JA',
      'BT',
      'C3',
      'T3',
      ...(type === 'GEN' || type === 'UNPB' ? ['PB'] : []),
    ),
    ...(year !== undefined && { year }),
    ...(first !== undefined && { pages: last === undefined ? first : `${first}-${last}` }),
    ...(doi !== undefined && { doi }),
    arxiv: all('M1', 'AN', 'T2', 'JO', 'N1', 'C7'),
    urls: all('UR', 'L2', 'L1')
      .flatMap((value) => value.split(/\s+|;(?=https?:)/u))
      .filter((url) => /^https?:/iu.test(url)),
    ...(abstract !== undefined && { abstract }),
    tags: all('KW'),
    groups: [],
    start,
    end,
  };
}

/** `Lovelace, Ada`, or `King, Martin Luther, Jr.` */
function readName(name: string): Author | undefined {
  const [family = '', given = '', suffix] = name.split(',').map((part) => part.trim());
  if (family === '') return undefined;
  if (given === '') return { literal: family };
  const whole = [family, suffix].filter((part) => part).join(' ');
  return { literal: `${given} ${whole}`, family: whole, given };
}
