import type { Line, Mark } from '../line.js';
import { importance } from '../parts/assignment.js';
import { countWords } from './count-words.js';
import { joinLines, sliceLine, splitAtBreaks } from './slice-line.js';
import { titleSpans } from './title-spans.js';

/** A paper in a cell. */
export interface CellPart {
  /** Its title, and after a hard break what follows it in the cell. */
  readonly line: Line;
  /** Words before its title that say what it is for: `Required`. */
  readonly mark?: Line;
}

const bullet = /^(?:[-*•·‣▪]|\(?\d{1,2}[.)])\s+/u;

/**
 * The papers in a cell: those with a linked title on a line of their own, or
 * after a separator; what follows a title stays with it.
 *
 * @param isSchedule
 *   Whether lines without links may be titles as well.
 */
export function splitCell(line: Line, isSchedule: boolean): CellPart[] {
  return findParts(line, isSchedule).map((part) => withMark(part, isSchedule));
}

/** A part whose title is linked after words such as `Required:`, without them. */
function withMark(part: CellPart, isSchedule: boolean): CellPart {
  const { line } = part;
  const [first] = titleSpans(line, isSchedule);
  const [found] = /^[\p{L} -]{3,30}[:：]\s*/u.exec(line.text) ?? [];
  if (!first || found === undefined || first.start !== found.length) return part;
  const mark = sliceLine(line, 0, found.trimEnd().length - 1);
  return { ...part, line: sliceLine(line, found.length, line.text.length), mark };
}

function findParts(line: Line, isSchedule: boolean): CellPart[] {
  const segments = splitAtBreaks(line)
    .flatMap((segment) => splitAtTitles(segment, isSchedule))
    .map(withoutBullet);
  const starts = segments.map((segment) => titleSpans(segment, isSchedule).length > 0);
  const isPlain = isSchedule && segments.length > 1 && !starts.includes(true);
  const parts: Line[][] = [];
  const before: Line[] = [];

  for (const [index, segment] of segments.entries()) {
    if (starts[index] || (isPlain && countWords(segment.text) > 2)) parts.push([segment]);
    else (parts.at(-1) ?? before).push(segment);
  }
  if (parts.length === 0) {
    const titled = before.find(isBold) ?? before.find(({ text }) => text !== '') ?? line;
    parts.push([titled, ...before.filter((each) => each !== titled)]);
  } else {
    parts[0]?.push(...before.filter(({ spans }) => spans.length > 0));
  }
  return parts.flatMap(([first, ...others]) => (first ? [{ line: joinLines(first, others) }] : []));
}

/** The papers of a bullet that names several, only with separators between them: `[A](…); [B](…)`. */
export function splitItem(line: Line): { lead: Line; parts: readonly Line[] } | undefined {
  if (line.spans.length < 2) return undefined;
  const isReading = importance.test(line.text);
  const titles = titleSpans(line, isReading);
  const [first] = titles;
  if (!first || titles.length < 2 || titles.length !== line.spans.length) return undefined;

  const boilerplate = commonEnd(titles.map(({ label }) => label));
  const fewest = isReading ? 1 : 4;
  if (titles.some(({ label }) => countWords(label.slice(0, label.length - boilerplate)) < fewest))
    return undefined;

  const lead = line.text.slice(0, first.start);
  if (!/^\W*$|^[^:：]{3,60}[:：]\s*$/u.test(lead)) return undefined;
  const after = titles.map(({ end }, index) => line.text.slice(end, titles[index + 1]?.start));
  // “[A](…) (1981) and [B](…) (1990): …”: each with its own year, and a comment on both.
  const isDated = after.every((words, index) =>
    (index < titles.length - 1 ? datedParting : datedEnd).test(words),
  );
  if (!isDated && !after.every((words) => parting.test(words))) return undefined;

  const bounds = [...titles.map(({ start }) => start), line.text.length];
  const parts = titles.map(({ start }, index) =>
    sliceLine(line, start, bounds[index + 1] ?? line.text.length),
  );
  return { lead: sliceLine(line, 0, first.start), parts };
}

/** What may stand between titles that have nothing else beside them. */
const parting = /^\s*(?:[,;/|&•·]|and|\([^()]{1,30}\)|\s)*\.?\s*$/u;
const datedParting = /^\s*[([](?:19|20)\d\d[)\]]\s*(?:,|;|&|\+|,?\s*and)\s*(?:the\s*)?$/iu;
const datedEnd = /^\s*[([](?:19|20)\d\d[)\]]\s*(?:[:：.–—-]\s|$)/u;

/** A line that starts with a nickname and a hard break, before its title: with the nickname at its end. */
export function withTitleFirst(line: Line): Line {
  const [first, ...others] = splitAtBreaks(line);
  const [next] = others;
  if (!first || !next || titleSpans(first).length > 0 || yearOrQuote.test(first.text)) return line;

  const words = countWords(outsideLinks(first).replace(/\([^()]*\)/gu, ''));
  const isTitled = others.some(
    (each) => titleSpans(each).length > 0 || each.marks.some((mark) => isLongMark(mark, each)),
  );
  return words <= 4 && isTitled ? joinLines(next, [...others.slice(1), first]) : line;
}

const yearOrQuote = /\b(?:19|20)\d{2}\b|["“«《「]/u;

function isLongMark({ kind, start, end }: Mark, { text }: Line): boolean {
  return (kind === 'strong' || kind === 'quote') && countWords(text.slice(start, end)) > 3;
}

function outsideLinks({ text, spans }: Line): string {
  const bounds = [0, ...spans.flatMap(({ start, end }) => [start, end]), text.length];
  return bounds
    .flatMap((from, index) => (index % 2 === 0 ? [text.slice(from, bounds[index + 1])] : []))
    .join(' ');
}

/** How many characters some texts have in common at their end. */
function commonEnd([first = '', ...others]: readonly string[]): number {
  let length = 0;
  while (length < first.length && others.every((each) => each.at(-1 - length) === first.at(-1 - length)))
    length += 1;
  return length;
}

/** Cut between linked titles that only separators or a few words part: `[A](…), [B](…)`. */
function splitAtTitles(line: Line, isSchedule: boolean): Line[] {
  const titles = titleSpans(line, isSchedule);
  const cuts = titles.slice(1).flatMap((span, index) => {
    const previous = titles[index];
    const from = line.spans.findLast(({ end }) => end <= span.start)?.end ?? previous?.end ?? 0;
    const between = line.text.slice(from, span.start);
    const separator = /[,;&+/|]|\band\b|\bor\b|\s[-–—•·]\s|\s\d{1,2}[.)]\s|\)\s/u.exec(between);
    return separator && countWords(between) < 8 ? [from + separator.index + separator[0].length] : [];
  });
  const bounds = [0, ...cuts, line.text.length];
  return cuts.length === 0
    ? [line]
    : bounds.slice(1).map((to, index) => sliceLine(line, bounds[index] ?? 0, to));
}

function withoutBullet(line: Line): Line {
  const [found] = bullet.exec(line.text) ?? [];
  return found === undefined ? line : sliceLine(line, found.length, line.text.length);
}

/** Whether all words of a line are bold. */
export function isBold({ text, marks }: Line): boolean {
  return marks.some(({ kind, start, end }) => kind === 'strong' && start <= 2 && end >= text.length - 2);
}
