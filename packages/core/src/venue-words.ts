import { foldedWords } from './fold-text.js';
import { venues } from './venue-registry.js';

/** Words without which the rest of a long name is just a subject. */
export const institutions: ReadonlySet<string> = new Set([
  'chapter',
  'colloquium',
  'conference',
  'congress',
  'journal',
  'meeting',
  'proceedings',
  'symposium',
  'transactions',
  'workshop',
]);

/** Words that `SIGCOMM conference` adds to a name. */
const gatherings: ReadonlySet<string> = new Set(['conference', 'proceedings', 'symposium']);

const sponsors: ReadonlySet<string> = new Set([
  'acm',
  'cvf',
  'ieee',
  'ifip',
  'iacr',
  'siam',
  'spec',
  'usenix',
]);

/** What the words may say, most literal first and each once; the first reading that is a name counts. */
export function readings(words: readonly string[]): readonly (readonly string[])[] {
  const found = [words];
  const plain = withoutNoise(words);
  if (plain !== words) found.push(plain);
  const undated = withoutAttachedYear(plain);
  if (undated !== plain) found.push(undated);
  const bare = withoutSponsors(plain);
  const unsponsored = bare === plain ? undated : withoutAttachedYear(bare);
  if (unsponsored !== undated) found.push(unsponsored);
  const own = withoutSigs(unsponsored);
  if (own !== unsponsored) found.push(own);
  if (unsponsored.length === 2 && gatherings.has(unsponsored[1] ?? '')) found.push(unsponsored.slice(0, 1));
  return found;
}

const written: ReadonlyMap<string, string> = new Map([
  ['ann', 'annual'],
  ['conf', 'conference'],
  ['int', 'international'],
  ['intl', 'international'],
  ['proc', 'proceedings'],
  ['symp', 'symposium'],
  ['trans', 'transactions'],
  ['wkshp', 'workshop'],
]);

/** The words of a name as they are compared: folded, abbreviations written out, without articles. */
export function venueWords(name: string): string[] {
  const words: string[] = [];
  for (const word of foldedWords(spelledSigns(name)))
    if (word !== 'the') words.push(written.get(word) ?? word);
  return words;
}

function spelledSigns(name: string): string {
  return /[&@]/u.test(name) ? name.replaceAll('&', ' and ').replaceAll('@', ' at ') : name;
}

/**
 * Whether a word begins every reading of the name that it begins, as none of them leaves it out or writes it otherwise.
 *
 * @param word
 *   Small letters of ASCII.
 */
export function beginsReadings(word: string): boolean {
  return !(
    word === 'the' ||
    written.has(word) ||
    formalities.includes(word) ||
    sponsors.has(word) ||
    word.startsWith('sig') ||
    isNoise(word)
  );
}

const ordinals: ReadonlySet<string> = new Set(
  `annual first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth twenty thirty forty fifty sixty seventy eighty ninety twentieth
  thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth`.split(/\s+/u),
);

function isNoise(word: string): boolean {
  return (
    ordinals.has(word) || (startsWithDigit(word) && /^(?:(?:19|20)\d\d|\d+(?:st|nd|rd|th))$/u.test(word))
  );
}

function startsWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

const formalities: readonly string[] = ['in', 'proceedings', 'of'];

/** Words without years, ordinals and “in proceedings of”; the same ones if there are none of these. */
export function withoutNoise(words: readonly string[]): readonly string[] {
  const isPlain = (word: string, position: number) =>
    !isNoise(word) &&
    !((position === 0 || position === words.length - 1) && startsWithDigit(word) && /^\d\d$/u.test(word));
  const plain = words.every(isPlain) ? words : words.filter(isPlain);
  let start = 0;
  for (const word of formalities) if (plain[start] === word) start += 1;
  return start === 0 ? plain : plain.slice(start);
}

/** `ECCV2020`, `OSDI14`. */
function withoutAttachedYear(words: readonly string[]): readonly string[] {
  const name = /^(\D{2,})(?:(?:19|20)\d\d|\d\d)$/u.exec(words.at(-1) ?? '')?.[1];
  return name === undefined ? words : [...words.slice(0, -1), name];
}

function withoutSponsors(words: readonly string[]): readonly string[] {
  let first = 0;
  let end = words.length;
  while (first < end && sponsors.has(words[first] ?? '')) first += 1;
  while (end > first && sponsors.has(words[end - 1] ?? '')) end -= 1;
  return end - first === words.length ? words : words.slice(first, end);
}

/** `SIGPLAN PLDI`, `SIGCOMM Workshop on Hot Topics in Networks`; but a workshop at SIGCOMM may just be named beside it. */
function withoutSigs(words: readonly string[]): readonly string[] {
  if (!words[0]?.startsWith('sig')) return words;
  const first = words.findIndex((word) => !/^sig[a-z]+$/u.test(word));
  if (first <= 0) return words;
  const rest = words.slice(first);
  return institutions.has(rest[0] ?? '') || !hostingSigs.has(words[0] ?? '') ? rest : words;
}

/** Interest groups whose own conference bears their name. */
const hostingSigs: ReadonlySet<string> = new Set(
  venues.map((venue) => venue.key).filter((key) => /^sig[a-z]+$/u.test(key)),
);
