import type { VFile } from 'vfile';
import type { PaperDraft } from './draft.js';
import { noMemory } from './memory.js';
import { quoted } from './quoted.js';
import { report } from './rules.js';

/** Fields that papers should have, and the rule that says so. */
const fields = { year: 'year-is-known', venue: 'venue-is-known' } as const;

/** Fewer papers have no habits. */
const fewest = 5;

/**
 * Report papers without venue or year, each for itself; a list that mostly
 * leaves the field out is told so once, at the first of them.
 */
export function reportGaps(papers: readonly PaperDraft[], file: VFile, memory = noMemory): void {
  for (const [field, rule] of Object.entries(fields) as ['year' | 'venue', (typeof fields)['year']][]) {
    const without = papers.filter((paper) => paper.fields[field] === undefined);
    const isUsual = papers.length >= fewest && without.length > papers.length / 2;

    for (const { fields: paper, place } of isUsual ? without.slice(0, 1) : without) {
      const reason = isUsual
        ? `Unexpected ${without.length} of ${papers.length} papers without a ${field}, expected one each, as in \`[OSDI '14]\`; this is the first`
        : `Unexpected missing ${field} of ${quoted(paper.title)}, expected one as in \`[OSDI '14]\``;
      memory.recall(paper, field, [reason], () => report(file, rule, reason, { place }));
    }
  }
}
