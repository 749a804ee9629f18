import type { ResourceKind } from '@proseminar/core';
import type { Look } from './look-at-entry.js';
import type { Purpose } from './section-purpose.js';

/** How a list writes its entries, seen from all of them; each share is between 0 and 1. */
export interface Habits {
  /** Whether most papers have a tag with venue or year before the title. */
  readonly tagged: boolean;
  /** Share of the lines that have a link. */
  readonly linked: number;
  /** Share of those that surely are papers among those that surely are papers or resources. */
  readonly papers: number;
}

/** Where an entry stands. */
export interface Setting {
  readonly purpose: Purpose | undefined;
  /** Habits of the whole list. */
  readonly list: Habits;
  /** Habits of the section, or of the list where the section is small. */
  readonly section: Habits;
}

/** A sum of evidence and the part of it that counted most. */
export interface Weight {
  readonly sum: number;
  readonly because: string;
}

interface Clue {
  readonly because: string;
  /** What it counts: logarithms of odds, roughly; above 2 is as good as sure. */
  readonly counts: (look: Look, setting: Setting) => number;
}

/** For an entry (above 0) or for mere text (below). */
const entryClues: readonly Clue[] = [
  { because: 'tag with venue or year', counts: ({ tagged }) => (tagged ? 4 : 0) },
  { because: 'DOI or arXiv id', counts: ({ identified }) => (identified ? 3 : 0) },
  { because: 'row of a table', counts: ({ row }) => (row ? 2 : 0) },
  { because: 'notes page', counts: ({ hasNotes }) => (hasNotes ? 1 : 0) },
  { because: 'link to a paper', counts: ({ labels }) => (labels.has('pdf') || labels.has('paper') ? 3 : 0) },
  { because: 'labelled links', counts: ({ labels }) => (labels.size > 0 ? 1.5 : 0) },
  { because: 'linked title', counts: ({ linkedTitle }) => (linkedTitle ? 2 : 0) },
  {
    because: 'quoted title',
    counts: ({ quoted, year, published, etAl, links }) =>
      quoted ? 0.5 + (published || etAl ? 2 : year ? 1 : 0) + (links > 0 ? 0.5 : 0) : 0,
  },
  { because: 'title in bold', counts: ({ marked, links }) => (marked && links > 0 ? 1 : 0) },
  {
    because: 'words of a citation',
    counts: ({ published, etAl, year }) => Number(published) + Number(etAl) + Number(year) * 0.5,
  },
  {
    because: 'leads to a paper',
    counts: ({ destinations }) => (destinations.has('paper') || destinations.has('file') ? 1.5 : 0),
  },
  {
    because: 'no link',
    counts: ({ links, published, etAl, tagged }, { list, section }) =>
      links > 0
        ? 0.8
        : tagged
          ? 0
          : -0.5 - 2.5 * Math.max(list.linked, section.linked) + (published || etAl ? 1 : 0),
  },
  {
    because: 'written like a title',
    counts: ({ links, words, prose }, { list }) =>
      links === 0 && words > 2 && words < 25 && !prose ? (list.tagged ? 1.4 : 0.7) : 0,
  },
  {
    because: 'a sentence',
    counts: ({ prose, linkedTitle, labels }) =>
      prose ? (labels.size > 0 ? -0.8 : linkedTitle ? -1.5 : -2.5) : 0,
  },
  { because: 'a date at the start', counts: ({ dated, row }) => (dated && !row ? -1.5 : 0) },
  { because: 'a label at the start', counts: ({ labelled }) => (labelled ? -2 : 0) },
  { because: 'a colon at the end', counts: ({ announces }) => (announces ? -2 : 0) },
  {
    because: 'anchors only',
    counts: ({ destinations }) => (destinations.has('anchor') && destinations.size === 1 ? -6 : 0),
  },
  {
    because: 'the heading',
    counts: (_, { purpose }) =>
      purpose === undefined ? 0 : purpose.is === 'papers' || purpose.is === 'resources' ? 0.5 : -4,
  },
];

