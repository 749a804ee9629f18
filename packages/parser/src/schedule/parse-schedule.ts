import type { Schedule, ScheduleCell, ScheduleDate, ScheduleDay, ScheduleWords } from '@proseminar/core';
import type { Table, TableRow } from 'mdast';
import { type Compatible, VFile } from 'vfile';
import { isBlankCell } from '../entry-forms/blank-cell.js';
import { type Block, expandHtml } from '../entry-forms/html-blocks.js';
import { joinTables } from '../entry-forms/join-tables.js';
import { isBold } from '../entry-forms/split-cell.js';
import { findDefinitions } from '../find-entries.js';
import { type Line, type LineContext, readLine } from '../line.js';
import { parseMarkdown } from '../markdown.js';
import { noMemory } from '../memory.js';
import { type CellContent, readCell } from './read-cell.js';
import { readDates, saysMore } from './read-dates.js';
import { readPageWords } from './read-page-words.js';
import { type ColumnRole, readHeader, readScheduleColumns } from './schedule-columns.js';
import { reportSchedule } from './schedule-rules.js';
import { type SplitCell, splitStruck } from './split-struck.js';

/** The schedule of a page, with what was found to be wrong with it. */
export interface ParsedSchedule {
  readonly schedule: Schedule;
  /** The text, with a message per problem; ready for `vfile-reporter`. */
  readonly file: VFile;
}

/**
 * Read the schedule of a course from its page: the tables with a column of dates.
 *
 * A date holds on for the rows below it that have none, a bold row without a date is a topic for the days after it, and
 * a cell may name several papers. Nothing is dated or looked up yet.
 *
 * @example
 * const {schedule} = parseSchedule('| Date | Readings |\n| - | - |\n| Sep 2 | [Raft](https://raft.github.io) (Required) |\n| Sep 4 | **No class** |')
 * schedule.days[0]?.readings[0] // => {title: 'Raft', url: 'https://raft.github.io', role: 'required', line: 3}
 */
export function parseSchedule(source: Compatible): ParsedSchedule {
  const file = source instanceof VFile ? source : new VFile(source);
  const tree = parseMarkdown(file);
  if (!tree) return { schedule: { title: '', times: [], days: [] }, file };

  const context = { file, definitions: findDefinitions(tree.children), memory: noMemory };
  const blocks = joinTables(expandHtml(tree.children));
  const { tables, others } = findTables(blocks, context);
  const all = tables.flatMap((table) => readDays(table, file));
  const days = all.slice(0, mostDays);
  if (days.length === 0) {
    const reason = 'Unexpected page without a schedule, expected a table with a column of dates';
    reportSchedule(file, 'page-has-schedule', reason);
  }
  const next = all[mostDays];
  if (next) {
    const reason = `Unexpected ${all.length} days, expected at most ${mostDays}; the rest is left out`;
    reportSchedule(file, 'schedule-is-one-term', reason, { place: { line: next.line, column: 1 } });
  }
  reportOthers(others, file);
  reportDisorder(days, file);
  const words = readPageWords(
    blocks,
    tables.map(({ table }) => table),
  );
  return { schedule: { ...words, days }, file };
}

/** More days than a year of daily meetings has. */
const mostDays = 300;

/** A table with the column of its dates. */
interface DatedTable {
  readonly table: Table;
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  /** Index of the column. */
  readonly column: number;
  readonly dates: readonly (ScheduleDate | undefined)[];
}

interface Row {
  readonly node: TableRow;
  readonly lines: readonly Line[];
  /** What is struck through in each cell. */
  readonly struck: readonly Line[];
}

