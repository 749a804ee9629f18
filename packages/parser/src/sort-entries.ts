import type { VFile } from 'vfile';
import type { CatalogDraft, PaperDraft, ResourceDraft, TopicDraft } from './draft.js';
import { findHabits } from './evidence/find-habits.js';
import { isDetail } from './evidence/is-detail.js';
import type { Setting } from './evidence/weigh-evidence.js';
import { findAlone, holdsPaper, mayBePaper, whatIsIt } from './evidence/what-is-it.js';
import { deepest, type Entry, type Outline, type Section } from './find-entries.js';
import type { Line } from './line.js';
import { noMemory } from './memory.js';
import { readCitationBelow } from './parts/cited-below.js';
import { countLayout, type LayoutCounts, learnLayout } from './parts/learn-layout.js';
import { readLineParts } from './parts/read-line-parts.js';
import { readParts } from './parts/read-parts.js';
import { quoted } from './quoted.js';
import { readPaper } from './read-paper.js';
import { readResource } from './read-resource.js';
import { readGroup, readHeading, readResourceGroup } from './read-topic.js';
import { report } from './rules.js';
import { type Purpose, readPurpose } from './section-purpose.js';
import { noSettings } from './settings/settings.js';
import { toldEdition, toldLayout, toldPurpose } from './settings/told.js';
import { spanPlaces } from './source-range.js';

/** What the headings above say of the entries under them. */
interface Place {
  /** The heading or group that the entries stand under. */
  readonly topic: TopicDraft | undefined;
  /** How many headings it stands under, of which none may be below a group. */
  readonly depth: number;
  readonly setting: Setting;
}

