import type { NotesBlock, NotesSection, NotesSectionName, PaperNotes } from '@proseminar/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinPieces, notesPieces } from './notes-markdown.js';
import { notesSlides } from './notes-slides.js';

const words = (text: string) => ({ markdown: text, text });
const paragraph = (text: string): NotesBlock => ({ type: 'paragraph', ...words(text) });

function list(items: readonly (string | readonly [string, ...NotesBlock[]])[], ordered = false): NotesBlock {
  return {
    type: 'list',
    ordered,
    items: items.map((item) => {
      const [text, ...blocks] = typeof item === 'string' ? [item] : item;
      return { ...words(text), blocks };
    }),
  };
}

function section(
  name: NotesSectionName,
  blocks: readonly NotesBlock[],
  sections: readonly NotesSection[] = [],
): NotesSection {
  const source = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { name, heading: `The ${name}`, anchor: name, depth: 2, blocks, sections, source };
}

const notes = (...sections: readonly NotesSection[]): PaperNotes => ({
  path: 'n.md',
  blocks: [],
  sections,
  sharedWith: [],
});

/** `sentence(3)` is `Word word word.` */
const sentence = (count: number) => `Word${' word'.repeat(count - 1)}.`;

const shown = (given: PaperNotes) => notesSlides(given).map(({ title, body }) => `# ${title}\n${body}`);

describe('notes in pieces are the same words', () => {
  test.each([
    [
      'sentences',
      [paragraph('One, e.g. Two et al. said. Three *is. Four* so. “Five.” Six')],
      'One, e.g. Two et al. said. Three *is. Four* so. “Five.” Six',
    ],
    [
      'nested lists',
      [list(['a', ['b', list(['c', ['d', list(['e'])]], true)], 'f'])],
      '- a\n- b\n  1. c\n  2. d\n     - e\n- f',
    ],
    ['a paragraph below an item', [list([['A. B.', paragraph('C. D.')], 'e'])], '- A. B.\n  - C. D.\n- e'],
    ['an item without words', [list([['', list(['a'])]])], '- a'],
    [
      'figures',
      [
        { type: 'figure', alt: 'A | *b*' },
        { type: 'figure', alt: ' ' },
      ],
      '*Figure in the notes:* A &#124; \\*b\\*',
    ],
    [
      'code with fences',
      [{ type: 'code', language: 'a b', value: '```\n---\n```' }],
      '````\n```\n---\n```\n````',
    ],
    ['formulas', [{ type: 'math', value: 'a < b\n$$ <style>' }], '$$ a \\lt b \\$\\$ \\lt style> $$'],
    [
      'tables',
      [
        {
          type: 'table',
          rows: [
            [words('a|b'), words('c')],
            [words('d'), words('e \\| f')],
          ],
        },
      ],
      '| a\\|b | c |\n| --- | --- |\n| d | e \\| f |',
    ],
    ['quotes', [{ type: 'quote', blocks: [paragraph('A. B.'), list(['c'])] }], '> A. B.\n>\n> - c'],
    [
      'links beside the notes',
      [paragraph('See [a](b.md) and [c](https://example.org) <b>')],
      'See a and [c](https://example.org) &lt;b>',
    ],
  ] satisfies [string, NotesBlock[], string][])('%s', (_, blocks, markdown) => {
    expect(joinPieces(notesPieces(blocks))).toBe(markdown);
  });
});

