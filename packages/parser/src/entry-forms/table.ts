import type { PhrasingContent, Table, TableRow } from 'mdast';
import type { Cell, Entry } from '../find-entries.js';
import { type Line, type LineContext, type Mark, readLine } from '../line.js';
import { settingKey } from '../settings/settings.js';
import { spanPlaces } from '../source-range.js';
import { isBlankCell } from './blank-cell.js';
import { countWords } from './count-words.js';
import { seemsMeeting, seemsRemark } from './meeting-words.js';
import { isBold, splitCell } from './split-cell.js';
import { type CellRole, type Columns, readColumns } from './table-columns.js';
import { saysWhereItLeads } from './title-spans.js';

/** A row, with those that continue it. */
interface Row {
  readonly node: TableRow;
  readonly lines: readonly Line[];
  readonly more: Row[];
}

/** A row that only groups those after it. */
interface Group extends Entry {
  readonly below: Entry[];
}

/** The entries of a table: one for each paper of a row, below the rows that group them. */
export function readTable(table: Table, context: LineContext): Entry[] {
  const rows = withoutIgnored(
    table.children.map((node) => readRow(node, context)),
    context,
  );
  const [head] = rows;
  if (!head) return [];

  // Without a head the first row is a paper like the others.
  const isHeadless = head.lines.some(({ spans }) => spans.some(({ label }) => countWords(label) > 2));
  const body = isHeadless || isFilledHtml(head) ? rows : rows.slice(1);
  const headers = body === rows ? head.lines.map(() => emptyLine) : head.lines;
  const columns = readColumns(
    headers,
    body.map(({ lines }) => lines),
    context.columns,
  );
  return columns ? readRows(columns.isSchedule ? body : joinRows(body, columns), columns) : [];
}

/** Whether the first row of a table in HTML has links, or lines below each other, as no head has. */
function isFilledHtml({ lines }: Row): boolean {
  return lines.some(({ spans, marks }) => spans.length > 0 && marks.some(({ kind }) => kind === 'break'));
}

function readRow(node: TableRow, context: LineContext): Row {
  const lines = node.children.map((cell) => readLine(cell.children.map(asBreak), cell.position, context));
  return { node, lines, more: [] };
}

/** Rows with blank cells in the columns that the list says to ignore. */
function withoutIgnored(rows: readonly Row[], { columns }: LineContext): readonly Row[] {
  const heads = rows[0]?.lines ?? [];
  const ignored = heads.map(({ text }) => columns?.get(settingKey(text)) === 'ignore');
  if (!ignored.includes(true)) return rows;
  return rows.map((row) => ({
    ...row,
    lines: row.lines.map((line, index) => (ignored[index] ? emptyLine : line)),
  }));
}

/** Tags that start a line of their own are as good as a hard break. */
function asBreak(node: PhrasingContent): PhrasingContent {
  return node.type === 'html' && /^<\/?(?:li|p|div|ul|ol|hr)\b/iu.test(node.value) ? { type: 'break' } : node;
}

/** Rows without a title continue the row above. */
function joinRows(rows: readonly Row[], { columns, title }: Columns): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const words = row.lines[title];
    const last = joined.at(-1);
    const roles = row.lines.flatMap((line, index) =>
      isBlankCell(line) ? [] : [columns[index]?.role ?? 'other'],
    );
    const isMore =
      (!words || isBlankCell(words)) && (roles.length > 1 || roles.every((role) => ownRoles.has(role)));
    if (last && isMore) last.more.push(row);
    else joined.push(row);
  }
  return joined;
}

function readRows(rows: readonly Row[], columns: Columns): Entry[] {
  const { title, titles, isSchedule } = columns;
  const entries: Entry[] = [];
  const carried = carriedColumns(rows, columns);
  const above = new Map<number, Line>();
  // Where most titles are bold, that makes none of them a heading.
  const bold = rows.filter(({ lines }) => isHeading(lines[title] ?? emptyLine)).length;
  const isBoldUsual = bold > rows.length / 2;
  let section: Group | undefined;
  let meeting: Group | undefined;

  for (const row of rows) {
    const filled = row.lines.flatMap((line, index) => (isBlankCell(line) ? [] : [index]));
    for (const index of filled) {
      if (carried.has(index)) above.set(index, row.lines[index] ?? emptyLine);
    }
    if (filled.some((index) => index < title)) meeting = undefined;

    const head = readSectionRow(row, filled, isBoldUsual ? undefined : title);
    const words = row.lines[title] ?? emptyLine;
    const line = head ?? words;
    const group: Group = { form: 'row', heads: true, line, below: [], place: row.node.position };

    if (head) {
      section = group;
      meeting = undefined;
      entries.push(section);
    } else if (isSchedule && !isBoldUsual && isHeading(words)) {
      meeting = group;
      (section?.below ?? entries).push(meeting);
    } else if (filled.some((index) => titles.includes(index))) {
      ((meeting ?? section)?.below ?? entries).push(...readTitles(row, above, columns, section?.line));
    }
  }
  return entries;
}

