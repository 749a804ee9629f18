import type { ResourceKind } from '@proseminar/core';
import { readTitle } from '../fields/title.js';
import type { Entry } from '../find-entries.js';
import type { Span } from '../line.js';
import { readCitationBelow } from '../parts/cited-below.js';
import type { Parts } from '../parts/parts.js';
import { readLineParts } from '../parts/read-line-parts.js';
import { isDetail } from './is-detail.js';
import { isTagged } from './is-tagged.js';
import { isHead, type Look, lookAtEntry } from './look-at-entry.js';
import { wholeCitation } from './paper-clues.js';
import { resourceWord } from './resource-words.js';
import { confidenceOf, type Setting, type Weight, weighEntry, weighPaper } from './weigh-evidence.js';

/** What an entry is; `contents` points to a place on the same page, `text` is none of these. */
type EntryKind =
  | { readonly is: 'paper' | 'group' | 'contents' | 'text' | 'untitled' }
  | { readonly is: 'resource'; readonly kind: ResourceKind };

/** What an entry is, how surely, and what decided it. */
export type Verdict = EntryKind & {
  /** Between 0.5, for a guess, and 1. */
  readonly confidence: number;
  readonly because: string;
};

/** Decide what an entry is, from its words and from what is listed around and below it. */
export function whatIsIt(entry: Entry, setting: Setting): Verdict {
  if (entry.heads) return sure({ is: 'group' }, 'a heading of those below it');
  const parts = readLineParts(entry.line);
  const { tag } = parts;
  const title = readTitle(parts);

  if (tag.is) {
    if (title === '') return sure({ is: 'untitled' }, 'no title');
    const is: EntryKind =
      tag.is === 'paper' || tag.is === 'group' ? { is: tag.is } : { is: 'resource', kind: tag.is };
    return sure(is, 'its tag');
  }
  if (isTagged(entry.line) && !isToldResource(setting))
    return sure({ is: 'paper' }, 'tag with venue or year');

  const spans = spansOf(parts);
  if (spans.length > 0 && spans.every((span) => span.url.startsWith('#')))
    return sure({ is: 'contents' }, 'anchors only');
  if (title === '') return sure({ is: 'untitled' }, 'no title');

  const own = lookAtEntry(entry);
  const alone = findAlone(entry, own);
  const look = lookAtEntry(
    entry,
    entry.below.filter((each) => !alone.includes(each)),
  );
  if (isOtherPage(look, setting)) return sure({ is: 'contents' }, 'pages beside the list only');
  const asEntry = weighEntry(look, setting);
  const asPaper = weighPaper(look, setting);
  // “Hongyi Wang's talk: …” says whose and what it is.
  const owned = parts.lead === '' ? undefined : resourceWord(parts.lead);
  if (owned) return sure({ is: 'resource', kind: owned }, 'words before the title');

  if (
    alone.length > 0 &&
    (isHead(own) ||
      headsWorks(entry, own) ||
      (look.linkedTitle &&
        Math.abs(asPaper.sum) < undecided &&
        (alone.length > 1 || look.words < longestName)))
  )
    return verdict({ is: 'group' }, { sum: alone.length, because: 'entries below it' });
  if (asEntry.sum <= 0) return verdict({ is: 'text' }, asEntry);
  if (asPaper.sum > 0) return verdict({ is: 'paper' }, least(asEntry, asPaper));
  return verdict({ is: 'resource', kind: kindOf(look, setting) }, least(asEntry, asPaper));
}

/** Where titles lead elsewhere, a section of mere links to pages beside the list is a table of contents. */
function isOtherPage({ hasNotes, links, words, tagged, comment }: Look, { list, section }: Setting): boolean {
  const isBare = hasNotes && links === 1 && words <= 6 && !tagged && !/[\p{Letter}\p{Number}]/u.test(comment);
  return isBare && list.notes < 0.5 && section.notes === 1;
}

function isToldResource({ purpose }: Setting): boolean {
  return purpose?.isTold === true && purpose.is === 'resources';
}

/** Whether what was taken for text reads like a title, and stands where most entries are papers. */
export function mayBePaper(entry: Entry, { section, purpose }: Setting): boolean {
  const { form, title, titled, prose, labelled, dated, announces } = lookAtEntry(entry);
  const isPlain =
    titled() && !prose && !labelled && !dated && !announces && !/[.!?。]$/u.test(entry.line.text);
  const isAmongPapers = section.papers > mostlyPapers && purpose?.is !== 'contents';
  return form === 'item' && entry.below.length === 0 && isPlain && title !== '' && isAmongPapers;
}

