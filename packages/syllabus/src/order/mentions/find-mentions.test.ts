import type { Paper, PaperNotes } from '@proseminar/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCatalog, makePaper } from '../../../test/make-catalog.js';
import { makeNotes } from '../../../test/make-notes.js';
import { findMentions } from './find-mentions.js';
import { formatMention } from './mention.js';

/** `later mentions earlier twice` as `later → earlier ×2`. */
function show(papers: readonly Paper[], notes: Readonly<Record<string, PaperNotes>>): readonly string[] {
  return [...findMentions(makeCatalog(papers), notes).values()]
    .flat()
    .map(({ paper, mentioned, times }) => `${paper} → ${mentioned} ×${times}`);
}

const named = (id: string, shortName: string, fields: Partial<Paper> = {}) =>
  makePaper(id, { title: `${shortName}: a system`, shortName, ...fields });

describe('a name', () => {
  test.each([
    ['Kelpie', 'Better than Kelpie.', true],
    ['Kelpie', 'As Kelpie’s and Kelpie-like systems; (Kelpie)', true],
    ['Kelpie', 'Kelpies, Kelpie_fair, OldKelpie', false],
    ['Kelpie', 'a kelpie', false],
    ['Kelpie', 'KELPIE', false],
    ['Kelpie', '与Kelpie相比', true],
    ['KPipe', 'kpipe and Kpipe', true],
    ['ZeLO', 'ZeLO', true],
    ['KeLP', 'see KeLP', true],
    ['OnE', 'OnE', true],
    ['OnE', 'One of them', false],
    ['KPT', 'KPT', true],
    ['KPT', 'kpt', false],
    ['K9', 'K9', false],
    ['C++', 'in C++', false],
    ['Better', 'Better still', false],
    ['Better Together', 'Better Together', false],
    ['Kelp Forest', 'the Kelp Forest paper', true],
    ['Kelp Forest', 'Kelp, Forest', false],
    ['Kelp-Forest', 'Kelp-Forest', true],
    ['Kelp-Forest', 'Kelp Forest', false],
    ['No more than six words are names', 'No more than six words are names', false],
    ['constructor', 'constructor', true],
    ['Größe', 'die Größe', true],
  ])('“%s” in “%s”: %s', (name, text, isFound) => {
    const papers = [named('later', 'Undine'), named('earlier', name)];
    expect(show(papers, { later: makeNotes('later.md', text) })).toHaveLength(isFound ? 1 : 0);
  });

  test('of two papers is none', () => {
    const papers = [named('later', 'Undine'), named('a', 'Kelpie'), named('b', 'KELPIE')];
    expect(show(papers, { later: makeNotes('later.md', 'Kelpie KELPIE') })).toEqual([]);
  });

  test('that is part of a longer one is not found in it', () => {
    const papers = [named('later', 'Undine'), named('short', 'Kelpie'), named('long', 'Kelpie-Fair')];
    const text = 'Kelpie-Fair and Kelpie, Kelpie Fair';
    expect(show(papers, { later: makeNotes('later.md', text) })).toEqual([
      'later → short ×2',
      'later → long ×1',
    ]);
    const parts = [named('later', 'Undine'), named('long', 'Kelpie-Selkie'), named('part', 'Selkie')];
    expect(show(parts, { later: makeNotes('later.md', 'Kelpie-Selkie') })).toEqual(['later → long ×1']);
  });

  test('that stands as a word on as many pages as as a name is none', () => {
    const papers = ['a', 'b', 'c'].map((id) => named(id, `Undine ${id}`));
    const all = [...papers, named('kelp', 'Kelp')];
    const notes = (...texts: readonly string[]) =>
      Object.fromEntries(texts.map((text, index) => ['abc'.charAt(index), makeNotes(`${index}.md`, text)]));
    expect(show(all, notes('Kelp', 'Kelp and kelp', 'none'))).toEqual(['a → kelp ×1', 'b → kelp ×1']);
    expect(show(all, notes('Kelp', 'kelp', 'none'))).toEqual([]);
    const titled = makePaper('d', { title: 'How kelp grows' });
    expect(show([...all, titled], notes('Kelp', 'none', 'none'))).toEqual([]);
  });

  test.each([
    [9, 9],
    [10, 0],
  ])('that stands on all of %i pages tells of %i', (count, told) => {
    const papers = Array.from({ length: count }, (_, index) => named(`p${index}`, `Undine ${index}`));
    const notes = Object.fromEntries(papers.map(({ id }) => [id, makeNotes(`${id}.md`, 'by Kelpie')]));
    expect(show([...papers, named('kelpie', 'Kelpie')], notes)).toHaveLength(told);
  });
});

