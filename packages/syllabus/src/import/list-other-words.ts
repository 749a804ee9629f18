import { type Catalog, foldedWords, formatVenue, type Paper, type ScheduleCell } from '@proseminar/core';
import type { ClassifiedDay } from './classify-days.js';
import type { NotCarried } from './drafted.js';
import { longestLine } from './one-line.js';

/** What the rows of days say beside their readings, and why a course does not have it. */
export function listOtherWords(
  days: readonly ClassifiedDay[],
  { papers }: Pick<Catalog, 'papers'>,
): readonly NotCarried[] {
  const known = new Map(papers.map((paper) => [paper.id, paper]));
  return days.flatMap(({ date, titles, readings, cells, found }): NotCarried[] => {
    const own = found.flatMap(({ paper }) => known.get(paper) ?? []);
    return [
      ...titles.flatMap(({ text, line }) =>
        text.length > longestLine
          ? [{ line, date, text, why: `only ${longestLine} characters of a title are kept` }]
          : [],
      ),
      ...readings.flatMap(({ title, detail, line }) =>
        detail === undefined || own.some((paper) => tells(paper, detail))
          ? []
          : [
              {
                line,
                date,
                text: `${title}: ${detail}`,
                why: 'a plan has whole papers, without words on them',
              },
            ],
      ),
      ...cells.flatMap(({ column, header, text, links, line }) =>
        text === '' || (column !== 'people' && areWordsOf(links, text))
          ? []
          : [
              {
                line,
                date,
                text: header === '' ? text : `${header}: ${text}`,
                why: reasons[column !== 'struck' && isDue.test(text) ? 'due' : column] ?? noPlace,
              },
            ],
      ),
    ];
  });
}

const noPlace = 'a course has no place for it';
const reasons: Partial<Readonly<Record<ScheduleCell['column'], string>>> = {
  people: 'who has which turn stands in `people.yaml`, with ids',
  due: 'the page does not say for certain what is due then; that stands in `milestones` of the course, by session',
  struck: 'it is struck through',
};

/** Words that say of a cell of any column that something is due. */
const isDue = /\b(?:due|deadlines?|abgabe)\b/iu;

/** Whether a text is the words of links, and nothing else. */
function areWordsOf(links: ScheduleCell['links'], text: string): boolean {
  if (links.length === 0) return false;
  const rest = links.reduce((words, { label }) => words.replace(label, ' '), text);
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** Whether words only say of a paper what the list says as well: who wrote it, where and when. */
function tells({ authors, venue, year, title }: Paper, words: string): boolean {
  const name = venue ? formatVenue(venue) : '';
  const short = String(year ?? '').slice(-2);
  const parts = [
    title,
    ...authors.map(({ literal }) => literal),
    name,
    String(year ?? ''),
    // As in `SOSP'19`.
    `${name}${short} ${short}`,
  ];
  const said = new Set(foldedWords(parts.join(' ')));
  return foldedWords(words).every((word) => said.has(word));
}
