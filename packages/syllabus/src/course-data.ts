import { catalogSchema, type Paper } from '@proseminar/core';
import * as z from 'zod';
import type { CoursePlan } from './course-plan.js';
import { languages } from './language/language.js';
import { attachmentKinds } from './overrides/attachments.js';
import type { AttachmentFacts } from './views/record-facts.js';

/** Version of what `course.json` holds. */
export const courseDataVersion = 1;

/** What `course.json` holds. */
export interface CourseData {
  readonly schemaVersion: typeof courseDataVersion;
  readonly plan: CoursePlan;
  /** Papers that the course uses, in the order of its sessions, each once. */
  readonly papers: readonly Paper[];
  /** What is known of sessions since they took place; absent where nothing is. */
  readonly records?: readonly RecordData[];
}

/** What is known of a session since it took place. */
export interface RecordData {
  readonly date: string;
  /** Name of the page of the session, and of the folder that its files are in. */
  readonly session: string;
  readonly attachments: readonly AttachmentFacts[];
  /** Markdown. */
  readonly note?: string;
}

const date = z.iso.date().describe('`2027-01-18`');
const time = z.string().describe('`10:30`, on the clock of the calendar’s zone');
const instant = z.string().describe('In UTC: `2027-01-18T15:30:00Z`');
const paper = z.string().describe('Id of a paper');
const week = z.int().exactOptional().describe('Absent of a week that has no number');
const minutes = z.number().min(0);

const reason = z
  .strictObject({ sentence: z.string(), evidence: z.array(z.string()) })
  .describe('Why something is as it is, and what that rests on.');
const reasons = z.array(reason);

const reading = z
  .strictObject({ paper, role: z.enum(['required', 'optional', 'background']), reasons })
  .describe('A paper to be read.');

const load = {
  required: minutes.describe('Minutes that the required papers take'),
  optional: minutes.describe('Minutes that the optional papers take, on top'),
  assumed: z.array(paper).describe('Papers among them whose page count is assumed'),
};

/** A session as `course.json` and the files of a plan have it. */
export const sessionSchema = z
  .strictObject({
    number: z
      .int()
      .describe('Number among the sessions, from 1; where cancelled ones are counted, with gaps'),
    known: z
      .int()
      .exactOptional()
      .describe('The number by which the files of the course know it, where that is another'),
    week: z.int(),
    date,
    start: time,
    end: time,
    startInstant: instant,
    endInstant: instant,
    room: z.string().exactOptional(),
    note: z.string().exactOptional().describe('What is special about the day'),
    kind: z.string().describe('`reading`, `open`, or a word of the course’s own'),
    title: z.string(),
    description: z.string().exactOptional(),
    topics: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    readings: z.array(reading),
    load: z.strictObject(load),
    people: z.array(
      z.strictObject({
        role: z.string().describe('Id of a role'),
        person: z.string().exactOptional().describe('Id of a person'),
        minutes,
        reasons,
      }),
    ),
    reasons,
  })
  .describe('A class meeting.');

const dayOff = z
  .strictObject({
    kind: z.enum(['no-class', 'exams']),
    date,
    to: date.exactOptional().describe('Last of several days'),
    week,
    numbers: z.array(z.int()).exactOptional().describe('Numbers of the sessions that it cancels'),
    reason: z.string(),
    readings: z.array(reading).exactOptional(),
    load: z.strictObject(load).exactOptional(),
    description: z.string().exactOptional().describe('Markdown'),
  })
  .describe('A day on which there would be class but for a reason, or exams.');

/** A milestone as `course.json` and the files of a plan have it. */
export const milestoneSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    description: z.string().exactOptional(),
    date,
    time,
    instant,
    week,
    session: z.int().exactOptional().describe('Number of the session it is anchored to'),
    reasons,
  })
  .describe('Something due.');

/** A paper that was asked for and has no place, as `course.json` and the files of a plan have it. */
export const leftOutSchema = z.strictObject({ paper, score: z.number(), reason });

const plan = z.strictObject({
  schemaVersion: z.literal(1),
  language: z.enum(languages),
  title: z.string(),
  code: z.string().exactOptional(),
  description: z.string().exactOptional().describe('Markdown'),
  term: z.string().exactOptional(),
  instructors: z.array(
    z.strictObject({ id: z.string(), name: z.string(), email: z.string().exactOptional() }),
  ),
  people: z
    .array(z.strictObject({ id: z.string(), name: z.string() }))
    .describe('Who takes turns, as the course shows them; empty where it does not'),
  roles: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  showPeople: z.enum(['none', 'id', 'initials', 'full']),
  grading: z.array(z.strictObject({ title: z.string(), percent: z.number() })),
  policies: z.array(z.strictObject({ title: z.string(), text: z.string().describe('Markdown') })),
  calendar: z.strictObject({
    firstDay: date,
    lastDay: date,
    timeZone: z.string().describe('IANA zone of all clock times'),
    meetings: z.array(z.string()),
  }),
  sessions: z.array(sessionSchema).describe('In the order of time'),
  noClass: z.array(dayOff),
  load: z.strictObject({
    pages: z.number().describe('Pages that papers are taken to have whose page count is unknown'),
    pagesPerHour: z.strictObject({ reader: z.number(), reviewer: z.number(), presenter: z.number() }),
    weeks: z.array(z.strictObject({ week, monday: date, ...load })),
  }),
  milestones: z.array(milestoneSchema).describe('In the order of time'),
  leftOut: z.array(leftOutSchema).describe('Papers that were asked for and have no place, best first'),
  settled: z
    .array(z.string())
    .exactOptional()
    .describe(
      'Changes of the term that it has carried out, but for those of people, and pins that it has met',
    ),
});

const record = z
  .strictObject({
    date,
    session: z.string().describe('Name of the session’s folder: `2027-02-15-gandiva`'),
    attachments: z.array(
      z.strictObject({
        kind: z.enum(attachmentKinds),
        title: z.string().describe('Name of the file, or who has the address'),
        url: z.string().describe('Address; of a file, from the folder of its session; may be empty'),
        isFile: z.boolean(),
      }),
    ),
    note: z.string().exactOptional().describe('Markdown'),
  })
  .describe('What is known of a session since it took place.');

/** What `course.json` holds, checked. */
export const courseDataSchema = z
  .strictObject({
    schemaVersion: z.literal(courseDataVersion),
    plan,
    papers: catalogSchema.shape.papers.describe(
      'Papers that the course uses, in the order of its sessions, each once',
    ),
    records: z.array(record).exactOptional().describe('In the order of time'),
  })
  .describe('A course with dates, and its papers.') satisfies z.ZodType<CourseData>;
