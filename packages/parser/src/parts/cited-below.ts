import { readDetail } from '../fields/details.js';
import { isLabel } from '../fields/label-words.js';
import { readNames } from '../fields/names.js';
import { readTitle } from '../fields/title.js';
import type { Entry } from '../find-entries.js';
import { countSpacedWords } from './count-spaced-words.js';
import type { Parts } from './parts.js';
import { readLineParts } from './read-line-parts.js';

/** Most words of a name that stands for a paper. */
const longestName = 6;

/**
 * The parts of the only bullet below an entry, where that is the citation of
 * what the entry names and links: `Raft [[pdf]](…)` above `D. Ongaro,
 * J. Ousterhout, In Search of …, ATC, 2014`.
 */
export function readCitationBelow({ line, below }: Pick<Entry, 'line' | 'below'>): Parts | undefined {
  const [only, ...others] = below;
  if (!only || others.length > 0 || only.below.length > 0 || only.line.spans.length > 0) return undefined;
  if (readDetail(only.line.text) !== undefined) return undefined;
  if (line.spans.length === 0 || !line.spans.every(({ label }) => isLabel(label))) return undefined;
  const own = readLineParts(line);
  const cited = readLineParts(only.line);
  const isName = own.citation.authors === undefined && countSpacedWords(readTitle(own)) <= longestName;
  const title = readTitle(cited);
  const isTitled = countSpacedWords(title) >= 3 && readNames(title) === undefined;
  const isCitation = isTitled && (cited.citation.authors?.strength ?? 0) >= 2;
  return isName && isCitation ? cited : undefined;
}
