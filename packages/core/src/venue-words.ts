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
export function* readings(words: readonly string[]): Generator<readonly string[]> {
  yield words;
  const plain = withoutNoise(words);
  if (plain !== words) yield plain;
  const undated = withoutAttachedYear(plain);
  if (undated !== plain) yield undated;
  const bare = withoutSponsors(plain);
  const unsponsored = bare === plain ? undated : withoutAttachedYear(bare);
  if (unsponsored !== undated) yield unsponsored;
  const own = withoutSigs(unsponsored);
  if (own !== unsponsored) yield own;
  if (unsponsored.length === 2 && gatherings.has(unsponsored[1] ?? '')) yield unsponsored.slice(0, 1);
}

const written: Readonly<Record<string, string>> = {
  ann: 'annual',
  conf: 'conference',
  int: 'international',
  intl: 'international',
  proc: 'proceedings',
  symp: 'symposium',
  trans: 'transactions',
  wkshp: 'workshop',
};

/** The words of a name as they are compared: folded, abbreviations written out, without articles. */
export function venueWords(name: string): string[] {
  return foldedWords(name.replaceAll('&', ' and ').replaceAll('@', ' at '))
    .filter((word) => word !== 'the')
    .map((word) => (Object.hasOwn(written, word) ? (written[word] ?? word) : word));
}

const noise =
  /^(?:annual|(?:19|20)\d\d|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|\d+(?:st|nd|rd|th)|first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ie)th)$/u;

/** Words without years, ordinals and “in proceedings of”; the same ones if there are none of these. */
export function withoutNoise(words: readonly string[]): readonly string[] {
  const plain = words.filter(
    (word, position) =>
      !noise.test(word) && !(/^\d\d$/u.test(word) && (position === 0 || position === words.length - 1)),
  );
  let start = 0;
  for (const word of ['in', 'proceedings', 'of']) if (plain[start] === word) start += 1;
  return start === 0 && plain.length === words.length ? words : plain.slice(start);
}

/** `ECCV2020`, `OSDI14`. */
function withoutAttachedYear(words: readonly string[]): readonly string[] {
  const last = words.at(-1)?.match(/^(\D{2,})(?:(?:19|20)\d\d|\d\d)$/u)?.[1];
  return last === undefined ? words : [...words.slice(0, -1), last];
}

function withoutSponsors(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !sponsors.has(word));
  const last = words.findLastIndex((word) => !sponsors.has(word));
  if (first === -1) return [];
  return last - first + 1 === words.length ? words : words.slice(first, last + 1);
}

/** `SIGPLAN PLDI`, `SIGCOMM Workshop on Hot Topics in Networks`; but a workshop at SIGCOMM may just be named beside it. */
function withoutSigs(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !/^sig[a-z]+$/u.test(word));
  if (first <= 0) return words;
  const rest = words.slice(first);
  return institutions.has(rest[0] ?? '') || !hostingSigs.has(words[0] ?? '') ? rest : words;
}

/** Interest groups whose own conference bears their name. */
const hostingSigs: ReadonlySet<string> = new Set(
  venues.map((venue) => venue.key).filter((key) => /^sig[a-z]+$/u.test(key)),
);
