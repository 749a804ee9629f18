import { formatCount } from '@proseminar/core';
import type { TermStatus } from '@proseminar/syllabus';
import { quote } from '../show-course-messages.js';
import type { OutputsState } from './check-outputs.js';
import type { PlanState } from './check-plan.js';

/** Where a course stands: its term and its files. */
export interface CourseState {
  readonly term: TermStatus;
  readonly plan: PlanState;
  readonly outputs: OutputsState;
}

/** Something to do next. */
export interface NextStep {
  /** As typed at a prompt; absent where no command does it. */
  readonly command?: string;
  readonly why: string;
}

export interface NextStepsOptions {
  /** The course folder as an argument, with a space before it; empty for this one. */
  readonly place: string;
  /** Folder of the outputs, where it is another than usual. */
  readonly out: string | undefined;
}

/** What to do next, most pressing first. */
export function nextSteps(
  { term, plan, outputs }: CourseState,
  { place, out }: NextStepsOptions,
): readonly NextStep[] {
  const build = `proseminar build${place}${out === undefined ? '' : ` --out ${quote(out)}`}`;
  const [conflict] = outputs.conflicts;
  const others = outputs.conflicts.length - 1;
  const more = others > 0 ? ` and in ${formatCount(others, 'other file')}` : '';

  return [
    ...(conflict === undefined ? [] : [{ why: `choose between the markers in ${conflict}${more}` }]),
    ...planSteps(plan, place),
    ...recordSteps(term, place),
    ...(conflict === undefined && outputs.state === 'current'
      ? []
      : [{ command: build, why: buildWhy[outputs.state] }]),
    ...(term.phase === 'over' ? [{ why: afterTerm(term) }] : []),
  ];
}

const buildWhy: Readonly<Record<OutputsState['state'], string>> = {
  missing: 'makes the documents',
  stale: 'brings the documents up to date',
  current: 'goes on once the markers are gone',
};

function planSteps({ state }: PlanState, place: string): readonly NextStep[] {
  switch (state) {
    case 'missing':
      return [{ command: `proseminar plan${place}`, why: 'keeps the plan, so that changes can be told' }];
    case 'stale':
      return [
        { command: `proseminar plan${place} --diff`, why: 'says what changes' },
        { command: `proseminar plan${place}`, why: 'keeps it' },
      ];
    case 'edited':
      return [
        {
          command: `proseminar plan${place} --overwrite`,
          why: 'writes the plan anew, and saves the old text',
        },
      ];
    case 'current':
      return [];
  }
}

/** What misses in the last session that misses something. */
function recordSteps({ missing }: TermStatus, place: string): readonly NextStep[] {
  const [slides = '', summary = ''] = [missing.slides.at(-1), missing.summaries.at(-1)];
  const date = slides > summary ? slides : summary;
  if (date === '') return [];
  const keys = [...(slides === date ? ['slides'] : []), ...(summary === date ? ['summary'] : [])];
  const flags = keys.map((key) => ` --${key} <file>`).join('');
  return [{ command: `proseminar record ${date}${place}${flags}`, why: `attaches ${keys.join(' and ')}` }];
}

function afterTerm({ isOpenEnded }: TermStatus): string {
  return isOpenEnded
    ? 'add papers to the reading list, and plan again'
    : 'for the next term, give `calendar.yaml` new dates, and start without `overrides.yaml`';
}
