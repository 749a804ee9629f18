import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { findEntries } from '../find-entries.js';
import type { Line } from '../line.js';
import { parseMarkdown } from '../markdown.js';
import { noLayout } from './layout.js';
import { readLineParts } from './read-line-parts.js';
import { readPlainLine } from './read-plain-line.js';

const plain = [
  "* \\[OSDI '18] Gandiva: Introspective Cluster Scheduling ([pdf](https://a.org/b.pdf), [code](https://a.org))",
  "* [\\[SOSP '19\\] PipeDream: Generalized Pipeline Parallelism](pipedream.md) ([pdf](https://a.org/b.pdf))",
  '* \\[talk] Systems for Learning 2.0 and its C++ parts [video](https://a.org)',
  "* \\[NSDI '21] [Fast and Slow](https://a.org)",
  "* \\[EuroMLSys '21, Best Paper] Interference-Aware Scheduling",
];
const other = [
  "* \\[OSDI '18] Titles, Things and Words ([pdf](https://a.org/b.pdf))",
  "* \\[OSDI '18] Titles by Ada Lovelace ([pdf](https://a.org/b.pdf))",
  "* \\[OSDI '18] Titles - Ada Lovelace",
  "* \\[OSDI '18] Titles ICML 2018",
  "* \\[OSDI '18] Titles. Ada Lovelace, Charles Babbage",
  "* \\[OSDI '18] Titles ([pdf](https://a.org/b.pdf), Ada Lovelace)",
  "* \\[OSDI '18] [Raft](https://a.org): In Search of Words",
  "* [\\[OSDI '18\\]](https://a.org) Titles of Things",
  '* \\[required] Titles of Things',
  '* \\[1] Titles of Things',
  "* Titles of Things \\[OSDI '18]",
];

describe('readPlainLine', () => {
  test.each(plain)('%s', (source) => {
    expect(readPlainLine(lineOf(source))).toEqual(readAfresh(lineOf(source)));
  });

  test.each(other)('leaves to others: %s', (source) => {
    expect(readPlainLine(lineOf(source))).toBeUndefined();
  });

  test('gives what readLineParts gives, whatever is put together', () => {
    let count = 0;
    for (const line of combined()) {
      const parts = readPlainLine(line);
      if (!parts) continue;
      count += 1;
      expect(parts, line.text).toEqual(readAfresh(line));
    }
    expect(count).toBeGreaterThan(500);
  });
});

/** The parts as they are read where nothing is known of the line. */
function readAfresh(line: Line) {
  return readLineParts(line, { ...noLayout, isTold: true });
}

function lineOf(source: string): Line {
  const file = new VFile(source);
  const tree = parseMarkdown(file);
  const [entry] = tree ? findEntries(tree, file).entries : [];
  if (!entry) throw new Error(`Unexpected list without entries: ${source}`);
  return entry.line;
}

function* combined(): Generator<Line> {
  const tags = ["OSDI '18", 'talk', 'ICML 2019 Workshop', 'Hopper and Gray, 1978', 'FooConf 2020', '2019'];
  const starts = ['Raft: In Search of', 'A', 'Learning -', 'ICML', 'C++ and 3.5'];
  const middles = [
    'Words',
    'Words by Ada',
    'words - or',
    'x, y',
    'A. Lovelace',
    'et al',
    'why? Now',
    "'20 (new)",
  ];
  const ends = ['', ' (', ' [', ', ', ': ', '. ', ' - ', ' 2019 ', ' (with Ada Lovelace) (', ' | '];
  const links = ['', '[pdf](https://a.org)', '[pdf](https://a.org), [The Code of It](https://a.org/b))'];
  for (const tag of tags)
    for (const start of starts)
      for (const middle of middles)
        for (const end of ends)
          for (const link of links) yield lineOf(`* \\[${tag}] ${start} ${middle}${end}${link}`);
}