/** For a paper (above 0) or for another resource (below). */
const paperClues: readonly Clue[] = [
  { because: 'tag with venue or year', counts: ({ tagged }) => (tagged ? 6 : 0) },
  { because: 'DOI or arXiv id', counts: ({ identified }) => (identified ? 3 : 0) },
  {
    because: 'link to a paper',
    counts: ({ labels }) => (labels.has('pdf') || labels.has('paper') ? 2.5 : 0),
  },
  { because: 'notes page', counts: ({ hasNotes }) => (hasNotes ? 3 : 0) },
  {
    because: 'words of a citation',
    counts: ({ published, etAl, year, quoted }) =>
      Number(published) * 1.5 +
      Number(etAl) +
      Number(year) * 0.3 +
      Number(quoted && (etAl || published || year)),
  },
  { because: 'leads to a publisher', counts: ({ destinations }) => (destinations.has('paper') ? 2 : 0) },
  { because: 'leads to a file', counts: ({ destinations }) => (destinations.has('file') ? 1.5 : 0) },
  {
    because: 'leads to code only',
    counts: ({ destinations, labels }) =>
      destinations.has('repository') && lonely(destinations) && !labels.has('paper') && !labels.has('pdf')
        ? -3
        : 0,
  },
  { because: 'name of a venue', counts: ({ venueTitle }) => (venueTitle ? -4 : 0) },
  { because: 'sort in brackets', counts: ({ named }) => (named ? -3 : 0) },
  {
    because: 'leads to a video',
    counts: ({ destinations }) => (destinations.has('video') && lonely(destinations) ? -3 : 0),
  },
  {
    because: 'leads to a page',
    counts: ({ destinations }) => (destinations.has('page') && lonely(destinations) ? -1.5 : 0),
  },
  {
    because: 'label of another sort',
    counts: ({ labels }) => (labels.size > 0 && !labels.has('pdf') && !labels.has('paper') ? -1 : 0),
  },
  {
    because: 'words of the title',
    counts: ({ title, words }) => (resourceWord(title) ? -1.7 : words <= 2 ? -0.5 : words >= 5 ? 0.4 : 0),
  },
  { because: 'words after the title', counts: ({ comment }) => (resourceWord(comment) ? -1.2 : 0) },
  {
    because: 'the heading',
    counts: (_, { purpose }) =>
      purpose?.is === 'papers' ? 1.8 * purpose.share : purpose?.is === 'resources' ? -3 * purpose.share : 0,
  },
  { because: 'entries beside it', counts: (_, { section }) => 2 * (section.papers - 0.5) },
  { because: 'the whole list', counts: (_, { list }) => 1.4 * (list.papers - 0.4) },
  {
    because: 'no tag, unlike others',
    counts: ({ tagged, links, identified }, { list }) =>
      list.tagged && !tagged && links > 0 && !identified ? -2 : 0,
  },
];

const resourceWords: readonly (readonly [ResourceKind, RegExp])[] = [
  ['talk', /\b(?:talk|keynote|lecture|webinar|podcast)s?\b/iu],
  ['course', /\b(?:courses?|lecture notes|bootcamp|summer school)\b|^[A-Z]{2,6}[ -]?\d{2,5}[A-Z]?\b/u],
  ['overview', /\b(?:overview|literature review|tutorial)s?\b/iu],
  ['blog', /\bblog(?: ?posts?)?\b/iu],
  ['book', /\b(?:text|hand)?book\b(?!-)|\b(?:2nd|second|third|3rd) edition\b/iu],
  [
    'tool',
    /\b(?:open[- ]source (?:platform|library|framework|tool)|toolkit|python (?:library|package)|github)\b/iu,
  ],
  ['other', /\b(?:awesome[- ]\w+|reading list|newsletter|journal|home ?page|wiki)\b/iu],
];

/** How surely a line is an entry. */
export function weighEntry(look: Look, setting: Setting): Weight {
  return weigh(entryClues, look, setting);
}

/** How surely an entry is a paper. */
export function weighPaper(look: Look, setting: Setting): Weight {
  return weigh(paperClues, look, setting);
}

/** The sort of resource that words name; the first that they name. */
export function resourceWord(words: string): ResourceKind | undefined {
  return resourceWords.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Evidence as a probability. */
export function confidenceOf(sum: number): number {
  return 1 / (1 + Math.exp(-Math.abs(sum)));
}

function weigh(clues: readonly Clue[], look: Look, setting: Setting): Weight {
  let sum = 0;
  let most = 0;
  let because = '';
  for (const clue of clues) {
    const count = clue.counts(look, setting);
    sum += count;
    if (Math.abs(count) > most) [most, because] = [Math.abs(count), clue.because];
  }
  return { sum, because };
}

/** Whether no link leads to a paper. */
function lonely(destinations: Look['destinations']): boolean {
  return !destinations.has('paper') && !destinations.has('file');
}