/** The tables of one kind that have the most dates between them, and the other tables with dates. */
function findTables(
  blocks: readonly Block[],
  context: LineContext,
): { readonly tables: readonly DatedTable[]; readonly others: readonly DatedTable[] } {
  const all = tablesIn(blocks).flatMap((each) => readDatedTable(each, context) ?? []);
  const byKind = new Map<string, DatedTable[]>();
  for (const table of all) byKind.set(kindOf(table), [...(byKind.get(kindOf(table)) ?? []), table]);
  const countAll = (tables: readonly DatedTable[]) =>
    tables.reduce((sum, { dates }) => sum + countDates(dates), 0);
  const [best = []] = [...byKind.values()].sort((a, b) => countAll(b) - countAll(a));
  if (countAll(best) < fewestDates) return { tables: [], others: [] };
  return { tables: best, others: all.filter((table) => !best.includes(table)) };
}

/** The words at the heads of dates and readings: a schedule may stand in several tables, some with more columns. */
function kindOf({ headers, column }: DatedTable): string {
  const readings = headers.filter((header) => readHeader(header) === 'readings');
  return (readings.length === 0 ? headers : [headers[column], ...readings]).join('|').toLowerCase();
}

function countDates(dates: DatedTable['dates']): number {
  return dates.filter((date) => date !== undefined).length;
}

function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block) =>
    block.type === 'table' ? [block] : block.type === 'group' ? tablesIn(joinTables(block.children)) : [],
  );
}

function readDatedTable(table: Table, context: LineContext): DatedTable | undefined {
  const all = table.children.map((node): Row => {
    const read = (part: keyof SplitCell) =>
      node.children.map(({ children, position }) => readLine(splitStruck(children)[part], position, context));
    return { node, lines: read('rest'), struck: read('struck') };
  });
  const [head, ...rows] = all;
  if (!head) return undefined;

  const headers = head.lines.map(({ text }) => text);
  const candidates = headers.flatMap((header, column) => {
    const dates = readDates(rows.map((row) => dateCell(row, column)?.text ?? ''));
    const count = countDates(dates);
    const filled = rows.filter((row) => dateCell(row, column)).length;
    const isSaid = readHeader(header) === 'date';
    const isDated = count >= (isSaid ? 1 : fewestDates) && count >= filled * (isSaid ? 0.5 : 0.7);
    return isDated ? [{ column, dates, count }] : [];
  });
  const [best] = candidates.sort((a, b) => b.count - a.count);
  return best && { table, headers, rows, column: best.column, dates: best.dates };
}

/** Where the date of a row stands, also one that is struck through with nothing in its place. */
function dateCell({ lines, struck }: Row, column: number): Line | undefined {
  return [lines[column], struck[column]].find((cell) => cell && !isBlankCell(cell));
}

/** Fewer dates are no schedule. */
const fewestDates = 2;

/** A day while its rows are read. */
type OpenDay = { -readonly [Key in keyof ScheduleDay]: ScheduleDay[Key] };

function readDays({ headers, rows, column, dates }: DatedTable, file: VFile): readonly ScheduleDay[] {
  const roles = readScheduleColumns(
    headers,
    rows.map(({ lines }) => lines),
    column,
  );
  const days: OpenDay[] = [];
  let section: ScheduleWords | undefined;
  let day: OpenDay | undefined;

  for (const [index, row] of rows.entries()) {
    const date = dates[index];
    const line = row.node.position?.start.line ?? 1;
    const topic = date ? undefined : readSection(row, roles, column);
    if (topic !== undefined) {
      section = { text: topic, line };
      continue;
    }
    if (date) {
      const isStruck = dateCell(row, column) === row.struck[column];
      const { titles, cells } = isStruck
        ? { titles: [{ text: 'Cancelled', line }], cells: [] }
        : readBeside(date.text, headers[column] ?? '', line);
      day = { date, line, ...(section && { section }), titles, readings: [], cells };
      days.push(day);
    } else if (row.lines[column] && !isBlankCell(row.lines[column])) {
      reportDateless(row, row.lines[column].text, file);
      continue;
    }
    const contents = row.lines.map((cell, at) =>
      readCell({ cell, role: roles[at] ?? 'other', header: headers[at] ?? '', line, file }),
    );
    if (day) append(day, [...contents, ...readStruck(row, headers, line)]);
    else if (row.lines.some((cell) => !isBlankCell(cell))) reportDateless(row, '', file);
  }
  return days;
}