describe('a link', () => {
  const kelpie = named('kelpie', 'Better', {
    links: [{ rel: 'pdf', url: 'https://www.example.org/kelpie.pdf' }],
    identifiers: { doi: '10.1000/kelpie', arxiv: '2001.00001' },
  });
  const own = { kelpie: makeNotes('papers/kelpie.md', 'A horse.') };

  test.each([
    ['http://example.org/kelpie.pdf#page=2', true],
    ['https://dl.acm.org/doi/pdf/10.1000/KELPIE', true],
    ['https://arxiv.org/pdf/2001.00001v3', true],
    ['https://example.org/other.pdf', false],
    ['kelpie.md', true],
    ['./kelpie.md#summary', true],
    ['../papers/kelpie.md', true],
    ['../kelpie.md', false],
    ['../../../kelpie.md', false],
  ])('to %s: %s', (url, isFound) => {
    const notes = { ...own, later: makeNotes('papers/later.md', `as [others](${url}) do`) };
    expect(show([named('later', 'Undine'), kelpie], notes)).toHaveLength(isFound ? 1 : 0);
  });

  test('on the words of the name counts once', () => {
    const papers = [named('later', 'Undine'), { ...kelpie, shortName: 'Kelpie' }];
    const notes = {
      ...own,
      later: makeNotes('papers/later.md', '[Kelpie](kelpie.md), Kelpie\n[it](kelpie.md)'),
    };
    expect(show(papers, notes)).toEqual(['later → kelpie ×3']);
  });

  test('counts where the name does not', () => {
    const papers = [named('later', 'Undine'), { ...kelpie, shortName: 'Kelpie' }];
    const notes = { ...own, later: makeNotes('papers/later.md', '[Kelpie](kelpie.md), Kelpie, kelpie') };
    const lower = { ...own, later: makeNotes('papers/later.md', 'a [kelpie](kelpie.md)') };
    expect(show(papers, lower)).toEqual(['later → kelpie ×1']);
    const other = { ...notes, kelpie: makeNotes('papers/kelpie.md', 'A kelpie.') };
    expect(show(papers, notes)).toEqual(['later → kelpie ×1']);
    expect(show(papers, other)).toEqual(['later → kelpie ×1']);
  });

  test('to an address of two papers tells nothing', () => {
    const papers = [named('later', 'Undine'), kelpie, { ...kelpie, id: 'twin' }];
    const text = '[a](https://example.org/kelpie.pdf)';
    expect(show(papers, { later: makeNotes('later.md', text) })).toEqual([]);
  });
});

