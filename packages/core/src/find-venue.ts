import { distance } from 'fastest-levenshtein';
import { nearestSpelling } from './did-you-mean.js';
import { type Venue, venues } from './venue-registry.js';
import { beginsReadings, institutions, readings, venueWords, withoutNoise } from './venue-words.js';

/** Longer names are no names. */
const longestName = 300;

/**
 * The venue of a name: its key, name, full name or another name it goes by, in any case and punctuation.
 *
 * “Proceedings of the”, ordinals, years and sponsors may stand around it. Never a guess.
 *
 * @example
 * findVenue('37th International Conference on Machine Learning')?.key // => 'icml'
 * findVenue('ACM SIGMOD ’19')?.key // => 'sigmod'
 */
export function findVenue(name: string): Venue | undefined {
  if (name.length > longestName) return undefined;
  // What begins as no venue does may only have one in brackets.
  if (!mayBeName(name)) return findBesideAcronym(name);
  return findName(name) ?? findArxiv(name) ?? findBesideAcronym(name) ?? findInParts(name);
}

/**
 * The venue that was probably meant by a name that `findVenue` does not find, for “did you mean”.
 *
 * @example
 * nearestVenue('NeurlPS')?.key // => 'neurips'
 */
export function nearestVenue(name: string): Venue | undefined {
  if (name.length > longestName) return undefined;
  const known = byName();
  const word = withoutNoise(venueWords(name)).join('');
  const candidate = word.length < 4 ? undefined : nearestSpelling(word, [...known.keys()]);
  return candidate !== undefined && isMisspelling(word, candidate) ? known.get(candidate) : undefined;
}

/** Short names differ from each other by little, so less may differ in a short one. */
function isMisspelling(word: string, candidate: string): boolean {
  const most = word.length < 8 ? 1 : word.length < 16 ? 2 : 3;
  return word[0] === candidate[0] && distance(word, candidate) <= most;
}

function findName(name: string): Venue | undefined {
  if (!mayBeName(name)) return undefined;
  const known = byName();

  for (const words of readings(venueWords(name))) {
    const venue = known.get(words.join(''));
    if (venue) return venue;
  }

  return undefined;
}

/** Whether a venue may have a name, by its first word: most texts that are asked about are titles, and need no more. */
function mayBeName(name: string): boolean {
  const first = firstWord.exec(name)?.[1]?.toLowerCase();
  return first === undefined || !beginsReadings(first) || beginnings().has(first.slice(0, longestBeginning));
}

/** A word with nothing around it that may become part of it. */
const firstWord = /^[ ([]*([A-Za-z]+)(?=[ :,;()]|$)/u;

/** `arXiv:1909.08053v2 [cs.LG]`, `CoRR abs/1909.08053`. */
function findArxiv(name: string): Venue | undefined {
  if (!/^(?:arxiv|corr)/iu.test(name)) return undefined;
  const [first = '', ...rest] = name.toLowerCase().split(/[\s:/,()[\]]+/u);
  const isArxiv = /^(?:arxiv(?:\.org)?|corr)$/u.test(first) && rest.every((part) => arxivPart.test(part));
  return isArxiv ? byName().get('arxiv') : undefined;
}

const arxivPart =
  /^(?:|arxiv(?:\.org)?|corr|preprint|e-?prints?|abs|pdf|(?:19|20)\d\d|\d{4}\.\d{4,5}(?:v\d+)?|\d{7}(?:v\d+)?|(?:cs|eess|econ|math|stat|physics|[a-z]{1,5}-[a-z]{2,4})(?:\.[a-z-]{2,4})?)$/u;

/** `Symposium on Operating Systems Design (OSDI)`: the acronym decides where the words are not quite right. */
function findBesideAcronym(name: string): Venue | undefined {
  if (!name.includes('(') && !name.includes(')')) return undefined;
  const [before = '', acronym = '', after = '', ...more] = name.split(/[()]/u);
  if (acronym.trim() === '' || more.length > 0) return undefined;
  const around = `${before} ${after}`;
  const outside = findName(around);
  const inside = findName(acronym);
  if (!outside) return isConferenceOrJournal(around) ? inside : undefined;
  return inside === outside || withoutNoise(venueWords(acronym)).length === 0 ? outside : undefined;
}

function isConferenceOrJournal(name: string): boolean {
  const words = venueWords(name);
  return words.some((word) => institutions.has(word)) && !words.includes('workshop');
}

/** `International Conference on Machine Learning, ICML 2020`: all parts name the same venue. */
function findInParts(name: string): Venue | undefined {
  if (!betweenParts.test(name)) return undefined;
  const parts = name.split(betweenParts).filter((part) => part.trim() !== '');
  const [first = '', ...others] = parts;
  const venue = others.length === 0 ? undefined : findName(first);
  return venue && others.every((other) => findName(other) === venue) ? venue : undefined;
}

const betweenParts = /[,:;]|\s[-–—]\s/u;

let index: ReadonlyMap<string, Venue> | undefined;

/** Venues by compact name: `conferenceonlearningtheory`. Made at the first question. */
function byName(): ReadonlyMap<string, Venue> {
  index ??= indexVenues();
  return index;
}

let starts: ReadonlySet<string> | undefined;

const longestBeginning = 4;

/** What compact names begin with. */
function beginnings(): ReadonlySet<string> {
  starts ??= new Set(
    [...byName().keys()].flatMap((name) =>
      Array.from({ length: longestBeginning }, (_, length) => name.slice(0, length + 1)),
    ),
  );
  return starts;
}

function indexVenues(): ReadonlyMap<string, Venue> {
  const exact = new Map<string, Venue>();
  const shorter = new Map<string, Venue | undefined>();

  for (const venue of venues) {
    for (const name of [venue.key, venue.name, venue.fullName, ...venue.aliases]) {
      const words = venueWords(name);
      exact.set(words.join(''), venue);
      // A reading leaves words out and adds none.
      if (!words.some((word) => institutions.has(word))) continue;

      for (const reading of readings(words)) {
        if (!reading.some((word) => institutions.has(word))) continue;
        const short = reading.join('');
        shorter.set(short, shorter.has(short) && shorter.get(short) !== venue ? undefined : venue);
      }
    }
  }

  for (const [name, venue] of shorter) if (venue && !exact.has(name)) exact.set(name, venue);
  return exact;
}