const emptyLine: Line = { text: '', spans: [], marks: [], place: undefined };

/** The words of a row that only groups others: all that it has, in one cell or in each. */
function readSectionRow(
  { lines, more }: Row,
  filled: readonly number[],
  title: number | undefined,
): Line | undefined {
  const words = lines[filled[0] ?? -1];
  if (!words || more.length > 0 || filled.some((index) => lines[index]?.text !== words.text))
    return undefined;
  const isApart = title === undefined ? filled.length > 1 : filled[0] !== title || isHeading(words);
  return isApart && words.spans.length === 0 ? words : undefined;
}

/** Whether words are set as a heading: bold, and no link. */
function isHeading(line: Line): boolean {
  return line.spans.length === 0 && isBold(line);
}

/** Columns before the titles that are filled where they change, first of all in the first row. */
function carriedColumns(rows: readonly Row[], { columns, title }: Columns): Set<number> {
  const [first] = rows;
  const isBlank = (row: Row | undefined, index: number) => isBlankCell(row?.lines[index] ?? emptyLine);
  const indexes = [...columns.keys()].filter((index) => {
    const filled = rows.filter((row) => !isBlank(row, index)).length;
    const changes = carriedRoles.has(columns[index]?.role ?? 'other');
    return changes && index < title && !isBlank(first, index) && filled < 0.7 * rows.length;
  });
  return new Set(indexes);
}

const carriedRoles: ReadonlySet<CellRole> = new Set(['topic', 'venue', 'year', 'date']);

/** What is said of a paper alone, so that it belongs to none where a row has several. */
const ownRoles: ReadonlySet<CellRole> = new Set(['links', 'code', 'notes', 'authors']);

/** Bold words inside a title that is not linked are emphasized, and not the title. */
function withoutInnerBold(line: Line): Line {
  const isInner = ({ kind, start }: Mark) => kind === 'strong' && start > 2;
  return line.spans.length > 0 ? line : { ...line, marks: line.marks.filter((mark) => !isInner(mark)) };
}

/** Whether a part of a schedule says what is read, not what happens or where something is found. */
function namesReading({ text, spans }: Line): boolean {
  if (spans.length === 0) return !seemsMeeting(text) && !seemsRemark(text);
  const words = spans.reduceRight(
    (rest, { start, end, label }) =>
      saysWhereItLeads(label) ? rest.slice(0, start) + rest.slice(end) : rest,
    text,
  );
  return /\p{L}/u.test(words);
}

/** A heading that is a year says when the papers below it appeared. */
const yearAlone = /^(?:19|20)\d{2}$/u;

function readTitles(
  row: Row,
  above: ReadonlyMap<number, Line>,
  { columns, titles, isSchedule }: Columns,
  section: Line | undefined,
): Entry[] {
  const place = spanPlaces(
    row.node.position,
    row.more.map(({ node }) => node.position),
  );
  const parts = titles.flatMap((index) => {
    const header = columns[index]?.header ?? '';
    const cell = row.lines[index] ?? emptyLine;
    if (isBlankCell(cell)) return [];
    return splitCell(cell, isSchedule).map((part) => ({
      ...part,
      line: withoutInnerBold(part.line),
      header,
    }));
  });
  const read = parts.filter(({ line }) => !isSchedule || namesReading(line));
  const cells = [row, ...row.more].flatMap(({ lines }) =>
    columns.flatMap(({ role, header }, index): Cell[] => {
      const own = lines[index] ?? emptyLine;
      const line = isBlankCell(own) && lines === row.lines ? (above.get(index) ?? own) : own;
      return role === 'title' || isBlankCell(line) ? [] : [{ role, header, line }];
    }),
  );
  const year: Cell[] =
    section && yearAlone.test(section.text) ? [{ role: 'year', header: '', line: section }] : [];

  return read.map(({ line, mark, header }) => ({
    form: 'row',
    line: { ...line, place },
    cells: [
      { role: 'title', header, line },
      ...(mark ? [{ role: 'notes' as const, header: '', line: mark }] : []),
      ...cells.filter(({ role }) => parts.length === 1 || !ownRoles.has(role)),
      ...(cells.some(({ role }) => role === 'year' || role === 'date') ? [] : year),
    ],
    below: [],
    place,
  }));
}
