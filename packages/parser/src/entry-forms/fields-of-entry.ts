import type { Entry } from '../find-entries.js';
import type { Line } from '../line.js';
import { assignment } from '../parts/assignment.js';
import { spanPlaces } from '../source-range.js';
import { sliceLine } from './slice-line.js';
import { titleSpans } from './title-spans.js';

const label = /^\W{0,3}(?<name>\p{L}[\p{L} ]{1,24}?)\s?[:：]/u;
const titleName = /^(?:(?:paper |article )?title|标题|標題|题目|제목|タイトル)$/iu;
const paperName = /^(?:paper|article|reading|publication|论文|論文|논문)$/iu;

/**
 * Bullets side by side that each name a field of a paper, as one entry for
 * each title: `Title: …`, `Authors: …`, `Link: …`.
 */
export function joinFields(entries: readonly Entry[]): readonly Entry[] {
  const names = entries.map(({ line }) => label.exec(line.text)?.groups?.name);
  const starts = entries.map(({ line }, index) => isTitle(names[index], line));
  if (entries.length < 2 || !starts.includes(true) || names.includes(undefined)) return entries;
  // `Reading: …` and `Optional reading: …` are two.
  if (
    entries.some(
      ({ line }, index) => !starts[index] && assignment.test(line.text) && titleSpans(line).length > 0,
    )
  )
    return entries;

  const first = starts.indexOf(true);
  const papers: Entry[][] = [];
  for (const [index, entry] of entries.entries()) {
    if (starts[index] && (papers.length === 0 || index > first)) papers.push([entry]);
    else if (index > first) papers.at(-1)?.push(entry);
  }
  papers[0]?.push(...entries.slice(0, first));
  return papers.flatMap(([title, ...others]) => (title ? [paperOf(title, others)] : []));
}

function isTitle(name: string | undefined, line: Line): boolean {
  if (name === undefined) return false;
  return titleName.test(name) || (paperName.test(name) && titleSpans(line).length > 0);
}

function paperOf(entry: Entry, others: readonly Entry[]): Entry {
  const { line } = entry;
  const start = label.exec(line.text)?.[0].length ?? 0;
  return {
    ...entry,
    line: sliceLine(line, start, line.text.length),
    below: [...entry.below, ...others],
    place: spanPlaces(
      entry.place,
      others.map(({ place }) => place),
    ),
    isNamed: true,
  };
}
