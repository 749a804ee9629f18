import {
  type Catalog,
  cleanText,
  type Paper,
  type PaperNotes,
  slug,
  topicWithDescendants,
} from '@proseminar/core';
import type { CoursePlan, Milestone, PlannedTopic, Session } from '../course-plan.js';
import { freeNames } from '../free-names.js';
import { isRead } from '../is-read.js';
import { dateLong, dateShort } from '../language/date-words.js';
import { fileWords } from '../language/file-words.js';
import type { Language } from '../language/language.js';
import { formatMinutes } from '../load/format-minutes.js';
import { isAssumed } from '../load/load-column.js';
import type { SessionRecord } from '../overrides/overrides-file.js';
import { recordOf } from '../overrides/present-as-recorded.js';
import { publishPeople } from '../people/public-people.js';
import { factLabels } from './fact-labels.js';
import { type ReadingFacts, readingFacts } from './reading-facts.js';
import { type RecordFacts, recordFacts, type SessionFiles } from './record-facts.js';
import { type ScheduleRow, scheduleRows, type WeekFacts, weekFacts } from './schedule-facts.js';

/** A course in finished, unescaped strings, shared by every document; escaping belongs to the target. */
export interface CourseFacts {
  /** What its documents are written in. */
  readonly language: Language;
  readonly title: string;
  /** `CSE 585`; empty where the course has none. */
  readonly code: string;
  /** `Winter 2027`; empty where the course has none. */
  readonly term: string;
  /** Markdown; empty where the course has none. */
  readonly description: string;
  /** Short name for addresses and identifiers: the code, else the title, `[a-z0-9-]`. */
  readonly slug: string;
  /** Names, in the order of the course file. */
  readonly instructors: readonly string[];
  /** What people do in sessions, in the order of the course file. */
  readonly roles: readonly { readonly id: string; readonly title: string }[];
  /** `Monday, Wednesday 10:30–11:50, Room 3901` */
  readonly meetings: readonly string[];
  /** First and last day as `2027-01-18`, and in words. */
  readonly firstDay: string;
  readonly firstDayLong: string;
  readonly lastDay: string;
  readonly lastDayLong: string;
  readonly timeZone: string;
  readonly grading: readonly { readonly title: string; readonly percent: string }[];
  /** `text` is Markdown. */
  readonly policies: readonly { readonly title: string; readonly text: string }[];
  /** In the order of time. */
  readonly milestones: readonly MilestoneFacts[];
  readonly weeks: readonly WeekFacts[];
  /** In the order of time. */
  readonly sessions: readonly SessionFacts[];
  /** The highest number of a session: how many there are, or would be without days off, as they are counted. */
  readonly sessionCount: number;
  /** Everything with a date, in the order of time. */
  readonly schedule: readonly ScheduleRow[];
}

/** One class meeting, in finished strings. */
export interface SessionFacts {
  readonly number: number;
  readonly week: number;
  readonly date: string;
  /** `Wed 20 Jan` */
  readonly dateShort: string;
  /** `Wednesday 20 January 2027` */
  readonly dateLong: string;
  /** `10:30–11:50` */
  readonly time: string;
  /** The same as instants, in UTC. */
  readonly startInstant: string;
  readonly endInstant: string;
  /** Empty where none is known. */
  readonly room: string;
  /** What is special about the day: `Follows a Monday schedule`; empty where nothing is. */
  readonly note: string;
  /** `reading`, or the course's own word. */
  readonly kind: string;
  readonly title: string;
  /** Empty where the session has none. */
  readonly description: string;
  /** Folder and file name: `2027-01-20-gandiva-pollux`, unique in the course. */
  readonly slug: string;
  readonly topics: readonly string[];
  /** What is read: required ones first. */
  readonly readings: readonly ReadingFacts[];
  /** For those who want more. */
  readonly background: readonly ReadingFacts[];
  /** How long the required ones take: `About 2 h 50`; empty where there are none. */
  readonly readingTime: string;
  /** Who does what, in the order of roles; empty unless the course shows people. */
  readonly people: readonly RoleFacts[];
  /** Due on the day of this session. */
  readonly due: readonly MilestoneFacts[];
  /** What is known of it since it took place. */
  readonly record: RecordFacts;
  /** Why the session is as it is, a sentence each. */
  readonly reasons: readonly string[];
}