/** Decide for each entry what it is and read it, in the order of the document. */
export function sortEntries(
  outline: Outline,
  file: VFile,
  settings = noSettings,
  memory = noMemory,
): CatalogDraft {
  const habitsOf = findHabits(outline, memory);
  const list = habitsOf(outline);
  const layout = memory.one(toldLayout(learnLayout(layoutsOf(outline)), settings));
  const papers: PaperDraft[] = [];
  const resources: ResourceDraft[] = [];
  const looseGroups: TopicDraft[] = [];

  const setting: Setting = memory.one({ purpose: undefined, edition: {}, list, section: list });
  readUnder(outline, 0, setting, () => undefined);
  const headings = outline.sections.map((section) => readSection(section, 1, setting));
  return { title: outline.title, topics: [...looseGroups, ...headings], papers, resources };

  function readSection(section: Section, depth: number, above: Setting): TopicDraft {
    const setting = belowTitle({ ...above, section: habitsOf(section) }, section.title);
    const { topic, groups } = readUnder(section, depth, setting, () => readHeading(section, file));
    // What is remembered of a heading has the headings that stood under it then.
    topic.topics.splice(0, topic.topics.length, ...groups);
    for (const each of section.sections) topic.topics.push(readSection(each, depth + 1, setting));
    return topic;
  }

  /** The topic of a heading, with the entries right under it. */
  function readUnder<Topic extends TopicDraft | undefined>(
    { entries, title, place }: Pick<Section, 'entries' | 'title'> & Partial<Section>,
    depth: number,
    setting: Setting,
    makeTopic: () => Topic,
  ) {
    const made = memory.recall(entries, 'section', [title, place, depth, setting, layout], () => {
      const topic = makeTopic();
      const [paper, resource, group] = [papers.length, resources.length, looseGroups.length];
      readEntries(entries, { topic, depth, setting });
      return {
        topic,
        groups: topic ? [...topic.topics] : looseGroups.splice(group),
        papers: papers.splice(paper),
        resources: resources.splice(resource),
      };
    });
    for (const each of made.papers) papers.push(each);
    for (const each of made.resources) resources.push(each);
    if (!made.topic) looseGroups.push(...made.groups);
    return made;
  }

  function layoutsOf({ entries, sections }: Pick<Section, 'entries' | 'sections'>): LayoutCounts[] {
    const own = memory.recall(entries, 'layout', [], () => countLayout(linesOf(entries)));
    return [own, ...sections.flatMap(layoutsOf)];
  }

  function readEntries(entries: readonly Entry[], place: Place): void {
    const isContents = entries.some(({ line }) => leadsOnPage(line));
    // What stands under no heading comes first, wherever it is written: so it is where headings are of Markdown.
    const [headed, others] = divide(
      entries,
      ({ isHeading, below }) => isHeading === true && below.length > 0,
    );
    for (const entry of [...others, ...headed])
      if (!isContents || !leadsNowhere(entry.line)) readEntry(entry, place);
  }

  function readEntry(entry: Entry, at: Place): void {
    const { found, surely } = memory.recall(entry, 'verdict', [at.setting], () => judge(entry, at.setting));
    const stand = at.topic ? [at.topic] : [];

    if (found.is === 'paper') {
      const isCited = readCitationBelow(entry) !== undefined;
      const [own, below] = divide(entry.below, (each) => isCited || !holdsPaper(each, at.setting));
      const place = spanPlaces(
        entry.line.place,
        own.map((each) => each.place),
      );
      const edition = memory.one(at.setting.edition);
      const fields = memory.recall(entry, 'paper', [layout, edition, ...own], () =>
        readPaper(readParts(entry, own, layout), place, file, edition),
      );
      // What looks like a title may turn out to be marks and nothing else.
      if (fields.title === '') reportNoEntry(entry, 'untitled', at.setting, file);
      else papers.push({ fields, topics: stand, place, surely });
      readEntries(below, at);
    } else if (found.is === 'resource') {
      const alone = findAlone(entry);
      const [below, own] = divide(entry.below, (each) => alone.includes(each));
      const place = spanPlaces(entry.line.place, below.length > 0 ? [] : own.map((each) => each.place));
      const fields = memory.recall(entry, 'resource', [layout, found.kind, below.length > 0, ...own], () =>
        readResource(readParts(entry, own, layout), found.kind, place, file),
      );
      const resource = { fields, topics: stand, place, surely };
      resources.push(resource);
      readGroupEntries(readResourceGroup(resource, file), below, at, false);
    } else if (found.is === 'group') {
      const tagged = readLineParts(entry.line).tag.is === 'group';
      const mayBeHeading = (at.topic?.kind ?? 'heading') === 'heading' && at.depth < deepest;
      const kind = entry.isHeading && mayBeHeading ? 'heading' : 'group';
      readGroupEntries({ ...readGroup(entry.line, file), kind }, entry.below, at, tagged);
    } else {
      reportNoEntry(entry, found.is, at.setting, file);
      readEntries(
        entry.below.filter((each) => !isDetail(each)),
        at,
      );
    }
  }

  /** What stands under a heading or group, which may say more than those above it. */
  function belowTitle(above: Setting, title: string): Setting {
    const told = toldPurpose(title, settings, above.purpose);
    const purpose = told ?? readPurpose(title) ?? inherited(above.purpose);
    return memory.one({ ...above, purpose, edition: { ...above.edition, ...toldEdition(title, settings) } });
  }

  /** A group counts if something stands below it, or if its tag says that it is one. */
  function readGroupEntries(group: TopicDraft, entries: readonly Entry[], at: Place, always: boolean) {
    const before = papers.length + resources.length;
    readEntries(entries, {
      topic: group,
      depth: at.depth + 1,
      setting: group.resource ? at.setting : belowTitle(at.setting, group.title),
    });
    if (always || group.topics.length > 0 || papers.length + resources.length > before)
      (at.topic?.topics ?? looseGroups).push(group);
  }
}

/** What an entry is, and how surely. */
function judge(entry: Entry, setting: Setting) {
  const found = whatIsIt(entry, setting);
  return { found, surely: { confidence: found.confidence, because: found.because } };
}

/** What a heading says for the headings below it; many lists put all of theirs under “Contents”. */
function inherited(purpose: Purpose | undefined): Purpose | undefined {
  return purpose?.is === 'contents' ? undefined : purpose;
}

function leadsOnPage({ spans }: Line): boolean {
  return spans.length > 0 && spans.every(({ url }) => url.startsWith('#'));
}

/** In a table of contents, a link without target is one more of it. */
function leadsNowhere({ spans, marks }: Line): boolean {
  return spans.length === 0 && marks.some(({ kind }) => kind === 'unlinked');
}

/** The lines that may name papers: all but details. */
function linesOf(entries: readonly Entry[]): Line[] {
  const withBelow = (entry: Entry): Line[] => [
    entry.line,
    ...entry.below.filter((each) => !isDetail(each)).flatMap(withBelow),
  ];
  return entries.flatMap(withBelow);
}

/** Those that pass a test, and the others. */
function divide<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function reportNoEntry(
  entry: Entry,
  is: 'contents' | 'text' | 'untitled',
  setting: Setting,
  file: VFile,
): void {
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
  } else if (is === 'text' && mayBePaper(entry, setting)) {
    report(
      file,
      'bullet-is-entry',
      `Unexpected bullet ${quoted(text)} among papers, expected a link, a venue or a year as well; it is left out`,
      { place },
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
