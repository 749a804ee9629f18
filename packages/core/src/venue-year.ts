/** A text and the year that stood in it. */
export interface DatedText {
  /** What is left without the year; one that stands in brackets takes them along. */
  readonly text: string;
  readonly year?: number;
  /** Whether the year stood in brackets: `Lamport (1978)`. */
  readonly isBracketed?: boolean;
}

const shortYear = /\(?\s?['’‘`´ʼ′]\s?(\d{2})(?!\d)\s?\)?/gu;
const fullYear = /(?<![\d./-])(?:19|20)\d{2}(?!\d|[./]\d)|(?<=(?<!\d)[./-])(?:19|20)\d{2}(?!\d|[./]\d)/gu;
/** `arXiv 2106`: the year and month of an arXiv number, where they are no year. */
const arxivMonth = /(?<=^arxiv[\s:]{1,2})(?:0[7-9]|1\d|2[1-9])(?:0[1-9]|1[0-2])(?![\d.])/giu;
const arxivNumber = /(?<![\d.])(\d{2})(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d{1,3})?(?![\d.])/u;
const oldArxivNumber =
  /(?<![\w-])[a-z]{2,8}(?:-[a-z]{2,4})?(?:\.[A-Z]{2})?\/(\d{2})(?:0[1-9]|1[0-2])\d{3}(?:v\d{1,3})?(?!\d)/u;

/**
 * Take the year out of a venue text: `OSDI '14`, `ECCV2020`, `2019-ICML`, `arXiv 2204.12013`.
 *
 * The first of several counts; two digits from 70 are of the last century.
 */
export function takeYear(text: string): DatedText {
  if (!/\d/u.test(text)) return { text };
  return (
    takeAll(text, shortYear, century) ??
    takeAll(text, fullYear, Number) ??
    takeArxivNumber(text) ??
    takeAll(text, arxivMonth, (digits) => century(digits?.slice(0, 2))) ?? { text }
  );
}

/** Two digits at either end, as in `ICPP20`, `22_NeurIPS`, `ICML-19`; the rest is for the caller to know. */
export function takeBareYear(text: string): (DatedText & { readonly year: number }) | undefined {
  if (!/^\d|\d$/u.test(text)) return undefined;
  const end = /(?<!\d|[.:/])(\d{2})$/u.exec(text);
  if (end) return { text: text.slice(0, end.index).replace(/[\s_-]{1,5}$/u, ''), year: century(end[1]) };
  const start = /^(\d{2})[\s_-]{1,5}(?=\D)/u.exec(text);
  return start ? { text: text.slice(start[0].length), year: century(start[1]) } : undefined;
}

/** The year that two digits stand for. */
export function century(digits = ''): number {
  return Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
}

function takeAll(
  text: string,
  pattern: RegExp,
  read: (digits: string | undefined) => number,
): DatedText | undefined {
  const start = text.search(pattern);
  if (start === -1) return undefined;
  const digits = /\d+/u.exec(text.slice(start))?.[0];
  const isBracketed = text[start] === '(' || text[start - 1] === '(';
  return { text: text.replaceAll(pattern, ' '), year: read(digits), isBracketed };
}

function takeArxivNumber(text: string): DatedText | undefined {
  const match = arxivNumber.exec(text) ?? oldArxivNumber.exec(text);
  if (!match) return undefined;
  const before = text.slice(0, match.index).replace(/(?:^|\s)(?:arxiv\s?:|abs\/)\s?$/iu, '');
  const rest = `${before} ${text.slice(match.index + match[0].length)}`;
  const saysArxiv = /arxiv|corr/iu.test(text);
  return { text: rest.trim() === '' && saysArxiv ? 'arXiv' : rest, year: century(match[1]) };
}
