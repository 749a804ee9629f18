import type { Catalog } from '@proseminar/core';
import type { CoursePlan, Reason } from './course-plan.js';
import { nameOf } from './select-papers.js';

/**
 * Why a plan is as it is, as text for a terminal: for each session, reading, milestone and paper left out, in the
 * order of reading, a sentence with what it rests on.
 */
export function explainPlan(plan: CoursePlan, catalog: Catalog): string {
  const papers = new Map(catalog.papers.map((paper) => [paper.id, paper]));
  const name = (id: string) => {
    const paper = papers.get(id);
    return paper ? `${nameOf(paper)}${paper.year === undefined ? '' : ` (${paper.year})`}` : id;
  };

  const sessions = plan.sessions.map((session) => [
    `Session ${session.number}, ${session.date}: ${session.title}`,
    ...session.reasons.map((reason) => `  ${explain(reason)}`),
    ...session.readings.flatMap(({ paper, role, reasons }) => [
      `  ${name(paper)}, ${role}`,
      ...reasons.map((reason) => `    ${explain(reason)}`),
    ]),
  ]);
  const milestones = plan.milestones.map(({ title, date, time, reasons }) => [
    `${title}, due ${date} ${time}`,
    ...reasons.map((reason) => `  ${explain(reason)}`),
  ]);
  const leftOut = plan.leftOut.flatMap(({ paper, score, reason }) => [
    `  ${name(paper)}, score ${score}`,
    `    ${explain(reason)}`,
  ]);

  const parts = [...sessions, ...milestones, ...(leftOut.length > 0 ? [['Left out', ...leftOut]] : [])];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function explain({ sentence, evidence }: Reason): string {
  return evidence.length === 0 ? sentence : `${sentence} [${evidence.join('; ')}]`;
}
