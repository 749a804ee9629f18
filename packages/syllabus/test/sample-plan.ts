import type { Calendar } from '../src/calendar-file.js';
import type { Course } from '../src/course-file.js';
import type { CoursePlan } from '../src/course-plan.js';
import { planCourse } from '../src/plan-course.js';
import { sampleCatalog } from './sample-catalog.js';

export { sampleCatalog };

/** Two meetings a week over spring break and over the change to summer time on 14 March 2027. */
export const sampleCalendar: Calendar = {
  term: 'Spring 2027',
  firstDay: '2027-02-22',
  lastDay: '2027-03-24',
  timeZone: 'America/New_York',
  meetings: [{ days: 'MW', time: '10:30-11:50', room: 'Room 3901' }],
  noClass: [
    { date: '2027-03-03', reason: 'Snow day' },
    { from: '2027-03-15', to: '2027-03-19', reason: 'Spring break' },
  ],
  extraDays: [{ date: '2027-03-05', reason: 'In place of Wednesday' }],
};

/** A course with every kind of content: fixed sessions, milestones, presenters, grading, policies. */
export const sampleCourse: Course = {
  title: 'Machine Learning Systems Seminar',
  code: 'CS 598',
  description:
    'We read papers on the systems *under* machine learning.\n\nEverybody reads the required ones.\n',
  instructors: [{ id: 'ada', name: 'Ada Lovelace', email: 'ada@example.org' }],
  readingList: 'index.md',
  notes: 'notes',
  sessions: { required: 2, optional: 1 },
  select: {
    topics: ['distributed-training', 'workload-scheduling', { topic: 'serving-inference', papers: 2 }],
    include: ['osdi21-pollux'],
  },
  order: { after: { 'osdi21-pollux': ['osdi18-gandiva'] } },
  fixed: [
    {
      session: 1,
      title: 'Introduction',
      kind: 'introduction',
      description: 'What the course is about, and how to read a paper.',
    },
    {
      session: 'last - 1',
      title: 'Guest: pipelines in practice',
      kind: 'guest',
      readings: ['sosp19-pipedream'],
    },
    { session: 'last', title: 'Project presentations', kind: 'talks' },
  ],
  milestones: [
    { title: 'Project proposal', due: 'session 4', description: 'One page.' },
    { title: 'Report', due: 'session last + 1 week @ 23:59' },
  ],
  presenters: {
    rotate: [
      { id: 'team-blue', name: 'Team Blue' },
      { id: 'team-green', name: 'Team Green' },
      { id: 'team-red', name: 'Team Red' },
    ],
    show: true,
  },
  grading: [
    { title: 'Presentation', percent: 40 },
    { title: 'Project', percent: 60 },
  ],
  policies: [{ title: 'Late work', text: 'Reports may be **two days** late, once.' }],
};

/** The plan of `sampleCourse` with `sampleCalendar` and `sampleCatalog`. */
export const samplePlan: CoursePlan = makePlan();

function makePlan(): CoursePlan {
  const { plan, problems } = planCourse({
    course: sampleCourse,
    calendar: sampleCalendar,
    catalog: sampleCatalog,
  });
  if (!plan || problems.length > 0) {
    throw new Error(`The sample course has a plan without problems: ${JSON.stringify(problems)}`);
  }
  return plan;
}
