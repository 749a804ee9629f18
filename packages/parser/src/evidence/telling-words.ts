/** What words of a text may be part of; a bit each, as a text may have several. */
const telling = {
  /** A sort of resource: “talk”, “lecture notes”. */
  resource: 1,
  /** What is said to readers: “please”. */
  sentence: 2,
  /** Where something was published: “Proceedings of”. */
  publication: 4,
  /** “et al.” */
  people: 8,
  /** The name of a venue: “Symposium on”. */
  venue: 16,
  /** A sort of resource in brackets: “(Book, 2016)”. */
  sort: 32,
} as const;

const all = 63;

const words: readonly (readonly [number, string])[] = [
  [
    telling.resource,
    `talk talks keynote keynotes lecture lectures webinar webinars podcast podcasts slides course courses notes bootcamp
    school overview overviews review reviews tutorial tutorials blog blogpost blogposts book textbook handbook edition
    reilly chapter chapters source toolkit python github papers awesome list newsletter journal homepage page wiki
    bibliography`,
  ],
  [
    telling.sentence,
    'we you your our please this feel pull maintained click here are will if don let students thanks',
  ],
  [
    telling.publication,
    `advances transactions journal conference symposium workshop arxiv lecture communications pp phd ph msc sc master
    masters doctoral bachelor bachelors technical`,
  ],
  [telling.people, 'et etal'],
  [telling.venue, 'conference symposium journal transactions'],
  [
    telling.sort,
    `book books textbook textbooks blog blogs blogpost blogposts post posts talk talks keynote keynotes lecture lectures
    course courses notes tutorial tutorials tool tools podcast podcasts mooc`,
  ],
];

const bits = new Map<string, number>();
for (const [bit, row] of words)
  for (const word of row.split(/\s+/u)) bits.set(word, (bits.get(word) ?? 0) | bit);

/** Whether a text that `tellingWords` was asked of may tell something. */
export function tells(found: number, what: keyof typeof telling): boolean {
  return (found & telling[what]) !== 0;
}

/**
 * What the words of a text may be part of, so that most patterns need not be tried at all.
 *
 * It may be too much and is never too little: of a text with other letters than those of ASCII it is everything.
 */
export function tellingWords(text: string): number {
  let found = 0;
  let start = -1;
  for (let index = 0; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : 32;
    if (code > 127) return all;
    if (isLetter(code)) {
      if (start === -1) start = index;
    } else if (start !== -1) {
      if (index - start > 1) found |= bitsOf(text.slice(start, index));
      start = -1;
    }
  }
  return found;
}

function bitsOf(word: string): number {
  const small = word.toLowerCase();
  if (small.startsWith('contribut')) return telling.sentence;
  return small.startsWith('proc') ? telling.publication : (bits.get(small) ?? 0);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
