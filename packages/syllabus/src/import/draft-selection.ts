import { type Catalog, foldedWords, type Paper, titleKey, topicPath } from '@proseminar/core';
import type { Course } from '../course-file.js';
import { type ClassifiedDay, papersOf } from './classify-days.js';
import type { NotCarried } from './drafted.js';
import { oneLine } from './one-line.js';

/** Which papers a course reads, in which order, and how many for a session. */
export interface DraftedSelection extends Pick<Course, 'select' | 'sessions' | 'order'> {
  readonly notCarried: readonly NotCarried[];
}

/**
 * The selection and order of the days of reading, without dates: on another calendar, the same papers are read in the
 * same order, and those of one day together.
 */
export function draftSelection(
  days: readonly ClassifiedDay[],
  catalog: Catalog,
  { fixed = [], selfStudy = [] }: Pick<Course, 'fixed' | 'selfStudy'>,
): DraftedSelection {
  const taken = [
    ...fixed.flatMap(({ readings = [], optional = [] }) => [...readings, ...optional]),
    ...selfStudy.flatMap(({ readings }) => readings),
  ];
  const reading = days.filter(({ kind }) => kind === 'reading');
  const papers = new Map(catalog.papers.map((paper) => [paper.id, paper]));
  const required = reading.flatMap((day) => papersOf(day, 'required'));
  const optional = reading.flatMap((day) => papersOf(day, 'optional'));
  const most = (role: 'required' | 'optional') =>
    Math.max(0, ...reading.map((day) => papersOf(day, role).length));
  const topics = listTopics(required.length > 0 ? required : optional, papers);
  const sections = nameTopics(reading, topics, papers, catalog);
  const together = reading.flatMap((day) => {
    const own = papersOf(day, 'required');
    const all = [...own, ...papersOf(day, 'optional')];
    return own.length > 0 && all.length > 1 ? [all] : [];
  });

  return {
    select: {
      ...(topics.length > 0 && {
        topics: topics.map((topic) => {
          const title = sections.titles.get(topic);
          return title === undefined ? topic : { topic, title };
        }),
      }),
      ...choosePapers({ required, optional, taken, topics }, catalog),
      ...(optional.length > 0 && { optional }),
    },
    sessions: { required: Math.max(1, most('required')), optional: most('optional') },
    order: {
      by: 'list',
      evidence: 'none',
      ...findPrecedence(required, topics, papers, catalog),
      ...(together.length > 0 && { together }),
    },
    notCarried: [...sections.notCarried, ...findInterleaved(reading, papers)],
  };
}

/** The topics that papers stand under, in the order of their first papers. */
function listTopics(ids: readonly string[], papers: ReadonlyMap<string, Paper>): readonly string[] {
  return [...new Set(ids.flatMap((id) => topicOf(papers.get(id)) ?? []))];
}

function topicOf(paper: Paper | undefined): string | undefined {
  return paper?.topics[0];
}

/** All papers of the topics but some, where these are few or optional ones are read; else each by its id. */
function choosePapers(
  {
    required,
    optional,
    taken,
    topics,
  }: Readonly<Record<'required' | 'optional' | 'taken' | 'topics', readonly string[]>>,
  catalog: Catalog,
): NonNullable<Course['select']> {
  const asked = new Set(topics);
  const named = new Set([...required, ...optional, ...taken]);
  const isAsked = ({ topics: own }: Paper) =>
    topics.length === 0 || own.some((id) => topicPath(catalog, id).some((topic) => asked.has(topic.id)));
  const others = catalog.papers.filter((paper) => isAsked(paper) && !named.has(paper.id)).map(({ id }) => id);
  // Beside papers that are named, the optional places of a topic would go to others of it.
  const isMost =
    others.length <= required.length / 4 || (optional.length > 0 && others.length <= mostExcluded);
  if (isMost && required.every((id) => hasTopic(id, catalog)))
    return others.length > 0 ? { exclude: others } : {};
  if (required.length === 0) return {};
  const keepsOut = optional.length > 0 && others.length > 0 && others.length <= mostExcluded;
  return { include: required, papers: required.length, ...(keepsOut && { exclude: others }) };
}

