import type { Catalog, Paper } from '@proseminar/core';
import { quoted } from '../quoted.js';
import { report } from '../rules.js';
import { placeOf, type Rule } from './rule.js';

/** Fewest steps from one year to another by which a list shows its order. */
const fewestSteps = 10;

/** A list whose papers stand by year, under each topic, and those of them that do not. */
export const yearsAreInOrder: Rule = ({ catalog, file }) => {
  const groups = groupByTopic(catalog);
  const direction = findDirection(groups);
  if (direction === 0) return;

  for (const papers of groups) {
    const kept = longestRun(papers.map(({ year }) => year * direction));

    for (const [index, paper] of papers.entries()) {
      if (kept.has(index)) continue;
      const order = direction > 0 ? 'oldest first' : 'newest first';
      const reason = `Unexpected place of ${quoted(paper.title)} of ${paper.year}, expected papers by year as elsewhere in the list, ${order}`;
      report(file, 'years-are-in-order', reason, { place: placeOf(paper) });
    }
  }
};

type DatedPaper = Paper & { readonly year: number };

/** Papers as they stand under each topic, without those that have no year. */
function groupByTopic({ papers }: Catalog): DatedPaper[][] {
  const groups = new Map<string, DatedPaper[]>();
  for (const paper of papers) {
    const { year } = paper;
    // The others of its topics refer to it.
    const topic = paper.topics[0] ?? '';
    const group = groups.get(topic) ?? [];
    groups.set(topic, group);
    if (year !== undefined) group.push({ ...paper, year });
  }
  return [...groups.values()];
}

/** 1 where years rise at nine steps of ten in the whole list, -1 where they fall, 0 where they do neither. */
function findDirection(groups: readonly (readonly DatedPaper[])[]): -1 | 0 | 1 {
  const steps = groups
    .flatMap((papers) => papers.slice(1).map(({ year }, index) => year - (papers[index]?.year ?? year)))
    .filter((step) => step !== 0);
  const rising = steps.filter((step) => step > 0).length;

  if (steps.length < fewestSteps) return 0;
  if (rising >= steps.length * 0.9) return 1;
  return rising <= steps.length * 0.1 ? -1 : 0;
}

/** The positions of a longest run of numbers that never fall, so that as few as can be are out of order. */
function longestRun(numbers: readonly number[]): Set<number> {
  // The position at which the best run of each length ends, and what stands before each position in its run.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];

  for (const [index, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) <= number) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? undefined : ends[low - 1]);
    ends[low] = index;
  }

  const run = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before[index]) run.add(index);
  return run;
}
