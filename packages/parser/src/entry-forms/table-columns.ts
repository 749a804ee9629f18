import { findVenue } from '@proseminar/core';
import { isLabel } from '../fields/label-words.js';
import { isRelationWord } from '../fields/links.js';
import type { Line } from '../line.js';
import { type ColumnSetting, noSettings, type Settings, settingKey } from '../settings/settings.js';
import { isBlankCell } from './blank-cell.js';
import { countWords } from './count-words.js';
import { titleSpans } from './title-spans.js';

/** What a column of a table says of its rows. */
export type CellRole =
  | 'title'
  | 'authors'
  | 'venue'
  | 'year'
  | 'date'
  | 'links'
  | 'code'
  | 'notes'
  | 'topic'
  | 'other';

/** A column with its role and the words at its head. */
interface Column {
  readonly role: CellRole;
  readonly header: string;
}

/** What the columns of a table are. */
export interface Columns {
  readonly columns: readonly Column[];
  /** Index of the column with the titles. */
  readonly title: number;
  /** Indexes of all columns with titles: a course may have required and optional readings. */
  readonly titles: readonly number[];
  /** Whether its rows are the dates of a course, not only papers. */
  readonly isSchedule: boolean;
}

const titleWords =
  /(?<!\w)(?:titles?|papers?|articles?|readings?|publications?|titel|titre|título|reference|literature|works?)\b|论文|論文|标题|標題|题目|문헌|논문|제목|タイトル/iu;

/** Words at the head of a column, in the order in which they are tried. */
const headerWords: readonly (readonly [CellRole | 'meeting', RegExp])[] = [
  ['code', /(?<!\w)(?:codes?|github|repo(?:sitory)?|implementations?|stars?)\b|代码|源码|코드|コード/iu],
  [
    'links',
    /(?<!\w)(?:links?|urls?|pdf|arxiv|slides?|videos?|recordings?|demos?|projects?|websites?|homepage|project page|weights?|checkpoints?|resources?|materials?|blog|poster|doi)\b|链接|連結|링크|リンク/iu,
  ],
  ['authors', /(?<!\w)(?:authors?|written by|auteurs?|autor(?:en|es)?)\b|作者|저자|著者/iu],
  [
    'venue',
    /(?<!\w)(?:venues?|conf(?:erences?)?|journals?|proceedings|published (?:in|at)|publication venue|publisher|pub|source|where)\b|会议|會議|期刊|发表|學會|学会|학회|출처|会議/iu,
  ],
  ['year', /(?<!\w)(?:year|jahr|année|año|anno)\b|年份|年度|^年$|연도|년도/iu],
  [
    'meeting',
    /(?<!\w)(?:presenters?|presented by|speakers?|leaders?|lead|discussants?|scribes?|reviewers?|week|lecture|session|class|meeting|assignments?|homework|hw|due|instructor|summary by|day|no\.? class)\b|발표자|주차|发表人|汇报人|发表者|発表者|担当/iu,
  ],
  [
    'date',
    /(?<!\w)(?:dates?|time|month|published|publication date|release[ds]?|datum|fecha)\b|日期|时间|時間|날짜|일자|日付/iu,
  ],
  ['title', titleWords],
  [
    'notes',
    /(?<!\w)(?:notes?|comments?|remarks?|summar(?:y|ies)|descriptions?|tl;?dr|abstracts?|highlights?|key ideas?|contributions?)\b|备注|備註|笔记|비고|메모|简介|说明|要約/iu,
  ],
  [
    'topic',
    /(?<!\w)(?:topics?|categor(?:y|ies)|areas?|tasks?|themes?|types?|tags?|keywords?|fields?|sections?|units?|modules?|subjects?|domains?)\b|类别|分类|领域|关键词|분야|주제|키워드|カテゴリ/iu,
  ],
];

/** Words at the head of what is read on a day. */
const readingWords = /(?<!\w)readings?\b/iu;

