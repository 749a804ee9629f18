import type { CourseFacts } from './session-facts.js';

/** A course in few words: `CSE 585: Machine Learning Systems`. */
export function courseName({ code, title }: Pick<CourseFacts, 'code' | 'title'>): string {
  return [code, title].filter(Boolean).join(': ');
}
