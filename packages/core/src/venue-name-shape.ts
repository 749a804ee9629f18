import { findVenue } from './find-venue.js';
import type { PaperVenue } from './venue.js';

/** Names that are everyday words or labels in other spelling: `Fast`, `[models]`. */
const everyday: ReadonlySet<string> = new Set(
  'acc alt array asap assets bea cases cc chi clear cluster compass cp cpp date dis disc distill ec ease fast fat fc fg flops fm foci grades group host interact interactions itc latin limits log login maps mass media micro mm models nature oakland onward pact pam per pets plos promise raid re sas sc scam science sec sem soap soda soups sp ssp swat tai tc tip tops vis wine'.split(
    ' ',
  ),
);

/** Names that are also fields of study, so that a tag without a year means the field. */
const fields: ReadonlySet<string> = new Set(
  'agi automl crypto fpga gpgpu hypertext middleware rss sat supercomputing vlsi'.split(' '),
);

/** Whether a name without a year is surely a venue and not a label or a subject. */
export function isTelling(venue: PaperVenue): boolean {
  const word = venue.name.toLowerCase().replace(/[^a-z0-9]/gu, '');
  if (fields.has(word)) return false;
  const known = everyday.has(word) ? findVenue(venue.name) : undefined;
  return !known || [known.name, ...known.aliases].includes(venue.name);
}

const labels =
  /^(?:abstract|article|book|code|dataset|demo|github|homepage|link|more|new|notes|overview|paper|papers|pdf|project|reading|review|slides|survey|talk|tutorial|updated?|version|video|web|website|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?|spring|summer|fall|autumn|winter)$/iu;

/** Whether the text beside a year may be the name of a venue that nobody registered. */
export function isUnknownVenue(text: string): boolean {
  return isNameShaped(text) && !text.split(' ').every((word) => labels.test(word));
}

const connectors: ReadonlySet<string> = new Set(['and', 'for', 'in', 'of', 'on', 'the']);

/** A few words that are written like a name: `FooConf`, `Journal of Foo`. */
export function isNameShaped(text: string): boolean {
  const words = text.split(' ');
  return (
    text.length >= 2 &&
    text.length <= 60 &&
    words.length <= 6 &&
    !/[<>=,;\\"“”?!]|:\/\/|^\p{Ll}*$/u.test(text) &&
    !connectors.has(words.at(-1) ?? '') &&
    words.every((word) => /[\p{Lu}\p{Lo}&]/u.test(word) || connectors.has(word)) &&
    /\p{Letter}/u.test(text)
  );
}

/** A clean text without punctuation that hangs loose at its ends. */
export function trimMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ' ,;:|/.–—_-'.includes(text.charAt(start))) start += 1;
  while (end > start && ' ,;:|/–—_@-'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
