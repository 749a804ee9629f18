import { cleanText } from '@proseminar/core';
import type { Course } from '../course-file.js';
import type { Language } from '../language/language.js';
import { planWords } from '../language/plan-words.js';
import { type ReadingPurpose, readingPurposes } from '../load/reading-rates.js';
import type { People } from './people-file.js';

/** A role of a course, with defaults filled in. */
export interface Role {
  readonly id: string;
  readonly title: string;
  readonly perSession: number;
  /** Ids of the people who may hold it; absent where all may. */
  readonly heldBy?: ReadonlySet<string>;
  readonly reads: ReadingPurpose;
  /** Where it stands in the file; absent for the role that there is without any. */
  readonly index?: number;
}

function presenting(language: Language): Role {
  return { id: 'presenter', title: planWords[language].presenting, perSession: 1, reads: 'presenter' };
}

/**
 * The people of a course: of a file of their own, or of the course, where `presenters` is a short form of `people`.
 *
 * @example `presenters: {rotate: [ada, alan], perSession: 2, show: true}` is
 * `people: {people: [ada, alan], roles: [{id: presenter, title: Presenting, perSession: 2}], show: full}`.
 */
export function readPeople(
  { people, presenters, language = 'en' }: Course,
  own?: People,
): People | undefined {
  if (own ?? people ?? !presenters) return own ?? people;
  const { rotate, perSession = 1, show = false } = presenters;
  const { id, title } = presenting(language);
  return {
    people: rotate,
    roles: [{ id, title, perSession }],
    show: show ? 'full' : 'none',
  };
}

/** The roles of a course, in the order of the file; without any, one presents. */
export function readRoles({ roles }: People, language: Language = 'en'): readonly Role[] {
  const read = roles?.map(
    ({ id, title, perSession = 1, heldBy, reads }, index): Role => ({
      id,
      title: cleanText(title),
      perSession,
      reads: reads ?? readingPurposes.find((purpose) => purpose === id) ?? 'reader',
      index,
      ...(heldBy && { heldBy: new Set(heldBy) }),
    }),
  );
  return read ?? [presenting(language)];
}

/**
 * Whether nobody holds two roles in one session: those that one of the two names in `clashes`, or any where neither
 * has `clashes`.
 */
export function doClash({ roles = [] }: People, one: Role, other: Role): boolean {
  const [first, second] = [one, other].map(({ id }) => roles.find((role) => role.id === id)?.clashes);
  if (first === undefined && second === undefined) return true;
  return (first?.includes(other.id) ?? false) || (second?.includes(one.id) ?? false);
}
