import type { Calendar } from '../../src/calendar-file.js';
import type { Course } from '../../src/course-file.js';
import type { People } from '../../src/people/people-file.js';
import type { PlanInput } from '../../src/plan-course.js';
import { makeCatalog, makePaper } from '../make-catalog.js';
import type { Random } from './random.js';

/** Kinds of courses: how often they meet, how long, and how much they read at most. */
const shapes = [
  { name: 'two a week', meetings: 'MW 9:00-10:20', lastDay: '2027-04-16', required: 2 },
  { name: 'one a week', meetings: 'Th 16:00-18:00', lastDay: '2027-04-16', required: 3 },
  { name: 'a quarter', meetings: 'TTh 10:00-11:20', lastDay: '2027-03-19', required: 2 },
  { name: 'a reading group', meetings: 'F 12:00-13:00', required: 1 },
  {
    name: 'two on a day',
    meetings: ['M 9:00-9:50', 'M 10:00-10:50', 'W 9:00-9:50'],
    lastDay: '2027-02-26',
    required: 1,
  },
  { name: 'three a week', meetings: 'MWF 9:00-9:50', lastDay: '2027-03-05', required: 1 },
  { name: 'small', meetings: 'MW 9:00-10:20', lastDay: '2027-02-12', required: 2 },
  { name: 'an open seminar', meetings: 'T 14:00-16:00', required: 2 },
] as const;

/** A course before its term: its input, and what it is like. */
export interface TermCourse {
  readonly name: string;
  readonly input: PlanInput;
}

/** A course of one of the shapes, with wishes of all kinds. */
export function makeTermCourse(random: Random, seed: number): TermCourse {
  const { name, ...shape } = shapes[seed % shapes.length] ?? shapes[0];
  const isOpenEnded = !('lastDay' in shape);
  const topics = ['a', 'b', 'c', 'd'].slice(0, 2 + random.whole(3));
  const papers = topics.flatMap((topic, place) =>
    Array.from({ length: isOpenEnded ? 4 + random.whole(3) : 5 + random.whole(8) }, (_, index) =>
      makePaper(`${topic}${index + 1}`, {
        topics: [topic],
        year: 2008 + index + place,
        pages: 8 + random.whole(10),
      }),
    ),
  );
  const ids = papers.map(({ id }) => id);
  const free = [...ids];
  const take = () => free.splice(random.whole(free.length), 1)[0] ?? 'a1';
  const some = <Value>(share: number, value: () => Value): Value | undefined =>
    random.chance(share) ? value() : undefined;

  const guestReading = some(0.4, take);
  const datedPaper = isOpenEnded ? undefined : some(0.4, take);
  const background = some(0.2, take);
  const selfStudy = isOpenEnded ? undefined : some(0.3, take);
  const optional = some(0.3, take);
  const include = some(0.3, take);
  const pinned = some(0.3, take);
  const alone = some(0.2, take);
  const [one, other, third, fourth] = [take(), take(), take(), take()];

  const fixed: Course['fixed'] = [
    { session: 1, title: 'Introduction', kind: 'introduction' },
    ...(random.chance(0.7)
      ? [
          {
            session: 4,
            title: 'Guest',
            kind: 'guest',
            ...(guestReading !== undefined && { readings: [guestReading] }),
          },
        ]
      : []),
    ...(isOpenEnded ? [] : [{ session: 'last', title: 'Talks', kind: 'talks' }]),
  ];
  const select: Course['select'] = {
    topics: topics.map((topic, index) =>
      index === 1 && random.chance(0.4) ? { topic, opener: { title: `Basics of ${topic}` } } : topic,
    ),
    ...(optional !== undefined && { optional: [optional] }),
    ...(include !== undefined && { include: [include] }),
    ...(background !== undefined && { background: [background] }),
    ...(!isOpenEnded && random.chance(0.5) && { papers: 6 + random.whole(8) }),
  };
  const order: Course['order'] = {
    ...(random.chance(0.3) && { together: [[one, other]] }),
    ...(random.chance(0.3) && { apart: [[other, third]] }),
    ...(random.chance(0.3) && { after: { [third]: [fourth] } }),
  };
  const course: Course = {
    title: 'Course',
    readingList: 'list.md',
    select,
    order,
    sessions: {
      required: shape.required,
      optional: random.whole(3),
      ...(random.chance(0.2) && { readingMinutes: 90 * (shape.required + 1) }),
    },
    fixed,
    pins: [
      ...(pinned === undefined ? [] : [{ paper: pinned, session: 3 }]),
      ...(alone === undefined ? [] : [{ paper: alone, alone: true as const }]),
    ],
    ...(selfStudy !== undefined && { selfStudy: [{ day: 'Break', readings: [selfStudy] }] }),
    milestones: [
      { title: 'Proposal', due: 'session 4' },
      { title: 'Draft', due: 'session 6 + 2 days @ 17:00' },
      { title: 'Report', due: isOpenEnded ? 'session 7' : 'session last' },
    ],
  };
  const calendar: Calendar = {
    firstDay: '2027-01-11',
    timeZone: 'America/Detroit',
    meetings: shape.meetings,
    ...('lastDay' in shape && { lastDay: shape.lastDay }),
    noClass: [{ from: '2027-02-01', to: '2027-02-05', reason: 'Break' }],
    ...(random.chance(0.3) && { sessionNumbers: 'scheduled' as const }),
    ...(random.chance(0.3) && { weekNumbers: 'teaching' as const }),
    ...(datedPaper !== undefined && { pins: [{ paper: datedPaper, date: dayOf(name) }] }),
  };
  const people = random.chance(0.6) ? makePeople(random) : undefined;
  return { name, input: { course, calendar, catalog: makeCatalog(papers), ...(people && { people }) } };
}

/** A day in the second half of January or in February on which courses of a shape meet. */
function dayOf(name: string): string {
  if (name === 'one a week') return '2027-02-11';
  if (name === 'a quarter') return '2027-02-09';
  return name === 'small' ? '2027-01-27' : '2027-02-08';
}

function makePeople(random: Random): People {
  return {
    people: Array.from({ length: 6 + random.whole(6) }, (_, index) => ({
      id: `s${index + 1}`,
      name: `Student ${index + 1}`,
      ...(index === 2 && { cannot: ['2027-01-27', '2027-02-10'] }),
    })),
    roles: [
      { id: 'presenter', title: 'Presenting' },
      ...(random.chance(0.5) ? [{ id: 'scribe', title: 'Scribe' }] : []),
    ],
    ...(random.chance(0.3) && { spacing: 5 }),
  };
}