/** Share of papers where at least three are surely some, for one that surely is none. */
const mostlyPapers = 0.65;

/** Whether an entry is a group, whatever is known of the list, for what is listed below it. */
export function headsEntries(entry: Entry): boolean {
  const own = lookAtEntry(entry);
  const { tag, lead } = readLineParts(entry.line);
  return Object.keys(tag).length === 0 && lead === '' && isHead(own) && findAlone(entry, own).length > 0;
}

/** The entries below another that are no details of it; under a bare name, all that may have a title. */
export function findAlone(entry: Entry, own = lookAtEntry(entry)): readonly Entry[] {
  const { below } = entry;
  if (readCitationBelow(entry)) return [];
  const sure = below.filter((each) => standsAlone(each) || citesOther(each, own));
  if (sure.length === 0 && headsWorks(entry, own)) return below.filter(citesWork);
  if (sure.length > 0 || !isHead(own) || own.refers > 0) return sure;
  return below.filter((each) => {
    const { titled, labelled, prose, links } = lookAtEntry(each);
    return links > 0 && !labelled && !prose && titled() && !isDetail(each);
  });
}

/** Whether a short name has several citations below it, though its links lead to papers: `Raft [[paper]](…), [[thesis]](…)`. */
function headsWorks({ below }: Entry, { words, linkedTitle, cites }: Look): boolean {
  return words <= longestName && !linkedTitle && cites === 0 && below.filter(citesWork).length > 1;
}

const longestName = 4;

/** Whether an entry names people and a title, as a whole citation does. */
function citesWork(entry: Entry): boolean {
  const { citation } = readLineParts(entry.line);
  if ((citation.authors?.strength ?? 0) < 2) return false;
  const { titled, labelled, prose, marked } = lookAtEntry(entry);
  return !labelled && !prose && !marked && titled() && !isDetail(entry);
}

/** Whether a whole citation below a linked title is of another work: below a tool, of the paper on it. */
function citesOther(entry: Entry, { linkedTitle, title }: Look): boolean {
  if (!linkedTitle || !citesWork(entry)) return false;
  const cited = lookAtEntry(entry);
  return cited.cites >= wholeCitation && !isPart(title, cited.title) && !isPart(cited.title, title);
}

/** Whether a title stands in another; one word of it may name many. */
function isPart(words: string, of: string): boolean {
  return (words === of || /\s\S+\s/u.test(words)) && of.toLowerCase().includes(words.toLowerCase());
}

/** Whether an entry that stands below another is an entry of its own, not a detail of it. */
function standsAlone(entry: Entry): boolean {
  if (isDetail(entry)) return false;
  const parts = readLineParts(entry.line);
  if (isTagged(entry.line) || parts.tag.is !== undefined || entry.below.some(standsAlone)) return true;

  const look = lookAtEntry(entry);
  if (look.labelled || look.prose) return false;
  return (
    look.linkedTitle ||
    look.unlinked ||
    (look.quoted && look.year) ||
    (look.links > 0 && look.refers + look.cites > 1.5 && look.titled())
  );
}

/** Whether an entry below a paper is, or holds, a paper of its own and not something about that. */
export function holdsPaper(entry: Entry, setting: Setting): boolean {
  if (entry.below.some((each) => holdsPaper(each, setting))) return true;
  return standsAlone(entry) && weighPaper(lookAtEntry(entry), setting).sum > 2;
}

/** Below this, a linked line with entries below it only names what they have in common. */
const undecided = 1.5;

function spansOf({ titleLink, links }: Parts): readonly Span[] {
  return titleLink ? [titleLink, ...links] : links;
}

function kindOf({ titleNames, commentNames, destinations }: Look, { purpose }: Setting): ResourceKind {
  const said = titleNames ?? commentNames ?? (purpose?.is === 'resources' ? purpose.kind : undefined);
  if (said) return said;
  if (destinations.has('video')) return 'talk';
  return destinations.has('repository') ? 'tool' : 'other';
}

function sure(is: EntryKind, because: string): Verdict {
  return { ...is, confidence: 1, because };
}

function verdict(is: EntryKind, { sum, because }: Weight): Verdict {
  return { ...is, confidence: confidenceOf(sum), because };
}

function least(a: Weight, b: Weight): Weight {
  return Math.abs(a.sum) < Math.abs(b.sum) ? a : b;
}