/** Who holds a role in a session, in finished strings. */
interface RoleFacts {
  /** `Presenting` */
  readonly title: string;
  /** The same where a course has several roles; empty where names alone say enough. */
  readonly tellingTitle: string;
  /** Names, as the course shows them. */
  readonly names: readonly string[];
}

/** Something due, in finished strings. */
export interface MilestoneFacts {
  readonly id: string;
  readonly title: string;
  /** Empty where the milestone has none. */
  readonly description: string;
  readonly date: string;
  readonly dateShort: string;
  readonly dateLong: string;
  /** `23:59` */
  readonly time: string;
  readonly instant: string;
  /** Number of its week; absent of a week that has none. */
  readonly week?: number;
  /** Number of the session it is anchored to, where it is anchored to one. */
  readonly session?: number;
  readonly reasons: readonly string[];
}

/**
 * The facts of a course that documents show: finished strings, in the language of the course.
 *
 * A paper that the catalog does not have throws a `TypeError`: such a plan belongs to another catalog.
 */
export function sessionFacts(
  plan: CoursePlan,
  catalog: Catalog,
  notes: Readonly<Record<string, PaperNotes>> = {},
  { records, files }: { records: readonly SessionRecord[]; files: SessionFiles } = { records: [], files: {} },
): CourseFacts {
  const papers = new Map(catalog.papers.map((paper) => [paper.id, paper]));
  const { language } = plan;
  const labels = factLabels[language];
  const published = publishPeople(plan);
  const milestones = plan.milestones.map((milestone) => milestoneFacts(milestone, language));
  const slugs = sessionSlugs(plan, papers);

  const sessions = plan.sessions.map((session, index): SessionFacts => {
    const readings = session.readings.map((reading) => {
      const topic = topicOf(papers.get(reading.paper), session.topics, catalog);
      return { ...readingFacts(reading, papers, notes, language), ...(topic && { topic }) };
    });
    return {
      number: session.number,
      week: session.week,
      date: session.date,
      dateShort: dateShort(session.date, language),
      dateLong: dateLong(session.date, language),
      time: `${session.start}–${session.end}`,
      startInstant: session.startInstant,
      endInstant: session.endInstant,
      room: cleanText(session.room ?? ''),
      note: cleanText(session.note ?? ''),
      kind: cleanText(session.kind),
      title: cleanText(session.title) || labels.session(session.number),
      description: cleanText(session.description ?? ''),
      slug: slugs[index] ?? '',
      topics: session.topics.map((topic) => cleanText(topic.title)),
      readings: [
        ...readings.filter((reading) => reading.isRequired),
        ...readings.filter((reading) => reading.role === 'optional'),
      ],
      background: readings.filter((reading) => !isRead(reading)),
      readingTime: readingTime(session, plan),
      people: roleFacts(published, published.sessions[index]),
      due: milestones.filter((milestone) => sessionDueAt(milestone, plan.sessions) === session.number),
      record: recordFacts(recordOf(session, plan.sessions, records), files),
      reasons: session.reasons.map((reason) => cleanText(reason.sentence)),
    };
  });

  const schedule = scheduleRows(plan, sessions, milestones, (reading) =>
    readingFacts(reading, papers, notes, language),
  );

  return {
    language,
    title: cleanText(plan.title),
    code: cleanText(plan.code ?? ''),
    term: cleanText(plan.term ?? ''),
    description: plan.description ?? '',
    slug: slug(plan.code ?? plan.title),
    instructors: plan.instructors.map((person) => cleanText(person.name)),
    roles: plan.roles.map(({ id, title }) => ({ id, title: cleanText(title) })),
    meetings: plan.calendar.meetings.map(cleanText),
    firstDay: plan.calendar.firstDay,
    firstDayLong: dateLong(plan.calendar.firstDay, language),
    lastDay: plan.calendar.lastDay,
    lastDayLong: dateLong(plan.calendar.lastDay, language),
    timeZone: plan.calendar.timeZone,
    grading: plan.grading.map((part) => ({ title: cleanText(part.title), percent: `${part.percent} %` })),
    policies: plan.policies.map((policy) => ({ title: cleanText(policy.title), text: policy.text })),
    milestones,
    weeks: weekFacts(schedule, language),
    sessions,
    sessionCount: Math.max(
      0,
      ...plan.sessions.map(({ number }) => number),
      ...plan.noClass.flatMap(({ numbers = [] }) => numbers),
    ),
    schedule,
  };
}

