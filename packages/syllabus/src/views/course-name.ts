import { slug } from '@proseminar/core';
import type { CourseFacts } from './session-facts.js';

/** A course in few words: `CSE 585: Machine Learning Systems`, also where the title begins with the code itself. */
export function courseName({ code, title }: Pick<CourseFacts, 'code' | 'title'>): string {
  return code && title.startsWith(`${code}:`) ? title : [code, title].filter(Boolean).join(': ');
}

/** What ids of a course begin with: `mlsys-101-winter-2027`. */
export function courseScope({ slug: name, term }: Pick<CourseFacts, 'slug' | 'term'>): string {
  return slug([name, term].filter(Boolean).join(' '));
}