describe('slides', () => {
  test('are cut between sentences, and numbered', () => {
    expect(
      shown(notes(section('design', [paragraph(`${sentence(40)} ${sentence(20)} ${sentence(30)}`)]))),
    ).toEqual([`# The design (1/2)\n${sentence(40)} ${sentence(20)}`, `# The design (2/2)\n${sentence(30)}`]);
  });

  test('keep a long sentence whole', () => {
    expect(
      shown(notes(section('design', [paragraph(`${sentence(9)} ${sentence(99)}`)]))).map(
        (slide) => slide.length,
      ),
    ).toEqual([64, 514]);
  });

  test('do not tear what fits on a slide of its own', () => {
    const torn = `${sentence(20)} ${sentence(20)}`;
    expect(shown(notes(section('design', [paragraph(sentence(40)), paragraph(torn)])))).toEqual([
      `# The design (1/2)\n${sentence(40)}`,
      `# The design (2/2)\n${torn}`,
    ]);
    // A slide with a few words only would be worse.
    expect(
      shown(notes(section('design', [paragraph(sentence(10)), paragraph(`${sentence(50)} ${torn}`)])))[0],
    ).toBe(`# The design (1/2)\n${sentence(10)}\n\n${sentence(50)}`);
  });

  test('are no higher than a slide, however few the words', () => {
    const wide = paragraph(`${'supercalifragilistic'.repeat(12)}.`);
    const slides = notesSlides(notes(section('design', [wide, wide, wide])));
    expect(slides.map(({ title }) => title)).toEqual(['The design (1/2)', 'The design (2/2)']);

    const code: NotesBlock = { type: 'code', value: 'x\n'.repeat(7).trim() };
    expect(notesSlides(notes(section('design', [code, code])))).toHaveLength(2);
  });

  test('have six items at most, and a long item goes on', () => {
    expect(shown(notes(section('design', [list(['a', 'b', 'c', 'd', 'e', ['f', list(['g'])]])])))).toEqual([
      '# The design (1/2)\n- a\n- b\n- c\n- d\n- e\n- f',
      '# The design (2/2)\n- g',
    ]);
    expect(shown(notes(section('design', [list([`${sentence(50)} ${sentence(30)}`, 'b'], true)])))).toEqual([
      `# The design (1/2)\n1. ${sentence(50)}`,
      `# The design (2/2)\n${sentence(30)}\n\n2. b`,
    ]);
  });

  test('begin anew at each section below, and leave out empty ones', () => {
    expect(
      shown(notes(section('design', [], [section('other', [paragraph('A.')])]), section('evaluation', []))),
    ).toEqual(['# The other\nA.']);
  });

  test('show what stands before the first section', () => {
    expect(shown({ ...notes(), blocks: [paragraph('A.')] })).toEqual(['# Notes\nA.']);
  });

  test('are fifteen at most: without the outline, then with the rest named', () => {
    const long = (name: NotesSectionName, slides: number) =>
      section(name, [paragraph(Array(slides).fill(sentence(60)).join(' '))]);
    const withOutline = notesSlides(notes(long('outline', 2), long('design', 14)));
    expect(withOutline.map(({ title }) => title).filter((title) => title.includes('outline'))).toEqual([]);
    expect(withOutline).toHaveLength(14);

    const tooLong = notesSlides(
      notes(long('design', 14), long('evaluation', 3), section('links', [paragraph('A.')])),
    );
    expect(tooLong).toHaveLength(15);
    expect(tooLong.at(-1)).toEqual({ title: 'More in the notes', body: '- The evaluation\n- The links' });
  });

  test('lose and add no word, whatever the notes', () => {
    const text = fc
      .array(fc.constantFrom('word', 'Word.', 'e.g.', '*a.*', '“B.”', '(C', 'd).'), {
        minLength: 1,
        maxLength: 40,
      })
      .map((parts) => parts.join(' '));
    const block = fc.oneof(
      text.map(paragraph),
      fc.array(text, { minLength: 1, maxLength: 9 }).map((items) => list(items)),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        const original = blocks.flatMap((own) =>
          own.type === 'list'
            ? own.items.map((item) => item.markdown)
            : own.type === 'paragraph'
              ? [own.markdown]
              : [],
        );
        const slides = notesSlides(notes(section('design', blocks)));
        if (slides.length > 14) return;
        const bodies = slides.map(({ body }) => body.replace(/^- /gmu, '')).join(' ');
        expect(bodies.split(/\s+/u)).toEqual(original.join(' ').split(/\s+/u));
      }),
      { numRuns: 100 },
    );
  });
});
