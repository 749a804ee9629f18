import { cleanLines, cleanText } from '@proseminar/core';
import type { Calendar } from './calendar-file.js';
import type { Course } from './course-file.js';
import type { CoursePlan, Person } from './course-plan.js';
import { readPatterns } from './patterns.js';
import type { People } from './people/people-file.js';
import { readRoles } from './people/read-people.js';

/** The part of a plan that the course and its calendar say themselves. */
export type CourseHead = Omit<
  CoursePlan,
  'sessions' | 'noClass' | 'load' | 'milestones' | 'leftOut' | 'fairness'
>;

/**
 * What a plan says of the course as a whole: lines clean, Markdown as it is.
 *
 * @param lastDay Last day of the term.
 */
export function describeCourse(
  course: Course,
  calendar: Calendar,
  people: People | undefined,
  lastDay: string,
): CourseHead {
  const { language = 'en', code, description, instructors = [], grading = [], policies = [] } = course;
  const { term, firstDay, timeZone } = calendar;

  return {
    schemaVersion: 1,
    language,
    title: cleanText(course.title),
    ...(code !== undefined && { code: cleanText(code) }),
    ...(description !== undefined && { description: cleanLines(description) }),
    ...(term !== undefined && { term: cleanText(term) }),
    instructors: [...instructors, ...(people?.staff ?? [])].map(({ email, ...person }) => ({
      ...cleanPerson(person),
      ...(email !== undefined && { email }),
    })),
    people: people?.people.map(cleanPerson) ?? [],
    roles: people ? readRoles(people, language).map(({ id, title }) => ({ id, title })) : [],
    showPeople: people?.show ?? 'none',
    grading: grading.map(({ title, percent }) => ({ title: cleanText(title), percent })),
    policies: policies.map(({ title, text }) => ({ title: cleanText(title), text: cleanLines(text) })),
    calendar: {
      firstDay,
      lastDay,
      timeZone,
      meetings: readPatterns(calendar, language).map(({ words }) => words),
    },
  };
}

function cleanPerson({ id, name }: Person): Person {
  return { id, name: cleanText(name) };
}
