import { type Catalog, cleanText } from '@proseminar/core';
import { type Compatible, VFile } from 'vfile';
import { assembleCatalog } from '../assemble-catalog.js';
import { chooseSeverities } from '../control-messages.js';
import type { CatalogDraft, PaperDraft, ResourceDraft, TopicDraft } from '../draft.js';
import { report } from '../rules.js';
import type { RuleSetting } from '../settings/settings.js';
import { readSourceText } from '../source-text.js';
import type { BibliographyEntry, ReadBibliography } from './bibliography-entry.js';
import { readBibtex } from './bibtex/read-bibtex.js';
import { readCslJson } from './read-csl-json.js';
import { readPaperEntry, readResourceEntry } from './read-entry.js';
import { readRis } from './read-ris.js';
import { tell } from './tell.js';

/** How a bibliography is read. */
export interface ParseBibliographyOptions {
  /**
   * Path of the bibliography, as messages and source ranges show it.
   *
   * @default the path of `source`, where it is a file
   */
  readonly path?: string;
  /**
   * Severities by the ids of rules.
   *
   * @default {}
   */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** A bibliography as data, with what was found to be wrong with it. */
export interface ParsedBibliography {
  readonly catalog: Catalog;
  /** The text, with a message per problem. */
  readonly file: VFile;
}

/**
 * Read a bibliography: BibTeX, CSL-JSON or RIS, as its text shows.
 *
 * A broken entry is told, and the others are read. Collections of JabRef and Mendeley become topics, keywords become
 * tags; files on the disk of its owner, notes and the like are not taken.
 *
 * @example
 * const {catalog} = parseBibliography('@inproceedings{xiao, title={Gandiva}, booktitle={OSDI}, year=2018}')
 * catalog.papers[0]?.id // => 'osdi18-gandiva'
 */
export function parseBibliography(
  source: Compatible,
  { path, rules = {} }: ParseBibliographyOptions = {},
): ParsedBibliography {
  const file = source instanceof VFile ? source : new VFile(source);
  if (path !== undefined) file.path = path;
  const text = String(file);
  const { placeOf } = readSourceText(text);
  const { entries, problems } = readText(text);
  const broken = new Set(problems.map(({ start }) => start));
  for (const { reason, start, end } of problems) {
    tell(file, 'bibliography-is-whole', reason, placeOf(start, end));
  }

  const topics = new Map<string, TopicDraft>();
  const papers: PaperDraft[] = [];
  const resources: ResourceDraft[] = [];
  for (const entry of entries) {
    const place = placeOf(entry.start, entry.end);
    if (cleanText(entry.title) === '') {
      // That a broken entry has no title was told with what breaks it.
      if (broken.has(entry.start)) continue;
      const called = entry.key === undefined ? 'entry' : `entry \`${entry.key}\``;
      tell(
        file,
        'entry-has-title',
        `Unexpected ${called} without a title, expected one; it is left out`,
        place,
      );
      continue;
    }
    const shared = {
      topics: readTopics(entry, topics),
      place,
      surely: { confidence: 1, because: 'it stands in a bibliography' },
    };
    if (entry.kind === 'paper') papers.push({ fields: readPaperEntry(entry, place, file), ...shared });
    else resources.push({ fields: readResourceEntry(entry, entry.kind, place, file), ...shared });
  }

  if (entries.length === 0 && problems.length === 0) {
    report(
      file,
      'list-has-papers',
      'Unexpected bibliography without entries, expected BibTeX, CSL-JSON or RIS',
    );
  }
  chooseSeverities(rules, file);
  const draft: CatalogDraft = { title: '', topics: [...topics.values()], papers, resources };
  return { catalog: assembleCatalog(draft), file };
}

/** What the text begins with tells its format. */
function readText(text: string): ReadBibliography {
  if (/^[\s\ufeff]{0,100}\[/u.test(text)) return readCslJson(text);
  return /^[ \t\ufeff]{0,4}TY {0,4}-/mu.test(text) ? readRis(text) : readBibtex(text);
}

function readTopics({ groups }: BibliographyEntry, topics: Map<string, TopicDraft>): TopicDraft[] {
  return [...new Set(groups)].map((title) => {
    const topic = topics.get(title) ?? { title, kind: 'heading', links: [], source: undefined, topics: [] };
    topics.set(title, topic);
    return topic;
  });
}
