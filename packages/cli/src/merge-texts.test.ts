import { expect, test } from 'vitest';
import { compareLines } from './compare-lines.js';
import { mergeTexts } from './merge-texts.js';

const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

test.each<[string, { base: string; ours: string; theirs: string }, string]>([
  [
    'changes far apart',
    { base: lines('a', 'b', 'c', 'd'), ours: lines('A', 'b', 'c', 'd'), theirs: lines('a', 'b', 'c', 'D') },
    lines('A', 'b', 'c', 'D'),
  ],
  [
    'changes of neighbouring lines',
    { base: lines('a', 'b', 'c'), ours: lines('A', 'b', 'c'), theirs: lines('a', 'B', 'c') },
    lines('A', 'B', 'c'),
  ],
  [
    'a line added below one that changes',
    { base: lines('a', 'b'), ours: lines('a', 'mine', 'b'), theirs: lines('A', 'b') },
    lines('A', 'mine', 'b'),
  ],
  [
    'a line added above one that changes',
    { base: lines('a', 'b'), ours: lines('a', 'mine', 'b'), theirs: lines('a', 'B') },
    lines('a', 'mine', 'B'),
  ],
  [
    'a line added at the end of a text that changes wholly',
    { base: lines('a', 'b'), ours: lines('a', 'b', 'mine'), theirs: lines('x', 'y', 'z') },
    lines('x', 'y', 'z', 'mine'),
  ],
  [
    'the same change',
    { base: lines('a', 'b'), ours: lines('a', 'c'), theirs: lines('a', 'c') },
    lines('a', 'c'),
  ],
  [
    'lines deleted here and changed elsewhere',
    { base: lines('a', 'b', 'c', 'd'), ours: lines('c', 'd'), theirs: lines('a', 'b', 'c', 'D') },
    lines('c', 'D'),
  ],
  ['a text without an end of its last line', { base: 'a\nb', ours: 'A\nb', theirs: 'a\nB' }, 'A\nB'],
  [
    'returns before line ends',
    { base: 'a\nb\nc\n', ours: 'A\r\nb\r\nc\r\n', theirs: 'a\nb\nC\n' },
    'A\r\nb\r\nC\r\n',
  ],
  [
    'words that objects have',
    {
      base: lines('constructor', 'b', 'c'),
      ours: lines('__proto__', 'b', 'c'),
      theirs: lines('constructor', 'b', 'toString'),
    },
    lines('__proto__', 'b', 'toString'),
  ],
])('%s are merged', (_, texts, text) => {
  expect(mergeTexts(texts)).toEqual({ text, conflicts: 0 });
});

test.each<[string, { base: string; ours: string; theirs: string }, string]>([
  [
    'a line that both change',
    { base: lines('a', 'b', 'c'), ours: lines('a', 'mine', 'c'), theirs: lines('a', 'new', 'c') },
    lines('a', '<<<<<<< yours', 'mine', '=======', 'new', '>>>>>>> proseminar', 'c'),
  ],
  [
    'a line that one deletes and the other changes',
    { base: lines('a', 'b', 'c'), ours: lines('a', 'c'), theirs: lines('a', 'new', 'c') },
    lines('a', '<<<<<<< yours', '=======', 'new', '>>>>>>> proseminar', 'c'),
  ],
  [
    'lines that both add at one place',
    { base: lines('a', 'c'), ours: lines('a', 'mine', 'c'), theirs: lines('a', 'new', 'c') },
    lines('a', '<<<<<<< yours', 'mine', '=======', 'new', '>>>>>>> proseminar', 'c'),
  ],
  [
    'a line of lines that all became others',
    { base: lines('a', 'b', 'c'), ours: lines('a', 'mine', 'c'), theirs: lines('x', 'y', 'z') },
    lines('<<<<<<< yours', 'a', 'mine', 'c', '=======', 'x', 'y', 'z', '>>>>>>> proseminar'),
  ],
  [
    'what stands in both stands once',
    { base: lines('a', 'b', 'c'), ours: lines('same', 'mine', 'c'), theirs: lines('same', 'new', 'c') },
    lines('same', '<<<<<<< yours', 'mine', '=======', 'new', '>>>>>>> proseminar', 'c'),
  ],
])('%s is a conflict', (_, texts, text) => {
  expect(mergeTexts(texts)).toEqual({ text, conflicts: 1 });
});

