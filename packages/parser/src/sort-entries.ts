import type { VFile } from 'vfile';
import type { CatalogDraft, PaperDraft, ResourceDraft, TopicDraft } from './draft.js';
import type { Entry, Outline, Section } from './find-entries.js';
import { quoted } from './quoted.js';
import { readPaper } from './read-paper.js';
import { readLineParts, readParts } from './read-parts.js';
import { readResource } from './read-resource.js';
import { readGroup, readHeading, readResourceGroup } from './read-topic.js';
import { report } from './rules.js';
import { spanPlaces } from './source-range.js';
import { findHabits, holdsPaper, seemsEntry, whatIsIt } from './what-is-it.js';

/** Decide for each entry what it is and read it, in the order of the document. */
export function sortEntries(outline: Outline, file: VFile): CatalogDraft {
  const habits = findHabits(outline);
  const papers: PaperDraft[] = [];
  const resources: ResourceDraft[] = [];
  const looseGroups: TopicDraft[] = [];

  readEntries(outline.entries, undefined);
  const headings = outline.sections.map(readSection);
  return { title: outline.title, topics: [...looseGroups, ...headings], papers, resources };

  function readSection(section: Section): TopicDraft {
    const topic = readHeading(section, file);
    readEntries(section.entries, topic);
    for (const each of section.sections) topic.topics.push(readSection(each));
    return topic;
  }

  function readEntries(entries: readonly Entry[], topic: TopicDraft | undefined): void {
    for (const entry of entries) readEntry(entry, topic);
  }

  function readEntry(entry: Entry, topic: TopicDraft | undefined): void {
    const lineParts = readLineParts(entry.line);
    const found = whatIsIt(entry, lineParts, habits);
    const stand = topic ? [topic] : [];

    if (found.is === 'paper') {
      const [own, below] = divide(entry.below, (each) => !holdsPaper(each));
      const place = spanPlaces(
        entry.line.place,
        own.map((each) => each.place),
      );
      papers.push({ fields: readPaper(readParts(entry, own), place, file), topics: stand, place });
      readEntries(below, topic);
    } else if (found.is === 'resource') {
      const [below, own] = divide(entry.below, seemsEntry);
      const place = spanPlaces(entry.line.place, below.length > 0 ? [] : own.map((each) => each.place));
      const fields = readResource(readParts(entry, own), found.kind, place, file);
      const resource = { fields, topics: stand, place };
      resources.push(resource);
      readGroupEntries(readResourceGroup(resource, file), below, topic, false);
    } else if (found.is === 'group') {
      readGroupEntries(readGroup(entry.line, file), entry.below, topic, lineParts.tag.is === 'group');
    } else {
      reportNoEntry(entry, found.is, file);
      readEntries(entry.below, topic);
    }
  }

  /** A group counts if something stands below it, or if its tag says that it is one. */
  function readGroupEntries(
    group: TopicDraft,
    entries: readonly Entry[],
    above: TopicDraft | undefined,
    always: boolean,
  ) {
    const before = papers.length + resources.length;
    readEntries(entries, group);
    if (always || group.topics.length > 0 || papers.length + resources.length > before)
      (above?.topics ?? looseGroups).push(group);
  }
}

/** Those that pass a test, and the others. */
function divide<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function reportNoEntry(entry: Entry, is: 'contents' | 'text' | 'untitled', file: VFile): void {
  const { text, spans, place } = entry.line;
  if (is === 'untitled' && (text !== '' || spans.length > 0 || entry.below.length === 0)) {
    report(
      file,
      'entry-has-title',
      'Unexpected entry without title, expected one as text or as the words of a link',
      {
        place,
      },
    );
  } else if (is === 'text') {
    report(
      file,
      'entry-is-understood',
      `Unexpected text ${quoted(text)}, expected a venue, a year or a link; it is left out`,
      {
        place,
      },
    );
  }
}
