import { parseReadingList } from '@proseminar/parser';
import type { FormatName } from '@proseminar/syllabus';
import { stringify } from 'yaml';
import type { Random } from '../../../syllabus/test/terms/random.js';
import type { TermCourse } from '../../../syllabus/test/terms/term-course.js';

const venues = ['OSDI', 'SOSP', 'NSDI', 'ATC', 'EuroSys', 'SIGCOMM'] as const;

const headings: Readonly<Record<string, string>> = { a: 'Logs', b: 'Caches', c: 'Networks', d: 'Files' };

const few: readonly FormatName[] = ['readme', 'sessions', 'calendar', 'changes', 'data'];

/** What courses make; what takes longest, in few. */
const outputs: readonly (readonly FormatName[])[] = [
  few,
  [...few, 'site'],
  [...few, 'syllabus', 'slides'],
  [...few, 'site', 'references', 'cartridge'],
  ['readme', 'site', 'pptx', 'docx', 'parquet'],
  few,
  [...few, 'slides', 'site', 'syllabus', 'docx'],
];

/** Entries of a reading list, by the ids of a course in memory. */
export function listEntry(id: string, year: number, random: Random): string {
  const name = `${id.toUpperCase()}x`;
  const title = `${name}: ${random.pick(['Systems', 'Notes', 'Lessons'])} of ${id}`;
  const venue = `\\[${random.pick(venues)} '${String(year).slice(2)}\\]`;
  const link = `([pdf](https://example.org/${id}.pdf))`;
  const pages = `${8 + random.whole(10)} pages`;
  return random.chance(0.3)
    ? `* [${venue} ${title}](notes/${id}.md) ${link}\n`
    : `* ${venue} ${title} ${link}${random.chance(0.5) ? `\n  * Pages: ${pages}` : ''}\n`;
}

/** The files of a course as a person keeps them. */
export function writeCourse(
  { input: { course, calendar, catalog, people } }: TermCourse,
  seed: number,
  random: Random,
): Readonly<Record<string, string>> {
  const list = catalog.topics.map(({ id }) => {
    const entries = catalog.papers
      .filter(({ topics }) => topics.includes(id))
      .map((paper) => listEntry(paper.id, paper.year ?? 2010, random));
    return `## ${headings[id]}\n\n${entries.join('')}`;
  });
  const text = `# Reading list\n\n${list.join('\n')}`;
  const known = parseReadingList(text).catalog;
  const ids = new Map([
    ...known.papers.map(({ id }) => [/-([a-z]\d+)x/u.exec(id)?.[1] ?? id, id] as const),
    ...known.topics.map(({ id }, index) => [catalog.topics[index]?.id ?? id, id] as const),
  ]);
  const notes = [...text.matchAll(/\((notes\/(\w+)\.md)\)/gu)].map(
    ([, name = '', id = '']) => [name, `# ${id}\n\n## Summary\n\nWhat ${id} says.\n`] as const,
  );
  const show = random.pick(['full', 'initials', 'id', 'none'] as const);
  const own = rename(course, ids);
  return {
    'list.md': text,
    ...Object.fromEntries(notes),
    'course.yaml': `# Ours.\n${stringify({ ...own, outputs: outputs[seed % outputs.length] })}`,
    'calendar.yaml': stringify(rename(calendar, ids)),
    ...(people && {
      'people.yaml': stringify({ ...people, show }),
    }),
  };
}

/** A value with the ids that papers and topics have in the list. */
function rename<Value>(value: Value, ids: ReadonlyMap<string, string>): Value;
function rename(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => rename(each, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [ids.get(key) ?? key, rename(own, ids)]),
  );
}