const row = (date: string, papers: string, slides = '') => `| ${date} | ${papers} | ${slides} |`;

test('an edit of one row goes along when all rows move, and a new one stands between', () => {
  const base = lines(row('1 Mar', 'Raft, Paxos'), row('8 Mar', 'Ceph, Haystack'), row('15 Mar', 'Spanner'));
  const ours = lines(
    row('1 Mar', 'Raft, Paxos'),
    row('8 Mar', 'Ceph, Haystack', '[talk](t)'),
    row('15 Mar', 'Spanner'),
  );
  const theirs = lines(
    '| 1 Mar | *Snow* | |',
    row('8 Mar', 'Raft, Paxos'),
    row('15 Mar', 'Ceph, Haystack'),
    row('22 Mar', 'Spanner'),
  );
  expect(mergeTexts({ base, ours, theirs })).toEqual({
    text: theirs.replace(row('15 Mar', 'Ceph, Haystack'), row('15 Mar', 'Ceph, Haystack', '[talk](t)')),
    conflicts: 0,
  });
});

test('an edited cell that says enough keeps its row, though a longer one has another date in its links', () => {
  const session = (day: string, note = '') =>
    `| ${day} Mar | [Logs (2 of 2)](sessions/2027-03-${day}-spark/README.md)${note} |`;
  const papers = '[Spark SQL](https://example.org/spark.pdf)';
  const base = `${session('11')} ${papers} |`;
  const ours = `${session('11')} ${papers} **sections 1–4** |`;
  const moved = session('12', '<br>*Moved from Thu 11 Mar*');
  expect(mergeTexts({ base, ours, theirs: `${moved} ${papers} |` })).toEqual({
    text: `${moved} ${papers} **sections 1–4** |`,
    conflicts: 0,
  });
  const other = '[MapReduce](https://example.org/mapreduce.pdf)';
  expect(mergeTexts({ base, ours, theirs: `${session('11')} ${other} |` }).conflicts).toBe(1);
  const short = (text: string) => text.replace(papers, 'Reading');
  const theirs = `${moved} Reading |`;
  expect(mergeTexts({ base: short(base), ours: short(ours), theirs }).conflicts).toBe(1);
});

test.each([
  ['the same cell', '| 1 Mar | Raft | a |', '| 1 Mar | Raft | b |', '| 1 Mar | Raft | c |'],
  [
    'the longest cell',
    '| 1 Mar | Raft and Paxos | a |',
    '| 1 Mar | Raft and Paxos | b |',
    '| 1 Mar | Raft | a |',
  ],
  ['the number of cells', '| 1 Mar | Raft | a |', '| 1 Mar | Raft | b |', '| 1 Mar | Raft | a | c |'],
])('rows in which %s changed are a conflict', (_, base, ours, theirs) => {
  expect(mergeTexts({ base, ours, theirs }).conflicts).toBe(1);
});

test('one line in conflict is one line between markers, though all lines around it changed', () => {
  const base = lines('the first line here', 'the second line here', 'the third line here');
  const theirs = base.replaceAll('here', 'there');
  expect(mergeTexts({ base, ours: base.replace('second line here', 'second line is mine'), theirs })).toEqual(
    {
      text: lines(
        'the first line there',
        '<<<<<<< yours',
        'the second line is mine',
        '=======',
        'the second line there',
        '>>>>>>> proseminar',
        'the third line there',
      ),
      conflicts: 1,
    },
  );
});

test('huge texts that differ everywhere are compared at once', () => {
  const many = (word: string) => Array.from({ length: 50_000 }, (_, index) => `${word}${index % 7}`);
  const begin = performance.now();
  const hunks = compareLines(many('a'), many('b'));
  expect(hunks).toEqual([{ before: { start: 0, end: 50_000 }, after: { start: 0, end: 50_000 } }]);
  expect(performance.now() - begin).toBeLessThan(2000);
});
