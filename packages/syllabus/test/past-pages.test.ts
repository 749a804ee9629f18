import { expect, test } from 'vitest';
import type { Calendar } from '../src/calendar-file.js';
import type { Course } from '../src/course-file.js';
import type { CoursePlan } from '../src/course-plan.js';
import { planCourse } from '../src/index.js';
import type { TermChange } from '../src/overrides/overrides-file.js';
import { renderDocuments } from '../src/render-documents.js';
import { makeCatalog, makePaper } from './make-catalog.js';

const catalog = makeCatalog(
  ['a', 'b', 'c'].flatMap((topic, place) =>
    Array.from({ length: 8 }, (_, index) =>
      makePaper(`${topic}${index + 1}`, { topics: [topic], year: 2010 + index + place }),
    ),
  ),
);
const calendar: Calendar = {
  firstDay: '2027-01-11',
  lastDay: '2027-02-26',
  timeZone: 'UTC',
  meetings: 'MW 9:00-10:00',
};
const course: Course = {
  title: 'Course',
  readingList: 'list.md',
  select: { topics: ['a', 'b', 'c'] },
  sessions: { optional: 0 },
};
const outputs = ['readme', 'sessions', 'site', 'slides', 'pptx', 'changes'] as const;

type Folder = ReadonlyMap<string, string | Uint8Array>;

async function build(changes: readonly TermChange[], last?: CoursePlan, before: Folder = new Map()) {
  const { plan } = planCourse({ course, calendar, catalog, overrides: { changes }, ...(last && { last }) });
  if (!plan) throw new Error('Unexpected course without a plan');
  const read = async (path: string) => {
    const content = before.get(path);
    return typeof content === 'string' ? content : undefined;
  };
  const { documents } = await renderDocuments(plan, {
    catalog,
    outputs,
    lastBuild: { now: '2027-02-02T12:00:00Z', read },
  });
  return { plan, folder: new Map(documents.map(({ path, content }) => [path, content])) };
}

const first = await build([]);
/** Pages and decks of the sessions that are over on 2 February. */
const past = [...first.folder.keys()].filter((path) => /2027-01-\d\d-|2027-02-01-/u.test(path));

/** Those of them that a build after a change does not leave as they were. */
async function changedPast(change: TermChange): Promise<readonly string[]> {
  const { folder } = await build([change], first.plan, first.folder);
  expect(folder.get('CHANGES.md')).toContain('Snow day');
  return past.filter((path) => Buffer.compare(bytes(folder, path), bytes(first.folder, path)) !== 0);
}

function bytes(folder: Folder, path: string): Buffer {
  return Buffer.from(folder.get(path) ?? 'missing');
}

test.each(['2027-02-03', '2027-02-10', '2027-02-22'])(
  'a class on %s that is cancelled leaves what is over as it is, but for the way from the last session to the next',
  async (cancel) => {
    expect(past.length).toBe(7 * 6);
    const changed = await changedPast({ on: '2027-02-02', cancel, reason: 'Snow day' });
    expect(changed.filter((path) => !path.includes('2027-02-01-'))).toEqual([]);
  },
);
