import type { Catalog } from '@proseminar/core';
import { type Course, type CourseFile, type PlanResult, parseCourse, planCourse } from '@proseminar/syllabus';
import { findReadingList } from '../load-course.js';
import { draftCalendar, draftCourse, draftPeople } from './draft-files.js';
import type { Answers, NewFile } from './questions.js';

/** What is known of a new course beside the answers. */
export interface DraftState {
  /** Files that are to be written. */
  readonly files: ReadonlySet<NewFile>;
  /** Texts of those that are there already. */
  readonly existing: Partial<Readonly<Record<NewFile, string>>>;
  /** The reading list, once it is known. */
  readonly catalog?: Catalog;
}

/** Stand in for what is yet to be answered. */
const standIns = {
  list: 'list.md',
  title: 'Course',
  from: '2027-01-11',
  timeZone: 'UTC',
  meetings: 'MW 10:30-11:50',
  roles: 'Presenting',
};

/** What is wrong with answers so far, as the readers of the files say it; undefined where nothing is. */
export function checkAnswers(answers: Answers, state: DraftState): string | undefined {
  const { files } = readDraft(answers, state);
  const [message] = files.flatMap(({ messages }) => messages).filter(({ fatal }) => fatal === true);
  if (message) return message.reason;

  // Only once it is known when the course meets can it be planned.
  const isComplete = answers.meetings !== '' || !state.files.has('calendar.yaml');
  const problems = isComplete ? (planDraft(answers, state)?.problems ?? []) : [];
  return problems.find(({ severity }) => severity === 'error')?.reason;
}

/** The plan of a course that is yet to be written. */
export function planDraft(answers: Answers, state: DraftState): PlanResult | undefined {
  const { course, calendar, people } = readDraft(answers, state);
  const { catalog } = state;
  return course && calendar && catalog
    ? planCourse({ course, calendar, catalog, ...(people && { people }) })
    : undefined;
}

function readDraft(answers: Answers, { files, existing }: DraftState): CourseFile {
  const known = Object.entries(answers).filter(([, answer]) => answer !== '');
  const filled: Answers = { ...answers, ...standIns, ...Object.fromEntries(known) };
  return parseCourse(
    existing['course.yaml'] ?? draftCourse(filled, {}),
    files.has('calendar.yaml') ? draftCalendar(filled, {}) : existing['calendar.yaml'],
    files.has('people.yaml') ? draftPeople(filled, {}) : existing['people.yaml'],
  );
}

/** The catalog of a reading list, or what is wrong with it. */
export async function readList(
  readingList: Course['readingList'],
  folder: string,
  cwd: string,
): Promise<{ readonly catalog: Catalog } | { readonly problem: string }> {
  const problems: string[] = [];
  const list = await findReadingList(readingList, folder, cwd, ({ reason }) => problems.push(reason));
  const catalog = list?.catalog;
  if (catalog && catalog.papers.length > 0) return { catalog };

  const fatal = list?.file.messages.find((message) => message.fatal === true);
  const problem = problems[0] ?? fatal?.reason;
  return { problem: problem ?? 'Unexpected reading list without papers, expected one at least' };
}
