import { readUrl } from '@proseminar/core';
import type { ViewOf } from '../fields.js';
import { zoneName } from '../zone-name.js';
import type { siteIndexFields } from './site-fields.js';
import type { SiteCourse } from './site-frame.js';
import { sitePhrases } from './site-phrases.js';

/** Facts of a page: a label and its values. */
export type SiteFacts = ViewOf<typeof siteIndexFields>['facts'];

type FactLine = SiteFacts[number]['lines'][number];

/** Who teaches a course, when it meets and how long it runs. */
export function courseFacts({ course, plan }: SiteCourse): SiteFacts {
  const phrases = sitePhrases[course.language];
  const instructors = course.instructors.map((text, index) => ({
    text,
    url: mailAddress(plan.instructors[index]?.email),
  }));

  return withLines([
    { label: phrases.instructor(course.instructors.length), lines: instructors },
    { label: phrases.meets, lines: plainLines(course.meetings) },
    { label: phrases.runs, lines: plainLines([phrases.fromTo(course.firstDayLong, course.lastDayLong)]) },
    { label: phrases.timeZone, lines: plainLines([zoneName(course)]) },
  ]);
}

/** Values that lead nowhere. */
export function plainLines(texts: readonly string[]): readonly FactLine[] {
  return texts.filter(Boolean).map((text) => ({ text, url: '' }));
}

/** Facts that have a value. */
export function withLines(facts: SiteFacts): SiteFacts {
  return facts.filter(({ lines }) => lines.length > 0);
}

function mailAddress(email: string | undefined): string {
  if (email === undefined) return '';
  const read = readUrl(`mailto:${email}`);
  return 'url' in read ? read.url : '';
}
