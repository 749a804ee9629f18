import { type Catalog, flattenTopics, slug } from '@proseminar/core';
import type { Answers } from './questions.js';
import { yamlScalar } from './yaml-scalar.js';

/** What the comments of new files take their examples from, so that they hold once they are uncommented. */
export interface DraftExamples {
  readonly catalog?: Catalog;
  /** Dates of the first sessions. */
  readonly dates?: readonly string[];
}

/** `course.yaml` of a new course, with comments on what else it can say. */
export function draftCourse({ title, list }: Answers, { catalog }: DraftExamples): string {
  const hasPapers = new Set(catalog?.papers.flatMap(({ topics }) => topics));
  const topics = catalog
    ? flattenTopics(catalog)
        .filter(({ id }) => hasPapers.has(id))
        .slice(0, 2)
    : [];
  const paper = catalog?.papers[0]?.id;
  const years = catalog?.papers.flatMap(({ year }) => year ?? []) ?? [];

  return `# What the course is, without dates; those stand in calendar.yaml.
title: ${yamlScalar(title)}
readingList: ${yamlScalar(list)}

# The most papers in a session.
sessions: { required: 2, optional: 1 }
${section('Authors, DOIs and numbers of pages that the list does not have, as Zotero exports them.', ['bibliography: references.bib'])}${section(
  'Which papers. Without this, as many as fit, from all topics in the order of the list.',
  [
    'select:',
    ...(topics.length > 0 ? [`  topics: [${topics.map(({ id }) => yamlScalar(id)).join(', ')}]`] : []),
    ...(years.length > 0 ? [`  years: ${Math.min(...years)}-${Math.max(...years)}`] : []),
    ...(paper === undefined ? [] : [`  include: [${yamlScalar(paper)}]`]),
  ],
)}${section('Sessions of your own.', [
  'fixed:',
  '  - { session: 1, title: Introduction, kind: introduction }',
])}${section('What is due when.', ['milestones:', '  - { title: Project report, due: session last @ 23:59 }'])}${section(
  'Who teaches.',
  ['instructors:', '  - { id: ada, name: Ada Lovelace, email: ada@example.org }'],
)}`;
}

/** `calendar.yaml` of a new course. */
export function draftCalendar(
  { from, to, timeZone, meetings }: Answers,
  { dates = [] }: DraftExamples,
): string {
  const all = listMeetings(meetings).map(yamlScalar);
  const [, day = '2027-01-18', first = '2027-03-08'] = dates;

  return `# When the course meets in one term. For the next term, only this file is new.
firstDay: ${yamlScalar(from)}
${to === '' ? '# Without lastDay, there are as many meetings as the papers need.' : `lastDay: ${yamlScalar(to)}`}
timeZone: ${yamlScalar(timeZone)}
meetings:${all.length === 1 ? ` ${all[0]}` : all.map((meeting) => `\n  - ${meeting}`).join('')}
${section('Days and ranges without class, with the reason that the schedule shows.', [
  'noClass:',
  `  - { date: ${day}, reason: Holiday }`,
  `  - { from: ${first}, to: ${first}, reason: Break }`,
])}`;
}

/** `people.yaml` of a new course; undefined where nobody takes turns. */
export function draftPeople(
  { people, roles }: Answers,
  { catalog, dates = [] }: DraftExamples,
): string | undefined {
  const names = listPeople(people);
  if (names.length === 0) return undefined;
  const ids = uniqueIds(names);
  const titles = splitNames(roles);
  const wish = catalog?.papers[0]?.id ?? dates[1];
  const examples = [
    ...(wish === undefined ? [] : [`prefer: [${yamlScalar(wish)}]`]),
    ...(dates[0] === undefined ? [] : [`cannot: [${dates[0]}]`]),
    'most: 3',
  ];

  return `# Who takes part. It names people: keep it, and people.lock.json, out of a public repository.
people:
${names.map((name, index) => `  - { id: ${yamlScalar(ids[index] ?? '')}, name: ${yamlScalar(name)} }\n`).join('')}
# Wishes, the best first, days away, and a most of turns stand in the { } of a person:
#   ${examples.join(', ')}

# What they do in a session; who is free has each role about equally often.
roles:
${titles.map((title, index) => `  - { id: ${yamlScalar(roleIds(titles)[index] ?? '')}, title: ${yamlScalar(title)} }\n`).join('')}
# How documents name them: none, id, initials or full.
show: none
${section('The fewest days between two sessions in which a person has a role.', ['spacing: 7'])}`;
}

/** Names that a person typed; of a number, placeholders. */
function listPeople(people: string): readonly string[] {
  if (!/^\d+$/u.test(people)) return splitNames(people);
  // More than a file may have, so that its reader says so.
  return Array.from({ length: Math.min(Number(people), 10_000) }, (_, index) => `Person ${index + 1}`);
}

function splitNames(names: string): readonly string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function listMeetings(meetings: string): readonly string[] {
  const all = meetings.split(';').map((meeting) => meeting.trim());
  return all.length > 1 ? all.filter((meeting) => meeting !== '') : all;
}

function roleIds(titles: readonly string[]): readonly string[] {
  return uniqueIds(titles.map((title) => (title === 'Presenting' ? 'Presenter' : title)));
}

function uniqueIds(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const id = slug(name);
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}

/** Keys in a comment, below what they are for. */
function section(words: string, lines: readonly string[]): string {
  return lines.length < 2 && lines[0]?.endsWith(':')
    ? ''
    : `\n# ${words}\n${lines.map((line) => `# ${line}\n`).join('')}`;
}