/** Words at the head of a column of titles where no other says it better. */
const nameWords =
  /(?<!\w)(?:names?|methods?|models?|systems?|approach(?:es)?|benchmarks?|datasets?|algorithms?)\b|名称|方法|이름/iu;

/** Say what each column of a table is, by the words at its head and by what stands in it; nothing where it lists no papers. */
export function readColumns(
  headers: readonly Line[],
  rows: readonly (readonly Line[])[],
  told: Settings['columns'] = noSettings.columns,
): Columns | undefined {
  const said = headers.map(({ text }) => roleOfSetting(told.get(settingKey(text))));
  const roles = withBlankHeads(
    headers,
    headers.map(({ text }, index) => said[index] ?? roleOfHeader(text)),
  );
  const contents = headers.map((_, index) => seeContent(rows.map((row) => row[index])));
  const named = headers.map(({ text }) => nameWords.test(text));
  const toldTitle = said.indexOf('title');
  const title = toldTitle === -1 ? findTitleColumn(roles, contents, named) : toldTitle;
  if (title === undefined) return undefined;

  const dated = roles.some((role, index) => role === 'date' && (contents[index]?.years ?? 0) < 0.5);
  const isSchedule =
    roles.includes('meeting') || dated || headers.some(({ text }) => readingWords.test(text));
  const titles = headers.flatMap((_, index) => {
    const { words = 0, set = 0 } = contents[index] ?? {};
    const isOther = isSchedule && roles[index] === 'title' && words >= 3 && set >= 0.5;
    return index === title || isOther || said[index] === 'title' ? [index] : [];
  });
  const columns = headers.map(({ text: header }, index) => {
    const seen = titles.includes(index) ? 'title' : roleOf(roles[index], contents[index], isSchedule);
    return { role: said[index] ?? seen, header };
  });
  return { columns, title, titles, isSchedule };
}

/** A column without words at its head holds titles as well where the one before it does. */
function withBlankHeads(
  headers: readonly Line[],
  roles: readonly (CellRole | 'meeting' | undefined)[],
): (CellRole | 'meeting' | undefined)[] {
  const found = [...roles];
  for (const [index, { text }] of headers.entries())
    if (text === '' && found[index - 1] === 'title') found[index] = 'title';
  return found;
}

/** Cells of columns to ignore are blank already. */
function roleOfSetting(said: ColumnSetting | undefined): CellRole | undefined {
  return said === 'ignore' ? 'other' : said;
}

