import { countParts } from '../parts/characters.js';
import type { Look } from './look-at-entry.js';
import type { Clue, Setting } from './weigh-evidence.js';

/** For a paper (above 0) or for another resource (below). */
export const paperClues: readonly Clue[] = [
  { because: 'tag with venue or year', counts: ({ tagged }) => (tagged ? 6 : 0) },
  { because: 'a link to a paper', counts: weighLinks },
  {
    because: 'a notes page',
    counts: ({ hasNotes }, { list }) => (hasNotes ? Math.min(3, 6 * list.notes) : 0),
  },
  { because: 'words of a citation', counts: ({ cites, quoted }) => cites + Number(quoted && cites > 0) },
  { because: 'a whole citation', counts: ({ cites }) => (cites >= wholeCitation ? 1.5 : 0) },
  { because: 'named as a title', counts: ({ isNamed }) => (isNamed ? 2 : 0) },
  { because: 'authors or venue below', counts: ({ described }) => (described ? 1.5 : 0) },
  {
    because: 'a heading that dates all',
    counts: (_, { edition }) => (edition.venue ? 2 : edition.year ? 0.8 : 0),
  },
  { because: 'leads to something else', counts: weighDestinations },
  { because: 'handed out in a lecture', counts: ({ handsOut, cites }) => (handsOut && cites < 1 ? -3 : 0) },
  {
    because: 'a title that leads to code',
    counts: ({ titleLeads, refers }) => (titleLeads === 'repository' && refers > 0 ? -1.5 : 0),
  },
  { because: 'name of a venue', counts: ({ venueTitle }) => (venueTitle ? -4 : 0) },
  { because: 'sort in brackets', counts: ({ named }) => (named ? -3 : 0) },
  { because: 'words of the title', counts: weighTitle },
  { because: 'words after the title', counts: weighComment },
  {
    because: 'the settings of the list',
    counts: (_, { purpose }) => (purpose?.isTold ? (purpose.is === 'papers' ? told : -told) : 0),
  },
  {
    because: 'the heading',
    counts: weighHeading,
  },
  { because: 'entries beside it', counts: (_, { section }) => 2 * (section.papers - 0.5) },
  { because: 'the whole list', counts: (_, { list }) => 1.4 * (list.papers - 0.4) },
  {
    because: 'no tag, unlike others',
    counts: ({ tagged, links, refers }, { list }) =>
      list.tagged && !tagged && links > 0 && refers < 3 ? -2 : 0,
  },
];

/** How much people and a place where something appeared count together. */
export const wholeCitation = 2.5;

/** A title that leads to a paper is of no tool, so that the heading only names the subject: “Learning frameworks”. */
function weighHeading({ titleLeads, words }: Look, { purpose }: Setting): number {
  if (purpose?.is === 'papers') return 2.5 * purpose.share;
  if (purpose?.is !== 'resources') return 0;
  const isPaper = words >= 4 && (titleLeads === 'paper' || titleLeads === 'file');
  return (purpose.kind === 'tool' && isPaper ? -0.5 : -3) * purpose.share;
}

/** Books have PDFs as well. */
function weighLinks({ refers, cites }: Look, { purpose }: Setting): number {
  return refers < 3 && cites < 1 && purpose?.is === 'resources' && purpose.kind === 'book'
    ? refers / 2
    : refers;
}

/** Code, a video or a page, where no link leads to a paper; only the surest of these counts. */
function weighDestinations({ destinations, labels, refers, cites, linkedTitle }: Look): number {
  // The code of what appeared somewhere is not the work itself.
  if (refers > 0 || (!linkedTitle && cites >= 1.5)) return 0;
  if (destinations.has('repository') || destinations.has('video')) return -3;
  return destinations.has('page') ? -1.75 : labels.size > 0 ? -1 : 0;
}

/** Tools are described in words of the list, papers by authors and venue. */
function weighComment({ comment, commentNames, cites, refers }: Look): number {
  if (commentNames) return -1.2;
  return cites < 1 && refers < 2 && countParts(comment) > 10 ? -0.8 : 0;
}

/** More than all that an entry may say for itself. */
const told = 30;

/** Papers have titles of some length, tools have names. */
function weighTitle({ titleNames, words }: Look): number {
  if (titleNames) return -1.7;
  if (words <= 2) return -0.5;
  return words >= 5 ? 0.4 : 0;
}
