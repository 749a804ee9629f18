import type { Paper } from '@proseminar/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePaper } from '../../test/make-catalog.js';
import { orderPapers } from './order-papers.js';
import { findCycle, findEarlier, type Precedence } from './precedence.js';

const orderIds = (papers: readonly Paper[], after: Precedence) =>
  orderPapers(
    papers.map((paper, listed) => ({ paper, listed })),
    { after },
  ).map(({ paper }) => paper.id);

test('papers are read by year, then in the order of the list, those without a year last', () => {
  const papers = [
    makePaper('none'),
    makePaper('b', { year: 2020 }),
    makePaper('a', { year: 2020 }),
    makePaper('old', { year: 1999 }),
  ];
  expect(orderIds(papers, {})).toEqual(['old', 'b', 'a', 'none']);
});

test('a paper waits for what it comes after', () => {
  const papers = [
    makePaper('early', { year: 2018 }),
    makePaper('mid', { year: 2019 }),
    makePaper('late', { year: 2021 }),
  ];
  expect(orderIds(papers, { early: ['late'] })).toEqual(['mid', 'late', 'early']);
});

test('a paper waits also for what comes before through a paper that is not there', () => {
  const papers = [makePaper('a', { year: 2018 }), makePaper('c', { year: 2021 })];
  expect(orderIds(papers, { a: ['b'], b: ['c'] })).toEqual(['c', 'a']);
});

test('a cycle is found, in the order of reading', () => {
  expect(findCycle({ a: ['b'], b: ['c'], c: ['a'] })).toEqual(['a', 'c', 'b', 'a']);
  expect(findCycle({ a: ['a'] })).toEqual(['a', 'a']);
  expect(findCycle({ a: ['b', 'c'], b: ['d'], c: ['d'] })).toBeUndefined();
  expect(findCycle({ a: ['constructor'], b: ['toString'] })).toBeUndefined();
});

test('the papers right before a paper are found through those that are not there', () => {
  const after = { d: ['c', 'a'], c: ['b'], b: ['a'] };
  expect(findEarlier(after, 'd', new Set(['a', 'b', 'c', 'd']))).toEqual(['c', 'a']);
  expect(findEarlier(after, 'd', new Set(['b']))).toEqual(['b']);
  expect(findEarlier(after, 'constructor', new Set(['a']))).toEqual([]);
});

test('a long chain is no problem', () => {
  const size = 10_000;
  const chain = Object.fromEntries(
    Array.from({ length: size - 1 }, (_, index) => [`p${index}`, [`p${index + 1}`]]),
  );
  const papers = Array.from({ length: size }, (_, index) => makePaper(`p${index}`));
  expect(findCycle(chain)).toBeUndefined();
  expect(findEarlier(chain, 'p0', new Set(['p9999']))).toEqual(['p9999']);
  expect(orderIds(papers, chain)).toEqual(papers.map(({ id }) => id).reverse());
  expect(
    orderIds(
      [papers[0], papers[9999]].flatMap((paper) => paper ?? []),
      chain,
    ),
  ).toEqual(['p9999', 'p0']);
});

test('every order keeps every precedence and every paper', () => {
  const size = 8;
  const years = fc.array(fc.integer({ min: 2000, max: 2004 }), { minLength: size, maxLength: size });
  const pairs = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 10 });

  fc.assert(
    fc.property(years, pairs, (someYears, somePairs) => {
      const papers = someYears.map((year, index) => makePaper(`p${index}`, { year }));
      const after: Record<string, string[]> = {};
      for (const [one, other] of somePairs) {
        if (one > other) after[`p${one}`] = [...(after[`p${one}`] ?? []), `p${other}`];
      }
      const ids = orderIds(papers, after);
      expect([...ids].sort()).toEqual(papers.map(({ id }) => id));
      for (const [id, earlier] of Object.entries(after)) {
        for (const other of earlier) expect(ids.indexOf(other)).toBeLessThan(ids.indexOf(id));
      }
    }),
    { numRuns: 200 },
  );
});
