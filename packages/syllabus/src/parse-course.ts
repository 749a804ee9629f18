import { createReporter, formatCount } from '@proseminar/core';
import { type Compatible, VFile } from 'vfile';
import type * as z from 'zod';
import { type Calendar, calendarSchema } from './calendar-file.js';
import { type Course, courseSchema } from './course-file.js';
import { describeIssues } from './describe-issue.js';
import type { PlanProblem } from './plan-problem.js';
import { readYaml, type YamlText } from './read-yaml.js';
import { courseRules } from './rules.js';
import { compareStarts } from './yaml-place.js';

/** Most problems of one file that are shown. */
const mostProblems = 100;

const report = createReporter('course', courseRules);

/** A course as its files say it, with what is wrong in them. */
export interface CourseFile {
  /** Absent where the file has errors. */
  readonly course?: Course;
  /** The calendar, from its own file or from the course's; absent where it has errors. */
  readonly calendar?: Calendar;
  /** The files with their messages: the course, and the calendar where it has its own. */
  readonly files: readonly VFile[];
  /** Add a problem that `planCourse` found to the file that it is in, at its line and column. */
  report(problem: PlanProblem): void;
}

/**
 * Read a course from YAML.
 *
 * All problems of both files are reported at once, each at its place.
 *
 * @param source `course.yaml`
 * @param calendarSource `calendar.yaml`, unless the course has the calendar in itself.
 * @example
 * const {course, calendar, files, report} = parseCourse({path: 'course.yaml', value}, {path: 'calendar.yaml', value})
 */
export function parseCourse(source: Compatible, calendarSource?: Compatible): CourseFile {
  const courseFile = new VFile(source);
  const calendarFile = calendarSource === undefined ? undefined : new VFile(calendarSource);
  const { value: course, yaml: courseYaml } = readFile<Course>(courseFile, courseSchema);
  const own = calendarFile && readFile<Calendar>(calendarFile, calendarSchema);
  const hasInside = hasCalendar(courseYaml?.value);

  if (courseYaml && hasInside && calendarFile) {
    const place = courseYaml.locate(['calendar'], 'key');
    const other = calendarFile.path ?? 'a file of its own';
    const reason = `Unexpected \`calendar\` in the course, expected one calendar; there is ${other} too`;
    report(courseFile, 'course-has-calendar', reason, place && { place });
  } else if (courseYaml && !hasInside && !calendarFile) {
    const reason =
      'Unexpected missing calendar, expected `calendar` in the course or a `calendar.yaml` beside it';
    report(courseFile, 'course-has-calendar', reason);
  }

  const calendar = calendarFile ? own?.value : course?.calendar;
  return {
    ...(course && { course }),
    ...(calendar && !(calendarFile && hasInside) && { calendar }),
    files: calendarFile ? [courseFile, calendarFile] : [courseFile],
    report(problem) {
      const inOwn = problem.file === 'calendar' && calendarFile !== undefined;
      const path = problem.file === 'calendar' && !inOwn ? ['calendar', ...problem.path] : problem.path;
      const yaml = inOwn ? own?.yaml : courseYaml;
      const place = yaml?.locate(path, 'value');
      report(inOwn ? calendarFile : courseFile, problem.ruleId, problem.reason, {
        ...(place && { place }),
        ...(problem.fix && { fix: problem.fix }),
      });
    },
  };
}

function readFile<Value>(file: VFile, schema: z.ZodType): { value?: Value; yaml?: YamlText } {
  const { yaml, problems } = readYaml(String(file));
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

function hasCalendar(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'calendar');
}
