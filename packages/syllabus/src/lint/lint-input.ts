import type { Catalog } from '@proseminar/core';
import type { Course } from '../course-file.js';
import type { CoursePlan } from '../course-plan.js';
import type { CourseTopic } from '../course-topics.js';
import type { People } from '../people/people-file.js';

/** A plan that is made, with what it is made from. */
export interface LintInput {
  readonly course: Course;
  readonly catalog: Catalog;
  /** Absent where nobody takes turns. */
  readonly people: People | undefined;
  /** The topics of the course with their papers. */
  readonly topics: readonly CourseTopic[];
  readonly plan: CoursePlan;
}
