import type { Catalog, PaperNotes } from '@proseminar/core';
import type { Course } from '../course-file.js';
import { formatKeys } from '../describe-issue.js';
import { pathOfOrder, readPrecedence } from './declared-order.js';
import { findMentions } from './mentions/find-mentions.js';
import { byList, byYear, type ReadingOrder } from './order-papers.js';

/** The order that a course declares, with what notes say of it unless the course wants none of that. */
export function readOrder(
  course: Course,
  catalog: Catalog,
  notes: Readonly<Record<string, PaperNotes>>,
): ReadingOrder {
  const { by = 'year', evidence = 'notes' } = course.order ?? {};
  const declared: ReadingOrder = {
    after: readPrecedence(course),
    keyOf: (paper, earlier) => formatKeys(pathOfOrder(course, paper, earlier)),
    compare: by === 'list' ? byList : byYear,
  };
  return evidence === 'none' ? declared : { ...declared, mentions: findMentions(catalog, notes) };
}
