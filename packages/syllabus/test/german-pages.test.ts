import { expect, test } from 'vitest';
import type { Calendar } from '../src/calendar-file.js';
import type { Course } from '../src/course-file.js';
import { planCourse } from '../src/plan-course.js';
import { coursePageLabels, sessionLabels, syllabusLabels } from '../src/views/page-labels.js';
import { siteLabels } from '../src/views/site/site-labels.js';
import { renderTexts } from './render-texts.js';
import { sampleCatalog } from './sample-catalog.js';
import { sampleNotes } from './sample-notes.js';

const calendar: Calendar = {
  term: 'Sommersemester 2027',
  firstDay: '2027-02-22',
  lastDay: '2027-04-09',
  timeZone: 'Europe/Berlin',
  meetings: [
    { days: 'MW', time: '10:15-11:45', room: 'Raum 3' },
    { days: 'F', time: '9:15-10:45', every: 2, from: '2027-02-26', to: '2027-03-26' },
  ],
  noClass: [
    { date: '2027-03-03', reason: 'Betriebsausflug' },
    { from: '2027-03-15', to: '2027-03-19', reason: 'Osterferien' },
    { date: '2027-03-22', after: '11:00', reason: 'Senatssitzung' },
  ],
  extraDays: [{ date: '2027-03-05' }],
  follows: [{ date: '2027-03-09', weekday: 'Monday' }],
  exams: [{ from: '2027-04-05', to: '2027-04-09' }],
};

const course: Course = {
  language: 'de',
  title: 'Seminar über Systeme',
  description: 'Wir lesen.',
  instructors: [
    { id: 'ada', name: 'Ada Lovelace' },
    { id: 'alan', name: 'Alan Turing' },
  ],
  readingList: 'index.md',
  sessions: { required: 2, optional: 1 },
  select: {
    topics: ['distributed-training', 'workload-scheduling', 'serving-inference'],
    background: ['sosp19-pipedream'],
  },
  selfStudy: [{ day: 'Betriebsausflug', readings: ['nsdi17-clipper', 'osdi18-gandiva'] }],
  fixed: [{ session: 1, title: 'Vorstellung', description: 'Worum es geht.' }],
  milestones: [
    { title: 'Exposé', due: 'session 4 @ 23:59', description: 'Eine Seite.' },
    { title: 'Hausarbeit', due: 'session last + 1 day @ 12:00' },
  ],
  people: {
    people: [
      { id: 'grace', name: 'Grace Hopper' },
      { id: 'edsger', name: 'Edsger Dijkstra' },
    ],
    show: 'full',
  },
  grading: [{ title: 'Hausarbeit', percent: 100 }],
  policies: [{ title: 'Anwesenheit', text: 'Erwünscht.' }],
};

/** Words of the English pages, those of sentences among them; none is a German one. */
const english = [
  ...[coursePageLabels, syllabusLabels, sessionLabels].flatMap(({ en, de }) => {
    const german = new Set(Object.values(de).flatMap(wordsOf));
    return Object.values(en)
      .flatMap(wordsOf)
      .filter((label) => !german.has(label));
  }),
  ...'Monday Tuesday Wednesday Friday January February March Mon Tue Wed Fri Mar'.split(' '),
  ...'and of to from read every until About Due Session session paper papers Paper'.split(' '),
  ...'Open Presenting Exams Extra day Follows Ends Begins Reading Lecture all times Time zone'.split(' '),
];

test('a German course has no English words of ours on its pages', async () => {
  const { plan, problems } = planCourse({ course, calendar, catalog: sampleCatalog });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!plan) throw new Error('Unexpected missing plan');

  const rendered = await renderTexts(plan, {
    catalog: sampleCatalog,
    notes: sampleNotes,
    only: ['readme', 'syllabus', 'sessions'],
  });
  expect(rendered.problems).toEqual([]);
  const pages = rendered.documents.map(({ path, content }) => ({ path, text: withoutForeignWords(content) }));

  expect(english).toContain('Schedule');
  const found = pages.flatMap(({ path, text }) =>
    wordsOf(text).flatMap((word) => (english.includes(word) ? [`${path}: ${word}`] : [])),
  );
  expect(found).toEqual([]);

  const all = pages.map(({ text }) => text).join('\n');
  for (const word of german) expect(all).toContain(word);
});

test('nouns of German decks keep their capitals', async () => {
  const { plan } = planCourse({
    course: { ...course, select: { papers: 3 }, sessions: { required: 1, optional: 1 } },
    calendar,
    catalog: sampleCatalog,
  });
  if (!plan) throw new Error('Unexpected missing plan');
  const { documents } = await renderTexts(plan, { catalog: sampleCatalog, only: ['slides'] });
  const decks = documents.map(({ content }) => content).join('\n');
  expect(decks).toContain(', Zusatzlektüre');
  expect(decks).not.toContain('zusatzlektüre');
});

test('names of files spell umlauts out', async () => {
  const { plan } = planCourse({
    course: {
      ...course,
      fixed: [{ session: 1, title: 'Einführung' }],
      people: { people: [{ id: 'juergen', name: 'Jürgen Groß' }], show: 'full' },
    },
    calendar,
    catalog: sampleCatalog,
  });
  if (!plan) throw new Error('Unexpected missing plan');
  const { documents } = await renderTexts(plan, { catalog: sampleCatalog, only: ['sessions', 'calendar'] });
  const paths = documents.map(({ path }) => path);
  expect(paths).toContain('sessions/2027-02-22-einfuehrung/README.md');
  expect(paths).toContain('calendars/juergen-gross.ics');
});

test('hints have room in their fields', () => {
  for (const { filterReadingsHint } of [siteLabels.en, siteLabels.de])
    expect(filterReadingsHint.length).toBeLessThan(31);
});

/** What every part of the course above is called, so that the test reads all of them. */
const german = [
  '- **Termine:** Montag, Mittwoch 10:15–11:45 Uhr, Raum 3',
  'Freitag 09:15–10:45 Uhr, alle 2 Wochen, ab 2027-02-26, bis 2027-03-26',
  '**Zeitraum:** Montag, 22. Februar 2027, bis Freitag, 9. April 2027; Uhrzeiten in der Zeitzone Europe/Berlin',
  'Ada Lovelace und Alan Turing',
  '# Kursplan: Seminar über Systeme',
  '| Mi 3. März | *Keine Sitzung: Betriebsausflug* |',
  'Betriebsausflug (lesen: Clipper und Gandiva)',
  '*Prüfungen (bis Fr 9. Apr.)*',
  'Endet um 11:00 Uhr: Senatssitzung',
  'Zusätzlicher Termin',
  'Es gilt der Montagsplan',
  'Offene Sitzung',
  'Exposé (23:59 Uhr)',
  '**Fällig um 23:59 Uhr:** Exposé',
  'Donnerstag, 1. April 2027, 12:00 Uhr',
  '**Vortrag:** Grace Hopper',
  '## Pflichtlektüre',
  'Sitzung 1 · Woche ',
  '(1 von 2)',
  'Vorlesung',
];

/** Titles of papers and topics, what notes say and reasons are in English, and stay so. */
function withoutForeignWords(text: string): string {
  const titles = [...sampleCatalog.papers, ...sampleCatalog.topics].map(({ title }) => title);
  const ours = text
    .replace(/\n## Warum das hier steht.*?\n---\n/su, '\n')
    .replaceAll(/^>.*$/gmu, '')
    .replaceAll(/\]\([^)]*\)/gu, ']');
  return titles.reduce((rest, title) => rest.replaceAll(title, ''), ours);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u);
}
