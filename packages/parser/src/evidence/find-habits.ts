import type { Entry, Section } from '../find-entries.js';
import { type Memory, noMemory } from '../memory.js';
import { readLineParts } from '../parts/read-line-parts.js';
import { readPurpose } from '../section-purpose.js';
import { isDetail } from './is-detail.js';
import { lookAtEntry } from './look-at-entry.js';
import { type Habits, type Setting, weighEntry, weighPaper } from './weigh-evidence.js';

type Entries = Pick<Section, 'entries' | 'sections'>;

/** What was counted in some entries. */
interface Counts {
  readonly lines: number;
  readonly linked: number;
  readonly tagged: number;
  readonly untaggedLinks: number;
  readonly titleLinks: number;
  readonly notes: number;
  readonly papers: number;
  readonly resources: number;
}

const unknown: Habits = { tagged: false, linked: 0, notes: 1, papers: 0.5 };
const unsettled: Setting = { purpose: undefined, edition: {}, list: unknown, section: unknown };

/** How surely an entry has to be one or the other to count for its siblings. */
const sureEnough = 1.5;

/** See how the entries of a list are written, in all and under each heading. */
export function findHabits(
  outline: Entries & { readonly title: string },
  memory = noMemory,
): (section: Entries) => Habits {
  const found = new Map<Entries, Counts>();
  const all = countSection(outline, found, memory);
  // The title of a document says what it is about.
  const about =
    readPurpose(outline.title)?.is === 'papers' ||
    /(?<!\w)papers?\b|(?<!\w)readings?\b|论文/iu.test(outline.title)
      ? 2
      : 0;
  const list = habitsOf({ ...all, papers: all.papers + about });

  return (section) => (section === outline ? list : habitsOf(found.get(section) ?? none, list.linked));
}

const none: Counts = {
  lines: 0,
  linked: 0,
  tagged: 0,
  untaggedLinks: 0,
  titleLinks: 0,
  notes: 0,
  papers: 0,
  resources: 0,
};

function habitsOf(counts: Counts, usual = 0): Habits {
  const { lines, linked, tagged, untaggedLinks, titleLinks, notes, papers, resources } = counts;
  return {
    notes: titleLinks === 0 ? 0 : notes / titleLinks,
    tagged: tagged > untaggedLinks,
    linked: (linked + usual) / (lines + 1),
    papers: (papers + 1) / (papers + resources + 2),
  };
}

function countSection(section: Entries, found: Map<Entries, Counts>, memory: Memory): Counts {
  const { entries } = section;
  const own = memory.recall(entries, 'counts', [], () =>
    entries
      .map((entry) =>
        memory.recall(entry, 'counts', [], () => withBelow(entry).map(countEntry).reduce(add, none)),
      )
      .reduce(add, none),
  );
  found.set(section, own);
  return section.sections.map((each) => countSection(each, found, memory)).reduce(add, own);
}

function countEntry(entry: Entry): Counts {
  const parts = readLineParts(entry.line);
  const look = lookAtEntry(entry, entry.below.filter(isDetail));
  const asEntry = weighEntry(look, unsettled).sum > sureEnough;
  const asPaper = weighPaper(look, unsettled).sum;
  return {
    lines: 1,
    linked: Number(look.links > 0),
    tagged: Number(look.tagged),
    untaggedLinks: Number(!look.tagged && parts.titleLink !== undefined),
    titleLinks: Number(parts.titleLink !== undefined),
    notes: Number(look.hasNotes),
    papers: Number(asEntry && asPaper > sureEnough),
    resources: Number(asEntry && asPaper < -sureEnough),
  };
}

/** An entry with those below that are not details of it. */
function withBelow(entry: Entry): Entry[] {
  return [entry, ...entry.below.filter((each) => !isDetail(each)).flatMap(withBelow)];
}

function add(a: Counts, b: Counts): Counts {
  return {
    lines: a.lines + b.lines,
    linked: a.linked + b.linked,
    tagged: a.tagged + b.tagged,
    untaggedLinks: a.untaggedLinks + b.untaggedLinks,
    titleLinks: a.titleLinks + b.titleLinks,
    notes: a.notes + b.notes,
    papers: a.papers + b.papers,
    resources: a.resources + b.resources,
  };
}
