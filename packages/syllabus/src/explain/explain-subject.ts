import { type Catalog, cleanText, flattenTopics, formatCount, topicWithDescendants } from '@proseminar/core';
import type { Course } from '../course-file.js';
import type { CoursePlan, Milestone, NoClassDay, Session } from '../course-plan.js';
import type { FormatPlanOptions } from '../format-plan.js';
import { paperName } from '../paper-name.js';
import { wrapText } from '../wrap-text.js';
import { type ExplainParts, explainParts } from './explain-parts.js';
import type { Subject } from './subject.js';
import { whyNotSelected } from './why-not-selected.js';

/** What subjects are explained from. */
export interface ExplainSource {
  readonly plan: CoursePlan;
  readonly catalog: Catalog;
  /** What the plan was made from, which says why a paper was not chosen from. */
  readonly course: Course;
}

type Parts = readonly (readonly string[])[];

/**
 * Why one thing of a plan is as it is, as text for a terminal: of a paper, why it is read, there, and by these people;
 * of one that is not read, why not.
 */
export function explainSubject(
  subject: Subject,
  source: ExplainSource,
  options: FormatPlanOptions = {},
): string {
  const { width = 100 } = options;
  const explain = explainParts(source.plan, source.catalog, width);
  const parts = partsOf(subject, source, explain, width);
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** What a subject is, in a line: `paper osdi21-pollux: Pollux, session 5, 2027-02-01`. */
export function describeSubject(subject: Subject, { plan, catalog }: ExplainSource): string {
  switch (subject.kind) {
    case 'session': {
      const session = plan.sessions.find(({ number }) => number === subject.number);
      return cleanText(`session ${subject.number}: ${session?.title}, ${session?.date}`);
    }
    case 'date': {
      const day = plan.noClass.find(({ date }) => date === subject.date);
      return cleanText(`${subject.date}${day ? `: ${day.reason}` : ''}`);
    }
    case 'paper': {
      const paper = catalog.papers.find(({ id }) => id === subject.id);
      const places = plan.sessions.filter((session) => reads(session, subject.id));
      const place = places.map(({ number, date }) => `session ${number}, ${date}`).join(' and ');
      return cleanText(`paper ${subject.id}: ${paper && paperName(paper)}, ${place || 'not in a session'}`);
    }
    case 'topic':
      return cleanText(`topic ${subject.id}: ${topicTitle(subject.id, plan, catalog)}`);
    case 'person':
      return cleanText(`person ${subject.id}: ${plan.people.find(({ id }) => id === subject.id)?.name}`);
    case 'milestone':
      return cleanText(
        `milestone ${subject.id}: ${plan.milestones.find(({ id }) => id === subject.id)?.title}`,
      );
  }
}

function partsOf(subject: Subject, source: ExplainSource, explain: ExplainParts, width: number): Parts {
  const { plan } = source;

  switch (subject.kind) {
    case 'session':
      return plan.sessions.filter(({ number }) => number === subject.number).map(explain.session);
    case 'date':
      return explainDate(subject.date, plan, explain);
    case 'paper':
      return explainPaper(subject.id, source, explain, width);
    case 'topic':
      return explainTopic(subject.id, source, explain, width);
    case 'person':
      return explainPerson(subject.id, plan, explain, width);
    case 'milestone':
      return plan.milestones.filter(({ id }) => id === subject.id).map(explain.milestone);
  }
}

function explainDate(date: string, { sessions, noClass, milestones }: CoursePlan, explain: ExplainParts) {
  const isOn = (day: Session | Milestone) => day.date === date;
  const isIn = (day: NoClassDay) => day.date <= date && date <= (day.to ?? day.date);
  return [
    ...noClass.filter(isIn).map(explain.noClass),
    ...sessions.filter(isOn).map(explain.session),
    ...milestones.filter(isOn).map(explain.milestone),
  ];
}

function explainPaper(
  id: string,
  { plan, catalog, course }: ExplainSource,
  explain: ExplainParts,
  width: number,
) {
  const paper = catalog.papers.find((each) => each.id === id);
  const head = paper ? [...wrapText('', cleanText(paper.title), width), `  id: ${cleanText(id)}`] : [];
  const sessions = plan.sessions
    .filter((session) => reads(session, id))
    .map((session) => [
      ...explain.sessionHead(session),
      ...session.readings.filter(isOf(id)).flatMap(explain.reading),
      ...session.people.flatMap(explain.turn),
    ]);
  const days = plan.noClass
    .filter((day) => reads(day, id))
    .map((day) => explain.noClass({ ...day, readings: (day.readings ?? []).filter(isOf(id)) }));
  const read = [...sessions, ...days];
  if (read.length > 0) return [head, ...read];

  const leftOut = plan.leftOut.find(isOf(id));
  const why = leftOut ? [leftOut.reason] : paper ? whyNotSelected(paper, course, catalog) : [];
  return [[...head, leftOut ? '  Left out:' : '  Not in the course:', ...explain.reasons('    ', why)]];
}

function explainTopic(id: string, { plan, catalog }: ExplainSource, explain: ExplainParts, width: number) {
  const papers = new Map(catalog.papers.map((paper) => [paper.id, paper]));
  const below = topicWithDescendants(catalog, id);
  const isOwn = ({ paper }: { readonly paper: string }) =>
    papers.get(paper)?.topics.some((topic) => below.has(topic)) ?? false;

  const sessions = plan.sessions
    .filter(({ topics, readings }) => topics.some((topic) => topic.id === id) || readings.some(isOwn))
    .map((session) => [
      ...explain.sessionHead(session),
      ...session.readings.filter(isOwn).flatMap(explain.reading),
    ]);
  const leftOut = plan.leftOut.filter(isOwn).flatMap(explain.leftOut);
  const title = topicTitle(id, plan, catalog);
  const where = sessions.length === 0 ? 'in no session' : `in ${formatCount(sessions.length, 'session')}`;
  return [
    wrapText('', `${title}: ${where}`, width),
    ...sessions,
    leftOut.length > 0 ? ['Left out', ...leftOut] : [],
  ];
}

function explainPerson(
  id: string,
  { people, sessions, roles }: CoursePlan,
  explain: ExplainParts,
  width: number,
) {
  const name = people.find((person) => person.id === id)?.name ?? id;
  const own = sessions.flatMap((session) => {
    const turns = session.people.filter(({ person }) => person === id);
    return turns.length === 0 ? [] : [{ session, turns }];
  });
  const counts = roles.flatMap(({ id: role, title }) => {
    const count = own.flatMap(({ turns }) => turns).filter((turn) => turn.role === role).length;
    return count === 0 ? [] : [`${title} ${count}`];
  });
  return [
    wrapText('', cleanText(`${name}: ${counts.join(', ') || 'no turns'}`), width),
    ...own.map(({ session: { number, date, title }, turns }) => [
      ...wrapText('', `Session ${number}, ${date}: ${title}`, width),
      ...turns.flatMap(explain.turn),
    ]),
  ];
}

function reads({ readings = [] }: Pick<NoClassDay, 'readings'>, id: string): boolean {
  return readings.some(isOf(id));
}

function isOf(id: string) {
  return ({ paper }: { readonly paper: string }) => paper === id;
}

function topicTitle(id: string, { sessions }: CoursePlan, catalog: Catalog): string {
  const planned = sessions.flatMap(({ topics }) => topics).find((topic) => topic.id === id);
  return planned?.title ?? flattenTopics(catalog).find((topic) => topic.id === id)?.title ?? id;
}
