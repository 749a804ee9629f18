import type { Catalog, PaperNotes } from '@proseminar/core';
import type { Course } from '../course-file.js';
import type { CourseTopic } from '../course-topics.js';
import { readingMinutes, readRates } from '../load/reading-rates.js';
import type { Overrides } from '../overrides/overrides-file.js';
import { readWeights } from '../score.js';
import { type SelectedTopic, type SelectionInput, selectPapers } from '../select-papers.js';
import type { FitCourse } from './describe-fit.js';
import type { Frame, FrameInput } from './frame.js';
import { freeOf } from './reading-sessions.js';
import { ofKind } from './requirements.js';

/** What papers are chosen from and laid over. */
export interface ArrangeInput extends FrameInput {
  readonly catalog: Catalog;
  readonly topics: readonly CourseTopic[];
  /** Ids of papers that the course asks for by name. */
  readonly included: ReadonlySet<string>;
  /** Notes on papers, by id. */
  readonly notes: Readonly<Record<string, PaperNotes>>;
  /** What was decided during the term. */
  readonly changes?: Overrides['changes'];
}

/** What is selected from, whatever places there are. */
export function selectionInput({ course, catalog, topics, included, notes }: ArrangeInput) {
  const {
    select: { papers: wanted, include = [], optional } = {},
    sessions: { required: perSession = 2 } = {},
  } = course;
  const withNotes = new Set(Object.keys(notes));
  const weights = readWeights(course);
  return {
    topics,
    catalog,
    include: included,
    pinned: new Set([...included].filter((id) => !include.includes(id))),
    optional: new Set(optional),
    withNotes,
    weights,
    wanted,
    perSession,
    tooLong: listTooLong(course, topics, included),
  };
}

/** Minutes of papers that no session has time for, where the course does not say how many papers it wants. */
function listTooLong(
  course: Course,
  topics: readonly CourseTopic[],
  included: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const { select, sessions: { readingMinutes: most = Number.POSITIVE_INFINITY } = {} } = course;
  const rates = readRates(course);
  const free = select?.papers === undefined ? topics.filter(({ quota }) => quota === undefined) : [];
  return new Map(
    free
      .flatMap(({ papers }) => papers)
      .map((paper) => [paper.id, readingMinutes(paper, rates)] as const)
      .filter(([id, minutes]) => minutes > most && !included.has(id)),
  );
}

/** Choose papers for the places of a frame. */
export function choose(
  input: ArrangeInput,
  frame: Frame,
  numbers: Pick<SelectionInput, 'places'> & Partial<Pick<SelectionInput, 'wanted'>>,
): ReturnType<typeof selectPapers> {
  const openers = ofKind(frame.requirements, 'opener').length;
  const sessions = Math.max(0, freeOf(frame.sessions).length - openers);
  return selectPapers({ ...selectionInput(input), sessions, ...numbers });
}

/** What is to be fitted, with chosen papers in the order of reading. */
export function courseOf(
  { course, catalog, notes, order }: ArrangeInput,
  frame: Frame,
  topics: readonly SelectedTopic[],
): FitCourse {
  const rates = readRates(course);
  return {
    topics,
    sessions: frame.sessions,
    requirements: frame.requirements,
    minutesOf: (paper) => readingMinutes(paper, rates),
    order,
    notes,
    known: new Map(catalog.papers.map((paper) => [paper.id, paper])),
  };
}