/** `About 2 h 50`, and how many pages are assumed where that is not known of all papers. */
function readingTime({ readings, load }: Session, { language, load: { pages } }: CoursePlan): string {
  if (load.required === 0) return '';
  const labels = factLabels[language];
  const about = labels.about(formatMinutes(load.required));
  return isAssumed(readings, load.assumed) ? `${about}, ${labels.assumed(pages)}` : about;
}

/** Of the topics of a session the one that a paper stands under, in clean words. */
function topicOf(
  paper: Paper | undefined,
  topics: readonly PlannedTopic[],
  catalog: Catalog,
): string | undefined {
  const own = topics.find(({ id }) => {
    const below = topicWithDescendants(catalog, id);
    return paper?.topics.some((each) => below.has(each));
  });
  return own && cleanText(own.title);
}

function roleFacts({ roles, people }: CoursePlan, session: Session | undefined): readonly RoleFacts[] {
  const names = new Map(people.map(({ id, name }) => [id, cleanText(name)]));

  return roles.flatMap(({ id, title }): RoleFacts[] => {
    const turns = session?.people.filter(({ role }) => role === id) ?? [];
    if (turns.length === 0) return [];
    return [
      {
        title: cleanText(title),
        tellingTitle: roles.length > 1 ? cleanText(title) : '',
        names: turns.flatMap(({ person = '' }) => names.get(person) ?? []),
      },
    ];
  });
}

function milestoneFacts(milestone: Milestone, language: Language): MilestoneFacts {
  return {
    id: milestone.id,
    title: cleanText(milestone.title),
    description: cleanText(milestone.description ?? ''),
    date: milestone.date,
    dateShort: dateShort(milestone.date, language),
    dateLong: dateLong(milestone.date, language),
    time: milestone.time,
    instant: milestone.instant,
    ...(milestone.week !== undefined && { week: milestone.week }),
    ...(milestone.session !== undefined && { session: milestone.session }),
    reasons: milestone.reasons.map((reason) => cleanText(reason.sentence)),
  };
}

/** Number of the session on the day of a milestone: the one it is anchored to where there are several. */
function sessionDueAt(milestone: MilestoneFacts, sessions: readonly Session[]): number | undefined {
  const sameDay = sessions.filter((session) => session.date === milestone.date);
  return (sameDay.find((session) => session.number === milestone.session) ?? sameDay[0])?.number;
}

/** One slug per session; a second of the same name gets the first free number. */
function sessionSlugs(
  { sessions, language }: CoursePlan,
  papers: ReadonlyMap<string, Paper>,
): readonly string[] {
  const free = freeNames();
  return sessions.map((session) =>
    free(`${session.date}-${fileWords(slugWords(session, papers), language)}`),
  );
}

/** The required papers by the names people say, where they have one; else the topics, or what the session is called. */
function slugWords(session: Session, papers: ReadonlyMap<string, Paper>): string {
  const required = session.readings.filter((reading) => reading.role === 'required');
  const names = required.flatMap((reading) => papers.get(reading.paper)?.shortName ?? []);
  const topics = session.topics.map(({ title }) => title);
  return names.join(' ') || topics.join(' ') || session.title || `session ${session.number}`;
}
