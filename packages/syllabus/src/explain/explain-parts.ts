import { type Catalog, cleanText } from '@proseminar/core';
import type {
  CoursePlan,
  LeftOut,
  Milestone,
  NoClassDay,
  Reading,
  Reason,
  Session,
  Turn,
} from '../course-plan.js';
import { paperName } from '../paper-name.js';
import { wrapText } from '../wrap-text.js';

/** The parts of a plan as lines, each with why it is as it is. */
export interface ExplainParts {
  /** A session with its readings and turns. */
  readonly session: (session: Session) => readonly string[];
  /** When a session is and what it is called, and why. */
  readonly sessionHead: (session: Session) => readonly string[];
  readonly reading: (reading: Reading) => readonly string[];
  readonly turn: (turn: Turn) => readonly string[];
  readonly noClass: (day: NoClassDay) => readonly string[];
  readonly milestone: (milestone: Milestone) => readonly string[];
  readonly leftOut: (leftOut: LeftOut) => readonly string[];
  readonly reasons: (indent: string, reasons: readonly Reason[]) => readonly string[];
}

/** What explains the parts of a plan, as text that keeps to a width. Papers come with their ids, to be pasted. */
export function explainParts(plan: CoursePlan, catalog: Catalog, width: number): ExplainParts {
  const papers = new Map(catalog.papers.map((paper) => [paper.id, paper]));
  const roles = new Map(plan.roles.map(({ id, title }) => [id, title]));
  const people = new Map(plan.people.map(({ id, name }) => [id, name]));

  const reasons = (indent: string, all: readonly Reason[]) =>
    all.flatMap((reason) => wrapText(indent, formatReason(reason), width));

  const name = (id: string, role?: string) => {
    const paper = papers.get(id);
    const year = paper?.year === undefined ? '' : ` (${paper.year})`;
    const words = `${paper ? paperName(paper) : id}${year}${role === undefined ? '' : `, ${role}`}`;
    return [...wrapText('  ', words, width), `    id: ${cleanText(id)}`];
  };

  const reading = ({ paper, role, reasons: why }: Reading) => [...name(paper, role), ...reasons('    ', why)];

  const turn = ({ role, person, reasons: why }: Turn) => {
    const holder = person === undefined ? 'nobody' : (people.get(person) ?? person);
    const words = cleanText(`${roles.get(role) ?? role}: ${holder}`);
    return [...wrapText('  ', words, width), ...reasons('    ', why)];
  };

  const sessionHead = ({ number, date, title, reasons: why }: Session) => [
    ...wrapText('', `Session ${number}, ${date}: ${title}`, width),
    ...reasons('  ', why),
  ];

  return {
    reasons,
    reading,
    turn,
    sessionHead,
    session: (session) => [
      ...sessionHead(session),
      ...session.readings.flatMap(reading),
      ...session.people.flatMap(turn),
    ],
    noClass: (day) => [
      ...wrapText('', describeDay(day), width),
      ...reasons('  ', [whyNoClass(day)]),
      ...(day.readings ?? []).flatMap(reading),
    ],
    milestone: ({ title, date, time, reasons: why }) => [
      ...wrapText('', `${title}, due ${date} ${time}`, width),
      ...reasons('  ', why),
    ],
    leftOut: ({ paper, reason }) => [...name(paper), ...reasons('    ', [reason])],
  };
}

function formatReason({ sentence, evidence }: Reason): string {
  return evidence.length === 0 ? sentence : `${sentence} [${evidence.join('; ')}]`;
}

function describeDay({ kind, date, to, reason }: NoClassDay): string {
  const days = to === undefined ? date : `${date} to ${to}`;
  return `${kind === 'exams' ? 'Exams' : 'No class'}, ${days}: ${reason}`;
}

function whyNoClass({ kind }: NoClassDay): Reason {
  return kind === 'exams'
    ? { sentence: 'The calendar has exams then.', evidence: ['calendar: exams'] }
    : {
        sentence: 'The calendar has no class then, where the course would meet.',
        evidence: ['calendar: noClass'],
      };
}
