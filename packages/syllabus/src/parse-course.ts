import { createReporter, formatCount } from '@proseminar/core';
import { type Compatible, VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type * as z from 'zod';
import { type Calendar, calendarSchema } from './calendar-file.js';
import { type Course, courseSchema } from './course-file.js';
import { describeIssues } from './describe-issue.js';
import { type Overrides, overridesSchema } from './overrides/overrides-file.js';
import { type People, peopleSchema } from './people/people-file.js';
import type { PlanProblem } from './plan-problem.js';
import { readYaml, type YamlText } from './read-yaml.js';
import { courseRules } from './rules.js';
import { compareStarts, type Place } from './yaml-place.js';

/** Most problems of one file that are shown. */
const mostProblems = 100;

const report = createReporter('course', courseRules);

/** A course as its files say it, with what is wrong in them. */
export interface CourseFile {
  /** Absent where the file has errors. */
  readonly course?: Course;
  /** The calendar, from its own file or from the course's; absent where it has errors. */
  readonly calendar?: Calendar;
  /** The people, from their own file or from the course's `people`; absent where there are none, or errors. */
  readonly people?: People;
  /** What happened during the term; absent where there is no such file, or it has errors. */
  readonly overrides?: Overrides;
  /** The files with their messages: the course, and those of calendar, people and overrides that there are. */
  readonly files: readonly VFile[];
  /** Add a problem that `planCourse` found to the file that it is in, at its line and column. */
  report(problem: PlanProblem): void;
}

/**
 * Read a course from YAML.
 *
 * All problems of the files are reported at once, each at its place.
 *
 * @param source `course.yaml`
 * @param calendarSource `calendar.yaml`, unless the course has the calendar in itself.
 * @param peopleSource `people.yaml`, unless there is none or the course has the people in itself.
 * @param overridesSource `overrides.yaml`, unless there is none.
 * @example
 * const {course, calendar, files, report} = parseCourse({path: 'course.yaml', value}, {path: 'calendar.yaml', value})
 */
export function parseCourse(
  source: Compatible,
  calendarSource?: Compatible,
  peopleSource?: Compatible,
  overridesSource?: Compatible,
): CourseFile {
  const file = new VFile(source);
  const { value: course, yaml } = readFile<Course>(file, courseSchema);
  const own = {
    calendar: readOwn<Calendar>(calendarSource, calendarSchema),
    people: readOwn<People>(peopleSource, peopleSchema),
    overrides: readOwn<Overrides>(overridesSource, overridesSchema, withoutEmpty),
  };
  const inside = ['calendar', 'people', 'presenters'].filter((key) => hasKey(yaml?.value, key));
  if (yaml) checkOnce(file, yaml, inside, own);

  const calendar = own.calendar ? own.calendar.value : course?.calendar;
  const people = own.people ? own.people.value : course?.people;
  return {
    ...(course && { course }),
    ...(calendar && !(own.calendar && inside.includes('calendar')) && { calendar }),
    ...(people && { people }),
    ...(own.overrides?.value && { overrides: own.overrides.value }),
    files: [file, ...[own.calendar, own.people, own.overrides].flatMap((part) => part?.file ?? [])],
    report(problem) {
      const at = find(problem);
      const cause = problem.cause && find(problem.cause);
      const message = report(at.file, problem.ruleId, problem.reason, {
        ...(at.place && { place: at.place }),
        ...(problem.fix && { fix: problem.fix }),
        ...(cause && {
          cause: new VFileMessage(problem.cause?.reason ?? '', cause.place && { place: cause.place }),
        }),
      });
      message.fatal = problem.severity === 'info' ? undefined : problem.severity === 'error';
    },
  };

  /** The file that a problem is in, and its place there. */
  function find({ file: name, path }: Pick<PlanProblem, 'file' | 'path'>): { file: VFile; place?: Place } {
    const part = name === 'course' ? undefined : own[name];
    // A change that is yet to be written has no place.
    if (name === 'overrides' && !part) return { file };
    const within = name === 'people' && inside.includes('presenters') ? ['presenters'] : [name, ...path];
    const place = part
      ? part.yaml?.locate(path, 'value')
      : yaml?.locate(name === 'course' ? path : within, 'value');
    return { file: part?.file ?? file, ...(place && { place }) };
  }
}

/** A file with what was read from it. */
interface ReadFile<Value> {
  readonly file: VFile;
  readonly value?: Value;
  readonly yaml?: YamlText;
}

function readOwn<Value>(
  source: Compatible | undefined,
  schema: z.ZodType,
  prepare?: Prepare,
): ReadFile<Value> | undefined {
  if (source === undefined) return undefined;
  const file = new VFile(source);
  return { file, ...readFile<Value>(file, schema, prepare) };
}

/** What a file says, out of the value of its YAML. */
type Prepare = (value: unknown) => unknown;

/** A term in which nothing has happened yet: a file without a value, or keys without one. */
function withoutEmpty(value: unknown): unknown {
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, own]) => own !== null));
}

/** There is one calendar, and people stand in one place at most. */
function checkOnce(
  file: VFile,
  yaml: YamlText,
  inside: readonly string[],
  own: { readonly calendar?: ReadFile<Calendar> | undefined; readonly people?: ReadFile<People> | undefined },
): void {
  const place = (key: string) => {
    const found = yaml.locate([key], 'key');
    return found && { place: found };
  };

  if (inside.includes('calendar') && own.calendar) {
    const other = own.calendar.file.path ?? 'a file of its own';
    const reason = `Unexpected \`calendar\` in the course, expected one calendar; there is ${other} too`;
    report(file, 'course-has-calendar', reason, place('calendar'));
  } else if (!inside.includes('calendar') && !own.calendar) {
    const reason =
      'Unexpected missing calendar, expected `calendar` in the course or a `calendar.yaml` beside it';
    report(file, 'course-has-calendar', reason);
  }

  const [first, second] = inside.filter((key) => key !== 'calendar');
  const other = own.people ? (own.people.file.path ?? 'a file of their own') : second && `\`${first}\``;
  const key = own.people ? first : second;
  if (key === undefined || other === undefined) return;
  const reason = `Unexpected \`${key}\` in the course, expected people in one place; there is ${other} too`;
  report(file, 'course-has-people-once', reason, place(key));
}

function readFile<Value>(
  file: VFile,
  schema: z.ZodType,
  prepare?: Prepare,
): { value?: Value; yaml?: YamlText } {
  const text = String(file);
  const isEmpty = prepare !== undefined && /^\ufeff?\s*$/u.test(text);
  const { yaml: read, problems } = readYaml(isEmpty ? '{}' : text);
  const yaml = read && prepare ? { ...read, value: prepare(read.value) } : read;
  for (const { reason, place } of problems) report(file, 'course-is-yaml', reason, place && { place });
  if (!yaml) return {};

  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: yaml.value as Value, yaml };

  const all = result.error.issues.flatMap((issue) => describeIssues(issue, schema, yaml.value));
  const found = all
    .slice(0, mostProblems)
    .map((problem) => ({ ...problem, place: yaml.locate(problem.path, problem.part) }))
    .sort((a, b) => compareStarts(a.place, b.place));

  for (const { ruleId, reason, place, fix } of found) {
    report(file, ruleId, reason, { ...(place && { place }), ...(fix && { fix }) });
  }
  if (all.length > found.length) {
    const reason = `Unexpected ${formatCount(all.length - found.length, 'more problem')}, expected none; the first ${mostProblems} are shown`;
    report(file, 'course-value-is-valid', reason);
  }
  return { yaml };
}

function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
