import { type Catalog, cleanText } from '@proseminar/core';
import type { DraftedCourse } from '@proseminar/syllabus';
import { Document, isMap, isPair, isScalar, isSeq, visit, type YAMLMap, type YAMLSeq } from 'yaml';

/** Files that a course is imported to. */
export type ImportedFile = 'course.yaml' | 'calendar.yaml' | 'overrides.yaml';

/** The files of a course that was made from its page, with comments, in the order to look at them. */
export function writeFiles(
  { course, calendar, overrides }: Pick<DraftedCourse, 'course' | 'calendar' | 'overrides'>,
  catalog: Catalog,
  page: string,
): ReadonlyMap<ImportedFile, string> {
  const titles = new Map(catalog.papers.map(({ id, title }) => [id, title]));
  const from = cleanText(page);
  const texts: readonly (readonly [ImportedFile, string | undefined])[] = [
    [
      'course.yaml',
      write(course, courseRemarks, `Made from ${from}, without dates; those stand in calendar.yaml.`, titles),
    ],
    [
      'calendar.yaml',
      write(
        calendar,
        calendarRemarks,
        `The term of ${from}. For the next term, only this file is new.`,
        titles,
      ),
    ],
    ['overrides.yaml', overrides && write(overrides, {}, `What is attached to sessions on ${from}.`, titles)],
  ];
  return new Map(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])));
}

/** What keys are there for, above them. */
type Remarks = Readonly<Record<string, string>>;

const courseRemarks: Remarks = {
  select: 'Which papers. Those of these topics are required, unless they are optional.',
  sessions: 'The most papers in a session.',
  order: 'As on the page. What was read on one day stays together.',
  fixed: 'Sessions of your own, by number, so that another calendar has them on other dates.',
  milestones: 'What is due, counted from sessions.',
  selfStudy: 'What is read on days without class, by their reasons.',
};

const calendarRemarks: Remarks = {
  pins: 'The papers on their days. Another calendar needs none, as the course has their order.',
};

/** Lists of papers with a line for each, since they are long. */
const longLists = ['include', 'optional', 'exclude'];

function write(value: object, remarks: Remarks, head: string, titles: ReadonlyMap<string, string>): string {
  const document = new Document(value);
  document.commentBefore = ` ${head}`;
  const long = longLists.map((key) => document.getIn(['select', key]));

  visit(document, {
    Pair(_, { key }, ancestors) {
      const remark = ancestors.length === 2 && isScalar(key) ? remarks[String(key.value)] : undefined;
      if (!isScalar(key) || remark === undefined) return;
      key.spaceBefore = true;
      key.commentBefore = ` ${remark}`;
    },
    Scalar(_, node) {
      if (String(node.value).includes('\n')) node.type = 'BLOCK_LITERAL';
    },
    Collection(_, node) {
      if (long.includes(node)) nameEach(node.items, titles);
      else if (isShort(node) && !node.items.some((item) => isPair(item) && long.includes(item.value)))
        node.flow = true;
      const paper = isMap(node) ? node.get('paper') : undefined;
      const title = typeof paper === 'string' ? titles.get(paper) : undefined;
      if (title !== undefined) node.comment = ` ${cleanText(title)}`;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}

/** Most characters of a collection on one line. */
const longest = 96;

/** Whether a collection has a place on one line, as words or as lists of words under keys. */
function isShort({ items }: YAMLMap | YAMLSeq): boolean {
  return items.every(isPlain) && JSON.stringify(items).length <= longest;
}

function nameEach(items: readonly unknown[], titles: ReadonlyMap<string, string>): void {
  for (const item of items) {
    const title = isScalar(item) ? titles.get(String(item.value)) : undefined;
    if (isScalar(item) && title !== undefined) item.comment = ` ${cleanText(title)}`;
  }
}

function isPlain(item: unknown): boolean {
  if (isPair(item)) return isPlain(item.value) || (isSeq(item.value) && item.value.items.every(isPlain));
  return isScalar(item) && !String(item.value).includes('\n');
}