/** What stands beside a date in its cell; that a class is cancelled is what happens. */
function readBeside(text: string, header: string, line: number): Pick<ScheduleDay, 'titles' | 'cells'> {
  const [cancelled] = /(?<!\w)(?:cancel+ed|no (?:class|lecture|meeting))\b/iu.exec(text) ?? [];
  if (cancelled !== undefined) return { titles: [{ text: cancelled, line }], cells: [] };
  return { titles: [], cells: saysMore(text) ? [{ column: 'other', header, text, links: [], line }] : [] };
}

/** What is struck through in a row, other than a date that nothing has taken the place of. */
function readStruck(
  { lines, struck }: Row,
  headers: readonly string[],
  line: number,
): readonly CellContent[] {
  const cells = struck.flatMap((words, at): ScheduleCell[] => {
    const isDate =
      lines[at] !== undefined && isBlankCell(lines[at]) && readDates([words.text])[0] !== undefined;
    if (isBlankCell(words) || isDate) return [];
    return [{ column: 'struck', header: headers[at] ?? '', text: words.text, links: [], line }];
  });
  return [{ titles: [], readings: [], cells }];
}

function append(day: OpenDay, contents: readonly CellContent[]): void {
  day.titles = [...day.titles, ...contents.flatMap(({ titles }) => titles)];
  day.readings = [...day.readings, ...contents.flatMap(({ readings }) => readings)];
  day.cells = [...day.cells, ...contents.flatMap(({ cells }) => cells)];
}

/** The words of a row that is a topic for those after it: all that it has, bold or in the column of dates. */
function readSection({ lines }: Row, roles: readonly ColumnRole[], date: number): string | undefined {
  const filled = lines.flatMap((cell, index) => (isBlankCell(cell) ? [] : [index]));
  const words = lines[filled[0] ?? -1];
  if (!words || words.spans.length > 0) return undefined;
  if (filled.some((index) => lines[index]?.text !== words.text)) return undefined;
  const isTopic =
    isBold(words) || filled.length > 1 || filled[0] === date || roles[filled[0] ?? -1] === 'topic';
  return isTopic ? words.text : undefined;
}

function reportDateless({ node }: Row, text: string, file: VFile): void {
  const what = text === '' ? 'row before the first date' : `row with “${text.slice(0, 80)}” for a date`;
  const reason = `Unexpected ${what}, expected a day such as \`Sep 2\`; the row is left out`;
  reportSchedule(file, 'schedule-row-has-date', reason, { place: node.position });
}

/** Tables with dates that are not of the schedule, such as those of deadlines. */
function reportOthers(tables: readonly DatedTable[], file: VFile): void {
  for (const { table, headers } of tables) {
    const reason = `Unexpected other table with dates, “${headers.join(' | ').slice(0, 80)}”, expected the heads of the schedule; it is left out`;
    reportSchedule(file, 'schedule-has-one-head', reason, { place: table.position });
  }
}

/** Days that come before the one above them, as far as a turn of the year does not say why. */
function reportDisorder(days: readonly ScheduleDay[], file: VFile): void {
  const dayOf = ({ date }: ScheduleDay) => date.month * 31 + date.day;
  const back = days.filter((day, index) => {
    const above = days[index - 1];
    return above !== undefined && dayOf(day) < dayOf(above) && dayOf(above) - dayOf(day) < halfYear;
  });
  const [first] = back;
  if (!first) return;
  const more = back.length > 1 ? `, and ${back.length - 1} more` : '';
  const reason = `Unexpected day “${first.date.text}” after a later one${more}, expected days in their order; they are put in order`;
  reportSchedule(file, 'schedule-days-are-in-order', reason, { place: { line: first.line, column: 1 } });
}

const halfYear = 180;