describe('notes', () => {
  const papers = [named('a', 'Undine'), named('b', 'Kelpie'), named('c', 'Selkie')];
  const text = 'Undine\nKelpie\nSelkie\nKelpie';

  test('do not mention their own paper', () => {
    expect(show(papers, { a: makeNotes('a.md', text) })).toEqual(['a → b ×2', 'a → c ×1']);
  });

  test('that papers share are no evidence between these, but of others', () => {
    expect(show(papers, { a: makeNotes('x.md', text), b: makeNotes('x.md', text) })).toEqual([
      'a → c ×1',
      'b → c ×1',
    ]);
  });

  test('that hold those of another are no evidence between the two', () => {
    const section = makeNotes('x.md', text, { anchor: 'two', lines: [{ line: 2, text, links: [] }] });
    expect(show(papers, { a: makeNotes('x.md', text), b: section })).toEqual(['a → c ×1', 'b → c ×1']);
  });

  test('on one page that are sections of their own may mention each other', () => {
    const part = (anchor: string, line: number) =>
      makeNotes('x.md', '', { anchor, lines: [{ line, text: 'Undine Kelpie', links: [] }] });
    expect(show(papers, { a: part('one', 1), b: part('two', 2) })).toEqual(['a → b ×1', 'b → a ×1']);
  });

  test('without lines, or of no paper of the list, mention none', () => {
    const { lines: _, ...unread } = makeNotes('a.md', '');
    expect(show(papers, { a: unread, other: makeNotes('b.md', text) })).toEqual([]);
  });
});

test('a mention comes with its page, its line and the words round it', () => {
  const papers = [named('a', 'Undine'), named('b', 'Kelpie')];
  const shown = (text: string) =>
    [...findMentions(makeCatalog(papers), { a: makeNotes('notes/a.md', text) }).values()]
      .flat()
      .map(formatMention);

  expect(shown('A horse.\nSlower than Kelpie.\nKelpie')).toEqual(['notes/a.md:2 “Slower than Kelpie.”']);
  expect(shown(`${'before '.repeat(40)}Kelpie${' after'.repeat(40)}`)).toEqual([
    `notes/a.md:1 “… ${'before '.repeat(4)}Kelpie${' after'.repeat(8)} …”`,
  ]);
  expect(shown(`Kelpie${'x'.repeat(500)} Kelpie ${'y'.repeat(500)}`)[0]?.length).toBeLessThan(130);
});

test('the same notes in any order of papers give the same mentions', () => {
  const names = ['Undine', 'Kelpie', 'Selkie', 'Nixe', 'Nøkk'];
  const papers = names.map((name) => named(name.toLowerCase(), name));
  const text = fc
    .array(fc.constantFrom(...names, 'kelpie', 'and', '\n', '[x](selkie.md)', 'Kelpie-Selkie'), {
      maxLength: 20,
    })
    .map((words) => words.join(' '));

  fc.assert(
    fc.property(fc.array(text, { minLength: 5, maxLength: 5 }), (texts) => {
      const notes = Object.fromEntries(
        papers.map(({ id }, index) => [id, makeNotes(`${id}.md`, texts[index] ?? '')]),
      );
      const forth = show(papers, notes);
      expect(show(papers, Object.fromEntries(Object.entries(notes).reverse()))).toEqual(forth);
      expect([...show(papers.toReversed(), notes)].sort()).toEqual([...forth].sort());
      expect(forth.filter((line) => /^(\S+) → \1 /u.test(line))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('notes on 2,000 papers, all about each other, are read in moderate time', () => {
  const count = 2000;
  // All names begin with the same word: each of them would have to be tried, if they were tried one by one.
  const papers = Array.from({ length: count }, (_, index) => named(`p${index}`, `Kelpie Number${index}x`));
  const textOf = (page: number) =>
    Array.from({ length: 20 }, (_, line) =>
      Array.from(
        { length: 5 },
        (_, word) => `Kelpie Number${(page * 13 + line * 37 + word * 11) % count}x and so on`,
      ).join(' '),
    ).join('\n');
  const notes = Object.fromEntries(papers.map(({ id }, page) => [id, makeNotes(`${id}.md`, textOf(page))]));

  const start = performance.now();
  const mentions = findMentions(makeCatalog(papers), notes);
  expect(performance.now() - start).toBeLessThan(50_000);
  // Of about 100 on each page, those that count most.
  expect([...mentions.values()].map(({ length }) => length)).toEqual(Array(count).fill(20));
});