/** Most papers that a list of them may have. */
const mostExcluded = 2000;

function hasTopic(id: string, { papers }: Catalog): boolean {
  return topicOf(papers.find((paper) => paper.id === id)) !== undefined;
}

/** What the page calls topics of the list, and the topics of the page that the list does not have. */
function nameTopics(
  days: readonly ClassifiedDay[],
  topics: readonly string[],
  papers: ReadonlyMap<string, Paper>,
  catalog: Catalog,
): { readonly titles: ReadonlyMap<string, string>; readonly notCarried: readonly NotCarried[] } {
  const titles = new Map<string, string>();
  const notCarried: NotCarried[] = [];
  const sections = new Map(
    days.flatMap(({ section }) => (section ? [[section.line, section] as const] : [])),
  );

  for (const section of sections.values()) {
    const own = new Set(
      topicsOf(
        days.filter((day) => day.section?.line === section.line),
        papers,
      ),
    );
    const elsewhere = new Set(
      topicsOf(
        days.filter((day) => day.section?.line !== section.line),
        papers,
      ),
    );
    const listed = [...own].flatMap((id) => topicPath(catalog, id).at(-1) ?? []);
    if (oneLine(section.text) === '' || listed.some(({ title }) => fold(title) === fold(section.text)))
      continue;
    const [only, ...others] = own;
    if (only !== undefined && others.length === 0 && !elsewhere.has(only) && topics.includes(only)) {
      titles.set(only, oneLine(section.text));
      continue;
    }
    const where = listed.map(({ title }) => `“${title}”`).join(', ') || 'no topic';
    const why = `topics are those of the reading list, which has these papers under ${where}`;
    notCarried.push({ line: section.line, text: section.text, why });
  }
  return { titles, notCarried };
}

function fold(words: string): string {
  return foldedWords(words).join(' ');
}

function topicsOf(days: readonly ClassifiedDay[], papers: ReadonlyMap<string, Paper>): readonly string[] {
  return days.flatMap(({ found }) => found.flatMap(({ paper }) => topicOf(papers.get(paper)) ?? []));
}

/** Papers that come after others, for topics whose papers the list has in another order. */
function findPrecedence(
  required: readonly string[],
  topics: readonly string[],
  papers: ReadonlyMap<string, Paper>,
  { papers: listed }: Catalog,
): NonNullable<Course['order']> {
  const places = new Map(listed.map(({ id }, place) => [id, place]));
  const chains = topics.map((topic) => required.filter((id) => topicOf(papers.get(id)) === topic));
  const after = chains.flatMap((chain) => {
    const isListed = chain.every(
      (id, index) => index === 0 || (places.get(id) ?? 0) > (places.get(chain[index - 1] ?? '') ?? 0),
    );
    return isListed ? [] : chain.slice(1).map((id, index) => [id, [chain[index] ?? '']] as const);
  });
  return after.length > 0 ? { after: Object.fromEntries(after) } : {};
}

/** Days on which a topic of the list comes back after another. */
function findInterleaved(
  days: readonly ClassifiedDay[],
  papers: ReadonlyMap<string, Paper>,
): readonly NotCarried[] {
  const closed = new Set<string>();
  let current: string | undefined;

  return days.flatMap((day): NotCarried[] => {
    const back = papersOf(day, 'required').filter((id) => {
      const topic = topicOf(papers.get(id));
      if (topic === undefined || topic === current) return false;
      if (current !== undefined) closed.add(current);
      current = topic;
      return closed.has(topic);
    });
    const titles = back.map((id) => papers.get(id)?.title ?? id);
    const why =
      'its topic comes back after another; the pins of the calendar keep its day, but on another calendar it is read with the rest of its topic';
    return titles.map((text) => ({ line: lineOf(day, text), date: day.date, text, why }));
  });
}

function lineOf({ readings, line }: ClassifiedDay, title: string): number {
  return readings.find((each) => titleKey(each.title) === titleKey(title))?.line ?? line;
}
