import type { Author } from './author.js';

/** A name in the parts by which bibliographies sort people. */
export interface PersonName {
  readonly family: string;
  readonly given?: string;
}

/**
 * The parts of an author's name, where they are certain or can be seen: before and after a comma, or of two words,
 * with initials and `van der` between them.
 *
 * Names of three words in full (`Gabriel García Márquez`) and of groups are not taken apart.
 *
 * @example
 * readPersonName({ literal: 'David G. Andersen' }) // => {family: 'Andersen', given: 'David G.'}
 */
export function readPersonName({ literal, family, given }: Author): PersonName | undefined {
  if (family !== undefined) return { family, ...(given !== undefined && { given }) };
  if (group.test(literal)) return undefined;
  const { groups } = familyFirst.exec(literal) ?? familyLast.exec(literal) ?? {};
  const { last, first } = groups ?? {};
  return last === undefined || first === undefined ? undefined : { family: last, given: first };
}

const word = "\\p{Lu}[\\p{L}\\p{M}'’-]{1,40}";
const initial = '\\p{Lu}\\.?(?:-\\p{Lu}\\.)?';
const particles = '(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ten|ter|zu|zur|al|bin|el)\\s){0,3}';

/** `Andersen, David G.` */
const familyFirst = new RegExp(
  `^(?<last>${particles}${word}),\\s?(?<first>${word}(?:\\s${initial}){0,3}|${initial}(?:\\s?${initial}){0,3})$`,
  'u',
);

/** `David G. Andersen`, `M. P. Herlihy`, `Robbert van Renesse` */
const familyLast = new RegExp(
  `^(?<first>(?:${word}|${initial})(?:\\s?${initial}){0,3})\\s(?<last>${particles}${word})$`,
  'u',
);

/** Whose name has one of these words stays whole, even if it is a person: that is never wrong. */
const group =
  /(?<!\w)(?:google|deepmind|microsoft|openai|facebook|meta|amazon|apple|nvidia|intel|engineering|brain|team|group|research|labs?|ai|inc|corp|corporation|company|foundation|institute|university|college|consortium|committee|community|project|authors?|collaboration|contributors|staff|network|society|association|alliance)\b/iu;
