import type { Look } from './look-at-entry.js';
import type { Clue, Setting } from './weigh-evidence.js';

/** For an entry (above 0) or for mere text (below). */
export const entryClues: readonly Clue[] = [
  { because: 'tag with venue or year', counts: ({ tagged }) => (tagged ? 4 : 0) },
  { because: 'a link to a paper', counts: ({ refers }) => (refers > 0 ? refers + 0.5 : 0) },
  { because: 'a row of a table', counts: ({ form }) => (form === 'row' ? 2 : 0) },
  { because: 'named as a title', counts: ({ isNamed }) => (isNamed ? 4 : 0) },
  { because: 'a paragraph', counts: ({ form }) => (form === 'paragraph' ? -0.5 : 0) },
  {
    because: 'a notes page',
    counts: ({ hasNotes }, { list }) => (hasNotes ? Math.min(1, 2 * list.notes) : 0),
  },
  { because: 'labelled links', counts: ({ labels, refers }) => (labels.size > 0 && refers < 2 ? 1.5 : 0) },
  {
    because: 'linked title',
    counts: (look, setting) => (look.linkedTitle || isToCome(look, setting) ? 2 : 0),
  },
  {
    because: 'quoted title',
    counts: ({ quoted, cites, year, links }) =>
      quoted ? 0.5 + (cites > 0.5 ? 2 : Number(year) * 0.6) + (links > 0 ? 0.5 : 0) : 0,
  },
  { because: 'title in bold', counts: ({ marked, links }) => (marked && links > 0 ? 1 : 0) },
  { because: 'words of a citation', counts: ({ cites }) => cites },
  { because: 'authors or venue below', counts: ({ described }) => (described ? 2 : 0) },
  { because: 'a heading that dates all', counts: (_, { edition }) => (isDated(edition) ? 1.5 : 0) },
  { because: 'a task of a course', counts: ({ isTask }) => (isTask ? -5 : 0) },
  { because: 'no link', counts: weighMissingLink },
  { because: 'written like a title', counts: weighTitle },
  { because: 'a sentence', counts: weighSentence },
  { because: 'a date at the start', counts: ({ dated, form }) => (dated && form !== 'row' ? -1.5 : 0) },
  { because: 'a label at the start', counts: ({ labelled }) => (labelled ? -2 : 0) },
  { because: 'a colon at the end', counts: ({ announces }) => (announces ? -2 : 0) },
  {
    because: 'anchors only',
    counts: ({ destinations }) => (destinations.has('anchor') && destinations.size === 1 ? -6 : 0),
  },
  {
    because: 'the settings of the list',
    counts: (_, { purpose }) => (purpose?.isTold ? told : 0),
  },
  {
    because: 'the heading',
    counts: (_, { purpose }) =>
      purpose === undefined ? 0 : purpose.is === 'papers' || purpose.is === 'resources' ? 0.5 : -5,
  },
];

/** Enough for what has no link, not for a sentence. */
const told = 2;

/** Where most lines have a link, one without is rarely an entry. */
function weighMissingLink(look: Look, setting: Setting): number {
  const { links, cites, tagged } = look;
  const { list, section } = setting;
  if (links > 0 || isToCome(look, setting)) return 0.8;
  if (tagged) return 0;
  return -0.5 - 2.5 * Math.max(list.linked, section.linked) + Math.min(cites, 1);
}

/** Beside papers, a link to nowhere is one that is yet to come. */
function isToCome({ unlinked }: Look, { section, list }: Setting): boolean {
  return unlinked && Math.max(section.papers, list.papers) > 0.5;
}

/** Comments on an entry are sentences too. */
function weighSentence({ prose, linkedTitle, labels, quoted, cites }: Look): number {
  if (!prose) return 0;
  if (labels.size > 0 || cites > 1) return -0.8;
  return linkedTitle || quoted ? -1.5 : -2.5;
}

function weighTitle({ links, words, prose }: Look, { list }: Setting): number {
  if (links > 0 || words <= 2 || words >= 25 || prose) return 0;
  return list.tagged ? 1.4 : 0.7;
}

function isDated({ venue, year }: Setting['edition']): boolean {
  return venue !== undefined || year !== undefined;
}
