import {
  type Catalog,
  cleanText,
  type Paper,
  type Selection,
  select,
  type YearRange,
} from '@proseminar/core';
import type { Course } from './course-file.js';
import { understood } from './expected.js';
import { courseProblem, type PlanProblem } from './plan-problem.js';
import { readYears } from './year-range.js';

/**
 * The papers that may be in the course, in the order of the list: those that meet `years`, `venues`, `has`,
 * `text` and `tags`, and those that the course asks for by name, without those it excludes. Topics are not looked at.
 */
export function matchPapers(
  { select: wanted = {} }: Course,
  included: ReadonlySet<string>,
  catalog: Catalog,
): { papers: readonly Paper[]; problems: readonly PlanProblem[] } {
  const { years, venues, has = [], text, tags, optional = [], exclude = [] } = wanted;
  const { known, problems } = findVenues(venues ?? [], catalog);
  const conditions: Selection[] = [
    ...(years === undefined ? [] : [{ years: [yearsOf(years)] }]),
    ...(venues === undefined ? [] : [{ venues: known }]),
    ...(text === undefined ? [] : [{ text: cleanText(text) }]),
    ...(tags === undefined ? [] : [{ tags }]),
    ...has.map((part) => ({ has: part })),
  ];

  const excluded = new Set(exclude);
  const named = new Set([...included, ...optional]);
  const matches = conditions.map((condition) => new Set(select(catalog, condition).map(({ id }) => id)));
  const papers = catalog.papers.filter(
    ({ id }) => !excluded.has(id) && (named.has(id) || matches.every((match) => match.has(id))),
  );

  return { papers, problems };
}

function yearsOf(years: NonNullable<NonNullable<Course['select']>['years']>): YearRange {
  if (typeof years === 'number') return { from: years, to: years };
  if (typeof years === 'object') return years;
  return understood(readYears(years));
}

function findVenues(
  names: readonly string[],
  catalog: Catalog,
): { known: readonly string[]; problems: readonly PlanProblem[] } {
  const known: string[] = [];
  const problems: PlanProblem[] = [];

  for (const [index, name] of names.entries()) {
    try {
      select(catalog, { venues: [name] });
      known.push(name);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      problems.push(courseProblem('selected-venue-is-known', error.message, ['select', 'venues', index]));
    }
  }

  return { known, problems };
}
