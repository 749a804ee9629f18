import type { Catalog, PaperNotes } from '@proseminar/core';
import type { Course } from '../course-file.js';
import { findMentions } from './mentions/find-mentions.js';
import type { ReadingOrder } from './order-papers.js';

/** The order that a course declares, with what notes say of it unless the course wants none of that. */
export function readOrder(
  { order: { after = {}, evidence = 'notes' } = {} }: Course,
  catalog: Catalog,
  notes: Readonly<Record<string, PaperNotes>>,
): ReadingOrder {
  return evidence === 'none' ? { after } : { after, mentions: findMentions(catalog, notes) };
}
