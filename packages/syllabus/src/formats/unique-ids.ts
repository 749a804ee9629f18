import { slug } from '@proseminar/core';
import { freeNames } from '../free-names.js';
import type { SessionFacts } from '../views/session-facts.js';

/**
 * Ids for words, never the same twice: a second of the same words gets the first free number.
 *
 * They are ids of XML where the words begin with a letter that is kept.
 */
export function uniqueIds(): (words: string) => string {
  const free = freeNames();
  return (words) => free(slug(words, 100));
}

/** What a session is about, which stays when it moves to another day: its first paper, or what it is called. */
export function aboutSession({ readings, kind, title }: SessionFacts): string {
  return readings[0]?.id ?? `${kind} ${title}`;
}
