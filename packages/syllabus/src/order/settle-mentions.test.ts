import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePaper } from '../../test/make-catalog.js';
import type { Mention, Mentions } from './mentions/mention.js';
import { byYear, orderPapers, type ReadingOrder } from './order-papers.js';
import { findCycle } from './precedence.js';

/** Papers `a`, `b`, … of the given years, in the order of the list. */
function papersOf(...years: readonly (number | undefined)[]) {
  return years.map((year, listed) => ({
    paper: makePaper(String.fromCharCode(97 + listed), year === undefined ? {} : { year }),
    listed,
  }));
}

/** `b a 2`: the notes of `b` mention `a` twice. */
function mentionsOf(...lines: readonly string[]): Mentions {
  const mentions = new Map<string, Mention[]>();
  for (const line of lines) {
    const [paper = '', mentioned = '', times = '1'] = line.split(' ');
    const mention = {
      paper,
      mentioned,
      times: Number(times),
      path: `${paper}.md`,
      line: 1,
      words: mentioned,
    };
    mentions.set(paper, [...(mentions.get(paper) ?? []), mention]);
  }
  return mentions;
}

const orderIds = (years: readonly (number | undefined)[], order: ReadingOrder) =>
  orderPapers(papersOf(...years), order)
    .map(({ paper }) => paper.id)
    .join(' ');

describe('a mention', () => {
  test.each([
    ['puts what is mentioned first', [2020, 2020, 2020], ['a c'], 'b c a'],
    ['counts more than years', [2018, 2020], ['a b'], 'b a'],
    ['counts where years are unknown', [undefined, undefined], ['a b'], 'b a'],
    ['of a paper that is not there counts nothing', [2018, 2020], ['a x', 'x b'], 'a b'],
    ['of a paper by itself counts nothing', [2018, 2020], ['a a'], 'a b'],
    ['that is weaker than the other way round gives way', [2020, 2020], ['a b 3', 'b a 2'], 'b a'],
    ['that agrees with years counts twice', [2018, 2020], ['a b 3', 'b a 2'], 'a b'],
    ['that is as strong gives way to that which agrees with the list', [2020, 2020], ['a b', 'b a'], 'b a'],
    ['that is the weakest of a cycle gives way', [2020, 2020, 2020], ['a b 3', 'b c', 'c a 2'], 'b a c'],
    ['that gave way leaves others as they are', [2020, 2020, 2020], ['a b', 'b a 5', 'a c', 'b c'], 'c a b'],
  ])('%s', (_, years, lines, expected) => {
    expect(orderIds(years, { after: {}, mentions: mentionsOf(...lines) })).toBe(expected);
  });

  test('gives way to what is declared, also through others', () => {
    const mentions = mentionsOf('c a 9', 'c b 9');
    expect(orderIds([2020, 2020, 2020], { after: { a: ['b'], b: ['c'] }, mentions })).toBe('c b a');
    expect(orderIds([2020, 2020, 2020], { after: { a: ['x'], x: ['c'] }, mentions })).toBe('b c a');
  });

  test('leaves a row that is settled as it is', () => {
    const papers = papersOf(2020, 2020, 2020);
    const row = [papers[1], papers[0]].flatMap((one) => one ?? []);
    const order = { after: {}, mentions: mentionsOf('b a 9', 'b c') };
    expect(orderPapers(papers, order, row).map(({ paper }) => paper.id)).toEqual(['c', 'b', 'a']);
  });
});

test('papers for which nothing else decides stand as they are compared', () => {
  const compare: ReadingOrder['compare'] = (a, b) => a.listed - b.listed;
  const mentions = mentionsOf('a b');
  expect(orderIds([2021, 2019, 2018], { after: {}, compare })).toBe('a b c');
  expect(orderIds([2021, 2019, 2018], { after: {}, compare, mentions })).toBe('b a c');
});

