import type { Catalog, Paper, PaperNotes } from '@proseminar/core';
import type { CoursePlan, Session } from '../src/course-plan.js';
import type { RenderDocumentsOptions } from '../src/render-documents.js';
import { renderTexts } from './render-texts.js';

/** What can be chosen of the course. */
export interface SiteChoices extends Pick<RenderDocumentsOptions, 'templates' | 'outputs' | 'lastBuild'> {
  /** The title of everything that has one. */
  readonly title?: string;
  readonly plan?: Partial<CoursePlan>;
}

/** The site of a small course that has one of everything. */
export async function siteOf({ title = usualTitle, plan: own, ...options }: SiteChoices = {}) {
  const { plan, catalog, notes } = siteCourse(title);
  const more = { outputs: ['site'] as const, ...options, catalog, notes, only: ['site'] as const };
  const { documents } = await renderTexts({ ...plan, ...own }, more);
  return new Map(documents.map(({ path, content }) => [path, content]));
}

/** The site of a course that has nothing. */
export async function emptySite() {
  const catalog: Catalog = { schemaVersion: 1, title: 'List', topics: [], papers: [], resources: [] };
  const { documents } = await renderTexts(emptyPlan, { catalog, only: ['site'] });
  return new Map(documents.map(({ path, content }) => [path, content]));
}

const usualTitle = 'Machine Learning Systems';

/** A course that has nothing. */
export const emptyPlan: CoursePlan = {
  schemaVersion: 1,
  language: 'en',
  title: 'Empty',
  instructors: [],
  people: [],
  roles: [],
  showPeople: 'none',
  grading: [],
  policies: [],
  calendar: { firstDay: '2027-01-11', lastDay: '2027-01-11', timeZone: 'UTC', meetings: [] },
  sessions: [],
  load: { pages: 14, pagesPerHour: { reader: 10, reviewer: 7, presenter: 5 }, weeks: [] },
  noClass: [],
  milestones: [],
  leftOut: [],
};

/** A small course that has one of everything. */
export function siteCourse(title = usualTitle): {
  plan: CoursePlan;
  catalog: Catalog;
  notes: Record<string, PaperNotes>;
} {
  const paper = (id: string, own: string, more: Partial<Paper> = {}): Paper => ({
    id,
    title: title === usualTitle ? own : title,
    authors: [{ literal: 'Ada Lovelace' }, { literal: 'Grace Hopper' }],
    links: [
      { rel: 'pdf', url: `https://example.org/${id}.pdf` },
      { rel: 'code', url: `https://example.org/${id}?a=1&b=2` },
    ],
    topics: [],
    year: 2018,
    venue: { name: 'OSDI' },
    provenance: {},
    ...more,
  });

  const papers = [
    paper('gandiva', 'Gandiva: Introspective Cluster Scheduling for Deep Learning', {
      shortName: 'Gandiva',
      identifiers: { doi: '10.5555/3291168.3291212' },
    }),
    paper('pollux', 'Pollux: Co-adaptive Cluster Scheduling for Goodput-Optimized Deep Learning'),
    paper('plain', 'A paper without links', { links: [{ rel: 'pdf', url: 'papers/plain.pdf' }] }),
  ];

  const session = (number: number, date: string, more: Partial<Session> = {}): Session => ({
    number,
    week: number < 3 ? 1 : 3,
    date,
    start: '10:30',
    end: '11:50',
    startInstant: `${date}T15:30:00Z`,
    endInstant: `${date}T16:50:00Z`,
    room: 'Room 3725',
    kind: 'reading',
    title: title === usualTitle ? 'Scheduling' : title,
    topics: [],
    readings: [],
    load: { required: 0, optional: 0, assumed: [] },
    people: [],
    reasons: [{ sentence: 'Topics stay together.', evidence: [] }],
    ...more,
  });

  const reading = (id: string, role: 'required' | 'optional') => ({
    paper: id,
    role,
    reasons: [{ sentence: 'Gandiva comes before Pollux.', evidence: [] }],
  });

  const section = { heading: 'Summary', anchor: 'summary', depth: 2, sections: [] };
  const source = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const text = 'Jobs share accelerators in *time slices*.';
  const item = { markdown: 'Packs [jobs](local.md)', text: 'Packs jobs', blocks: [] };

  const plan: CoursePlan = {
    schemaVersion: 1,
    language: 'en',
    title,
    code: 'CSE 585',
    term: 'Winter 2027',
    description: `${title}\n\n# Aims\n\nRead *two* papers. <b onclick="alert(1)">x</b> ![i](https://evil.example/t.png)`,
    instructors: [{ id: 'b', name: 'Barbara Liskov', email: 'liskov@example.edu' }],
    people: [
      { id: 'ada', name: 'Ada Lovelace' },
      { id: 'grace', name: 'Grace Hopper' },
    ],
    roles: [
      { id: 'presenter', title: 'Presenting' },
      { id: 'scribe', title: 'Scribe' },
    ],
    showPeople: 'full',
    grading: [
      { title: 'Project', percent: 60 },
      { title: 'Responses', percent: 40 },
    ],
    policies: [
      {
        title: 'Late work',
        text: 'Two days, once.\n\n- [Ask](mailto:staff@example.edu)\n- [no](javascript:alert(1))',
      },
    ],
    calendar: {
      firstDay: '2027-01-11',
      lastDay: '2027-01-29',
      timeZone: 'America/Detroit',
      meetings: ['Monday, Wednesday 10:30–11:50, Room 3725'],
    },
    sessions: [
      session(1, '2027-01-11', { kind: 'introduction', title: 'Welcome', description: 'How we read.' }),
      session(2, '2027-01-13', {
        people: [
          { role: 'presenter', person: 'ada', minutes: 168, reasons: [] },
          { role: 'scribe', person: 'grace', minutes: 168, reasons: [] },
        ],
        topics: [{ id: 'scheduling', title: title === usualTitle ? 'Cluster scheduling' : title }],
        load: { required: 168, optional: 84, assumed: ['pollux'] },
        readings: [
          reading('gandiva', 'required'),
          reading('pollux', 'required'),
          reading('plain', 'optional'),
        ],
      }),
      session(3, '2027-01-25', { start: '13:00', readings: [reading('pollux', 'required')] }),
    ],
    load: {
      pages: 14,
      pagesPerHour: { reader: 10, reviewer: 7, presenter: 5 },
      weeks: [
        { week: 1, monday: '2027-01-11', required: 168, optional: 84, assumed: ['pollux'] },
        { week: 3, monday: '2027-01-25', required: 84, optional: 0, assumed: [] },
      ],
    },
    noClass: [
      { kind: 'no-class', date: '2027-01-18', week: 2, reason: 'Spring break' },
      { kind: 'no-class', date: '2027-01-20', week: 2, reason: 'Spring break' },
    ],
    milestones: ['2027-01-13', '2027-01-29'].map((date, index) => ({
      id: `report-${index}`,
      title: 'Report',
      description: 'Six pages.',
      date,
      time: '23:59',
      instant: `${date}T04:59:00Z`,
      session: 2,
      reasons: [],
    })),
    leftOut: [],
  };

  return {
    plan,
    catalog: { schemaVersion: 1, title: 'List', topics: [], papers, resources: [] },
    notes: {
      gandiva: {
        path: 'notes/gandiva.md',
        blocks: [],
        sharedWith: [],
        sections: [
          {
            name: 'summary',
            ...section,
            source,
            blocks: [
              { type: 'paragraph', markdown: text, text: 'Jobs share accelerators in time slices.' },
              { type: 'list', ordered: false, items: [item] },
            ],
          },
        ],
      },
    },
  };
}
