import type { ScheduleCell, ScheduleReading, ScheduleTitle } from '@proseminar/core';
import type { VFile } from 'vfile';
import { isBlankCell } from '../entry-forms/blank-cell.js';
import { seemsMeeting } from '../entry-forms/meeting-words.js';
import { splitAtBreaks } from '../entry-forms/slice-line.js';
import { splitCell } from '../entry-forms/split-cell.js';
import { titleSpans } from '../entry-forms/title-spans.js';
import { readLabel, readSpanUrl } from '../fields/links.js';
import type { Line, MarkKind, Span } from '../line.js';
import { type Role, readRole, roleOfLead } from './read-role.js';
import type { ColumnRole } from './schedule-columns.js';

/** What a cell says of a day. */
export type CellContent = {
  readonly titles: readonly ScheduleTitle[];
  readonly readings: readonly ScheduleReading[];
  readonly cells: readonly ScheduleCell[];
};

/** A cell with the column that it stands in. */
export interface CellInput {
  readonly cell: Line;
  readonly role: ColumnRole;
  readonly header: string;
  /** Line of the page. */
  readonly line: number;
  readonly file: VFile;
}

const nothing: CellContent = { titles: [], readings: [], cells: [] };

/** Read a cell of a schedule: what happens, what is read, or what else it says. */
export function readCell(input: CellInput): CellContent {
  const { cell, role } = input;
  if (role === 'date' || role === 'number' || isBlankCell(cell)) return nothing;
  if (role === 'readings' || role === 'optional' || role === 'topic') return readLines(input);
  return { ...nothing, cells: [otherCell(input, cell, role)] };
}

/** The parts of a cell between its hard breaks: titles first, then readings; words such as `Optional:` hold on. */
function readLines(input: CellInput): CellContent {
  const parts = splitAtBreaks(input.cell);
  const content = {
    titles: [] as ScheduleTitle[],
    readings: [] as ScheduleReading[],
    cells: [] as ScheduleCell[],
  };
  const { line } = input;
  let lead: Role | undefined = input.role === 'optional' ? 'optional' : undefined;

  for (const [index, part] of parts.entries()) {
    const heading = readHeading(part, input, parts.slice(index + 1));
    if (heading) {
      content.titles.push({ text: heading.title, line, ...(input.role === 'topic' && { isTopic: true }) });
      if (heading.rest !== '') content.cells.push(wordsCell(input, heading.rest));
      continue;
    }
    const alone = titleSpans(part, true).length === 0 ? roleOfLead(part.text) : undefined;
    if (alone?.rest === '') {
      lead = alone.role;
      continue;
    }
    for (const { line: words, mark } of splitCell(part, true)) {
      lead = (mark && roleOfLead(`${mark.text}:`)?.role) ?? lead;
      const read = readReading(words, lead, input);
      content.readings.push(read.reading);
      if (read.links.length > 0) content.cells.push({ ...wordsCell(input, ''), links: read.links });
    }
  }
  return content;
}

/** Words that say what happens, not what is read: bold ones, those of a column of topics, and such as “Introduction”. */
function readHeading(
  { text, spans, marks }: Line,
  { role }: CellInput,
  after: readonly Line[],
): { readonly title: string; readonly rest: string } | undefined {
  if (spans.length > 0) return undefined;
  const bold = marks.find(({ kind, start }) => kind === 'strong' && start <= 2);
  const isLead = roleOfLead(text)?.rest === '';
  if (bold && !isLead) {
    const rest = text.slice(bold.end).replace(/^[\s*:：.–—-]+/u, '');
    return { title: withoutColon(text.slice(bold.start, bold.end)), rest };
  }
  const isTitle =
    role === 'topic' || seemsMeeting(text) || (!isLead && after.some(({ spans: [link] }) => link));
  return isTitle && !isLead ? { title: withoutColon(text), rest: '' } : undefined;
}

function withoutColon(text: string): string {
  return text.replace(/[\s:：]+$/u, '');
}

function readReading(
  line: Line,
  lead: Role | undefined,
  input: CellInput,
): { readonly reading: ScheduleReading; readonly links: ScheduleCell['links'] } {
  const { text, spans, marks } = line;
  const span = titleSpans(line, true)[0];
  const quoted = marks.find(
    ({ kind, start, end }) => titleMarks.has(kind) && start <= 2 && !roleOfLead(text.slice(start, end)),
  );
  const [start, end] = span ? [span.start, span.end] : quoted ? [quoted.start, quoted.end] : [0, text.length];
  const others = spans.filter((each) => each !== span);
  // A quote is without its quotation marks.
  const around = !span && quoted?.kind === 'quote' ? 1 : 0;
  const said = span || quoted ? cutLinks(line, others, start - around, end + around) : text;
  const { role, words } = readRole(said, Boolean(span ?? quoted));
  const title = span || quoted ? text.slice(start, end).trim() : words;
  const first = span ?? others[0];
  const url = first && readSpanUrl(first, input.file);
  const detail = span || quoted ? words : '';
  const own = role ?? lead;
  return {
    reading: {
      title: title || text,
      ...(url !== undefined && { url }),
      ...(own && { role: own }),
      ...(detail !== '' && { detail }),
      line: input.line,
    },
    links: readLinks(span ? others : others.slice(1), input.file),
  };
}

/** How titles are marked where they are no links. */
const titleMarks: ReadonlySet<MarkKind> = new Set(['quote', 'strong', 'emphasis']);

/** What stands beside a title, without the words of other links. */
function cutLinks({ text }: Line, others: readonly Span[], start: number, end: number): string {
  const cuts = [...others, { start, end }].sort((a, b) => b.start - a.start);
  return cuts.reduce((rest, cut) => `${rest.slice(0, cut.start)} ${rest.slice(cut.end)}`, text);
}

function otherCell(input: CellInput, cell: Line, column: ScheduleCell['column']): ScheduleCell {
  const { header, line, file } = input;
  return { column, header, text: cell.text, links: readLinks(cell.spans, file), line };
}

function wordsCell({ header, line }: CellInput, text: string): ScheduleCell {
  return { column: 'other', header, text, links: [], line };
}

function readLinks(spans: readonly Span[], file: VFile): ScheduleCell['links'] {
  return spans.flatMap((span) => {
    const url = readSpanUrl(span, file);
    return url === undefined ? [] : [{ rel: readLabel(span.label).rel, label: span.label, url }];
  });
}