/** What stands in brackets counts less: “Title (and link)”; what names papers and links holds papers. */
function roleOfHeader(text: string): CellRole | 'meeting' | undefined {
  const [bare = ''] = text.split(/[([]/u);
  const role = (words: string) => headerWords.find(([, pattern]) => pattern.test(words))?.[0];
  const found = role(bare) ?? role(text);
  return found === 'links' && titleWords.test(bare) ? 'title' : found;
}

/** Shares of the cells of a column that are not blank. */
interface Content {
  /** How many cells are filled. */
  readonly filled: number;
  readonly words: number;
  /** Linked or bold words that may be a title. */
  readonly set: number;
  /** How many cells have words of a title before a link such as `[pdf]`. */
  readonly plainTitles: number;
  /** How many cells have a link whose words are as long as a title. */
  readonly linkedTitles: number;
  readonly labels: number;
  readonly years: number;
  readonly dates: number;
  readonly venues: number;
}

const yearCell = /^['’]?(?:(?:19|20)\d{2}|\d{2})$/u;
const dateWithYear = /\b(?:19|20)\d{2}\b/u;
const dateCell =
  /^\D{0,6}\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?\D{0,6}$|^(?:\p{L}{2,9}[,.]?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?\s*\d{0,2}\b|\d{1,2}\s*月|\d{1,2}\s*월/iu;

function seeContent(cells: readonly (Line | undefined)[]): Content {
  const filled = cells.filter((cell): cell is Line => cell !== undefined && !isBlankCell(cell));
  const share = (test: (cell: Line) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;

  return {
    filled: filled.length,
    words: filled.reduce((sum, { text }) => sum + countWords(text), 0) / Math.max(1, filled.length),
    set: share(
      ({ text, spans, marks }) =>
        spans.some(({ label }) => !isRelationWord(label) && countWords(label) > 1) ||
        marks.some(({ kind, start, end }) => kind === 'strong' && countWords(text.slice(start, end)) > 2),
    ),
    plainTitles: filled.filter(hasPlainTitle).length,
    linkedTitles: filled.filter((cell) => titleSpans(cell).length > 0).length,
    labels: share(
      ({ text, spans }) =>
        spans.length > 0 &&
        spans.every(({ label }) => isRelationWord(label) || countWords(label) < 3) &&
        countWords(text) < 4,
    ),
    years: share(({ text }) => yearCell.test(text) || dateWithYear.test(text)),
    dates: share(({ text }) => dateCell.test(text)),
    venues: share(({ text }) => countWords(text) < 8 && seemsVenue(text)),
  };
}

function hasPlainTitle({ text, spans: [first] }: Line): boolean {
  return first !== undefined && isLabel(first.label) && countWords(text.slice(0, first.start)) > 3;
}

function seemsVenue(text: string): boolean {
  const name = text.replace(/[\s'’,-]*(?:(?:19|20)\d{2}|['’]\d{2})\b.*$/u, '').trim();
  return name !== '' && findVenue(name) !== undefined;
}

function roleOf(
  said: CellRole | 'meeting' | undefined,
  content: Content | undefined,
  isSchedule: boolean,
): CellRole {
  if (!content || said === 'meeting') return 'other';
  if (said === 'date') return !isSchedule && content.years >= 0.5 ? 'date' : 'other';
  if (said === 'title') return content.labels >= 0.5 ? 'links' : 'other';
  if (said !== undefined) return said;
  if (content.venues >= 0.5) return 'venue';
  if (content.years >= 0.8 && content.words < 2) return 'year';
  if (content.dates >= 0.8) return isSchedule ? 'other' : 'date';
  return content.labels >= 0.5 ? 'links' : 'other';
}

/** How many cells with a title before their links make a column one of titles, whatever its head says. */
const fewestTitles = 2;

/** The column with the longest words of those that are said to hold titles; of all that are linked where none is. */
function findTitleColumn(
  roles: readonly (CellRole | 'meeting' | undefined)[],
  contents: readonly Content[],
  named: readonly boolean[],
): number | undefined {
  const best = (fits: (content: Content, index: number) => boolean) =>
    contents
      .map((content, index) => ({ index, content }))
      .filter(({ content, index }) => content.filled > 0 && fits(content, index))
      .sort((a, b) => b.content.words * (1 + b.content.set) - a.content.words * (1 + a.content.set))[0]
      ?.index;

  const isTitle = ({ labels, words }: Content) => labels < 0.5 && words >= 1;
  const told = best((content, index) => roles[index] === 'title' && isTitle(content));
  if (told !== undefined) return told;

  const isLong = ({ words, set, labels }: Content) => words >= 3.5 && set >= 0.5 && labels < 0.5;
  const papers = roles.some((role) => role === 'title' || role === 'venue' || role === 'authors');
  return (
    best(
      (content, index) =>
        isLong(content) && (roles[index] === undefined || roles[index] === 'topic' || papers),
    ) ??
    best(
      ({ linkedTitles }, index) =>
        linkedTitles >= fewestTitles && (roles[index] === undefined || roles[index] === 'topic'),
    ) ??
    best(({ plainTitles }, index) => plainTitles >= fewestTitles && roles[index] !== 'notes') ??
    best((content, index) => named[index] === true && papers && isTitle(content))
  );
}
