import { type Catalog, cleanText } from '@proseminar/core';
import type { CoursePlan, Reason, Turn } from './course-plan.js';
import type { FormatPlanOptions } from './format-plan.js';
import { paperName } from './paper-name.js';
import { wrapText } from './wrap-text.js';

/**
 * Why a plan is as it is, as text for a terminal: for each session, reading, turn, milestone and paper left out, in the
 * order of reading, a sentence with what it rests on. Papers come with their ids, to be pasted into `course.yaml`.
 */
export function explainPlan(plan: CoursePlan, catalog: Catalog, options: FormatPlanOptions = {}): string {
  const { width = 100 } = options;
  const papers = new Map(catalog.papers.map((paper) => [paper.id, paper]));

  const explain = (indent: string, reasons: readonly Reason[]) =>
    reasons.flatMap((reason) => wrapText(indent, formatReason(reason), width));
  const name = (id: string, role?: string) => {
    const paper = papers.get(id);
    const year = paper?.year === undefined ? '' : ` (${paper.year})`;
    const words = `${paper ? paperName(paper) : id}${year}${role === undefined ? '' : `, ${role}`}`;
    return [...wrapText('  ', words, width), `    id: ${cleanText(id)}`];
  };

  const roles = new Map(plan.roles.map(({ id, title }) => [id, title]));
  const names = new Map(plan.people.map((person) => [person.id, person.name]));
  const turn = ({ role, person, reasons }: Turn) => {
    const holder = person === undefined ? 'nobody' : (names.get(person) ?? person);
    const words = cleanText(`${roles.get(role) ?? role}: ${holder}`);
    return [...wrapText('  ', words, width), ...explain('    ', reasons)];
  };

  const sessions = plan.sessions.map(({ number, date, title, reasons, readings, people }) => [
    ...wrapText('', `Session ${number}, ${date}: ${title}`, width),
    ...explain('  ', reasons),
    ...readings.flatMap((reading) => [
      ...name(reading.paper, reading.role),
      ...explain('    ', reading.reasons),
    ]),
    ...people.flatMap(turn),
  ]);
  const milestones = plan.milestones.map(({ title, date, time, reasons }) => [
    ...wrapText('', `${title}, due ${date} ${time}`, width),
    ...explain('  ', reasons),
  ]);
  const leftOut = plan.leftOut.flatMap(({ paper, reason }) => [...name(paper), ...explain('    ', [reason])]);

  const parts = [...sessions, ...milestones, ...(leftOut.length > 0 ? [['Left out', ...leftOut]] : [])];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function formatReason({ sentence, evidence }: Reason): string {
  return evidence.length === 0 ? sentence : `${sentence} [${evidence.join('; ')}]`;
}
