import { cleanText, type PaperVenue, readVenueText } from '@proseminar/core';

/** The venue and year that a heading gives all papers under it. */
export interface Edition {
  readonly venue?: PaperVenue;
  readonly year?: number;
}

const filler =
  /(?<!\w)(?:accepted|published|appeared|conference|journal|papers?|publications?|articles|in|at|from|year|the|of|list|proceedings)\b|论文|논문|論文|年|년/giu;
const yearAlone = /^(?<year>(?:19|20)\d\d)$/u;
const month =
  /^(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?[\s,]+(?<after>20\d\d)|(?<before>20\d\d)[\s./-]*(?:(?:0?[1-9]|1[0-2])|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?))$/iu;
const notWords = /[^\p{Letter}\p{Number}\s'’&.@/,-]+/gu;
const loose = /^[\s.,/&-]+|[\s.,/&-]+$/gu;
const longest = 80;

/**
 * Read the venue and year of a heading that says nothing else.
 *
 * @example
 * readEdition('OSDI 2021') // => {venue: {key: 'osdi', name: 'OSDI'}, year: 2021}
 * readEdition('📅 2021') // => {year: 2021}
 * readEdition('2020 and before') // => undefined
 */
export function readEdition(heading: string): Edition | undefined {
  if (heading.length > longest) return undefined;
  const words = heading.replace(notWords, ' ').replace(/\s+/gu, ' ').trim();
  const text = words.replace(filler, ' ').replace(/\s+/gu, ' ').replace(loose, '');

  const { year } = yearAlone.exec(text)?.groups ?? {};
  const { after, before } = month.exec(text)?.groups ?? {};
  const stated = year ?? after ?? before;
  if (stated !== undefined) return { year: Number(stated) };

  const bare = words === heading ? heading : heading.replace(/\s*\([^()\d]{1,40}\)\s*$/u, '');
  const whole = readWhole(words) ?? (text === words ? undefined : readWhole(text));
  return whole ?? (bare === heading ? undefined : readEdition(bare));
}

/** Read a heading that is a venue though none that is known: `CIDR-like Workshop 2020`. */
export function readVenueHeading(heading: string): Edition | undefined {
  const words = cleanText(heading.replace(notWords, ' '));
  const { year } = /\b(?<year>(?:19|20)\d\d)\b/u.exec(words)?.groups ?? {};
  const name = words
    .replace(year ?? '', ' ')
    .replace(/\s+/gu, ' ')
    .replace(loose, '');
  if (name === '' || name.length > longest) return undefined;
  return { venue: { name }, ...(year !== undefined && { year: Number(year) }) };
}

function readWhole(text: string): Edition | undefined {
  const dated = readVenueText(text);
  if (dated?.venue.key !== undefined && dated.rest === undefined && !isNumbered(text)) {
    const { venue, year } = dated;
    return { venue, ...(year !== undefined && { year }) };
  }
  return undefined;
}

/** Whether a heading is a common word with a number, though a venue has that name: “Group 12”. */
function isNumbered(text: string): boolean {
  const name = /^(?<name>.+?)\W+\d{1,2}$/u.exec(text)?.groups?.name;
  return name !== undefined && !isName(name);
}

/** Whether a heading is written as venues are, and not as a word that is one by chance: “Security”, “Speech”. */
function isName(text: string): boolean {
  return /^\p{Lu}[\p{Lu}&+-]{2,}$|^\p{Lu}\p{Ll}*\p{Lu}[\p{Letter}&]*$|(?:Conference|Symposium|Transactions|Journal|Proceedings) /u.test(
    text,
  );
}