describe('whatever is mentioned', () => {
  const size = 8;
  const some = fc.record({
    years: fc.array(fc.option(fc.integer({ min: 2000, max: 2003 }), { nil: undefined }), {
      minLength: size,
      maxLength: size,
    }),
    pairs: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 6 }),
    lines: fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size), fc.integer({ min: 1, max: 4 })), {
      selector: ([one, other]) => `${one} ${other}`,
      maxLength: 30,
    }),
  });
  const letter = (index: number) => String.fromCharCode(97 + index);

  function make({ years, pairs, lines }: typeof some extends fc.Arbitrary<infer Value> ? Value : never) {
    const after: Record<string, string[]> = {};
    for (const [one, other] of pairs) {
      if (one > other) after[letter(one)] = [...(after[letter(one)] ?? []), letter(other)];
    }
    const mentions = mentionsOf(
      ...lines.map(([one, other, times]) => `${letter(one)} ${letter(other)} ${times}`),
    );
    return { papers: papersOf(...years), after, mentions };
  }

  test('what is declared holds, and every paper is read once', () => {
    fc.assert(
      fc.property(some, (input) => {
        const { papers, after, mentions } = make(input);
        const ids = orderPapers(papers, { after, mentions }).map(({ paper }) => paper.id);
        expect([...ids].sort()).toEqual(papers.map(({ paper }) => paper.id));
        for (const [id, earlier] of Object.entries(after)) {
          for (const other of earlier) expect(ids.indexOf(other)).toBeLessThan(ids.indexOf(id));
        }
        expect(orderPapers(papers.toReversed(), { after, mentions }).map(({ paper }) => paper.id)).toEqual(
          ids,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('a mention that is not kept contradicts what is declared and mentions that weigh as much at least', () => {
    fc.assert(
      fc.property(some, (input) => {
        const { papers, after, mentions } = make(input);
        const ids = orderPapers(papers, { after, mentions }).map(({ paper }) => paper.id);
        const all = [...mentions.values()].flat().filter(({ mentioned }) => ids.includes(mentioned));
        const isKept = ({ paper, mentioned }: Mention) => ids.indexOf(mentioned) < ids.indexOf(paper);
        const yearOf = (id: string) => papers.find(({ paper }) => paper.id === id)?.paper.year;
        const weigh = ({ paper, mentioned, times }: Mention) =>
          (yearOf(mentioned) ?? 9999) < (yearOf(paper) ?? 0) ? 2 * times : times;

        for (const mention of all.filter((one) => !isKept(one) && one.paper !== one.mentioned)) {
          const stronger = all.filter((one) => isKept(one) && weigh(one) >= weigh(mention));
          const graph = [...stronger, mention].map(({ paper, mentioned }) => [paper, mentioned] as const);
          const declared = Object.entries(after).flatMap(([id, earlier]) =>
            earlier.map((other) => [id, other] as const),
          );
          const precedence: Record<string, string[]> = {};
          for (const [id, other] of [...graph, ...declared]) {
            precedence[id] = [...(precedence[id] ?? []), other];
          }
          expect(findCycle(precedence)).toBeDefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  test('without mentions the order is that of years and the list, as far as is declared', () => {
    fc.assert(
      fc.property(some, (input) => {
        const { papers, after } = make(input);
        const ordered = orderPapers(papers, { after, mentions: new Map() });
        expect(ordered).toEqual(orderPapers(papers, { after }));
        // The definition, word for word: the first by year of those that wait for none.
        const waiting = [...papers].sort(byYear);
        for (const one of ordered) {
          const isFree = ({ paper }: (typeof papers)[number]) =>
            (after[paper.id] ?? []).every((id) => waiting.every((other) => other.paper.id !== id));
          expect(waiting.find(isFree)).toBe(one);
          waiting.splice(waiting.indexOf(one), 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('2,000 papers that mention 20 others each, before and after them, are ordered in moderate time', () => {
  const count = 2000;
  const papers = Array.from({ length: count }, (_, listed) => ({ paper: makePaper(`p${listed}`), listed }));
  const mentions = mentionsOf(
    ...papers.flatMap((_, index) =>
      Array.from(
        { length: 20 },
        (_, step) => `p${index} p${(index * 7919 + step * 104_729) % count} ${1 + (step % 3)}`,
      ),
    ),
  );
  const start = performance.now();
  const ordered = orderPapers(papers, { after: {}, mentions });
  expect(performance.now() - start).toBeLessThan(50_000);
  expect(new Set(ordered).size).toBe(count);
});
