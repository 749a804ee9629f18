import type { NotesBlock, NotesSection, NotesSectionName, PaperNotes } from '@proseminar/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deckLabels } from './deck-labels.js';
import { deckPrompts } from './deck-prompts.js';
import { notesSlides } from './notes-slides.js';
import { readRichText } from './read-rich-text.js';
import { wordsOf } from './rich-text.js';
import { splitSentences } from './sentences.js';
import { writeNotesLines, writeSlideMarkdown } from './write-slide-markdown.js';

const words = (text: string) => ({ markdown: text, text });
const paragraph = (text: string): NotesBlock => ({ type: 'paragraph', ...words(text) });
const list = (...items: readonly string[]): NotesBlock => ({
  type: 'list',
  ordered: false,
  items: items.map((item) => ({ ...words(item), blocks: [] })),
});

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

const slidesOf = (given: PaperNotes) =>
  notesSlides(given, { id: 'p', name: 'Paper' }, { labels: deckLabels.en, prompts: deckPrompts.en });

const shown = (given: PaperNotes) =>
  slidesOf(given).map(({ title, blocks }) => `# ${title}\n${writeSlideMarkdown(blocks)}`);

describe('sentences', () => {
  test.each([
    [
      'One, e.g. Two et al. said. Three is. “Four.” Five',
      ['One, e.g. Two et al. said.', 'Three is.', '“Four.”', 'Five'],
    ],
    ['See Fig. 2. It (as A. B. says. So there) is.', ['See Fig. 2.', 'It (as A. B. says. So there) is.']],
    ['In *two. Styles* and `a. Bee`. End', ['In two.', 'Styles and a. Bee.', 'End']],
    ['分布式系统。调度问题。', ['分布式系统。', '调度问题。']],
  ])('%s', (text, sentences) => {
    expect(splitSentences(readRichText(text)).map(wordsOf)).toEqual(sentences);
  });
});

describe('slides out of notes', () => {
  test('have the beginning of a long paragraph, and its rest in the speaker notes', () => {
    const text = `${sentence(40)} ${sentence(20)} ${sentence(30)}`;
    const [before, long, ...more] = slidesOf(notes(section('design', [paragraph('A.'), paragraph(text)])));
    expect(more).toEqual([]);
    expect(writeSlideMarkdown(before?.blocks ?? [])).toBe('A.');
    expect(writeSlideMarkdown(long?.blocks ?? [])).toBe(`${sentence(40)} ${sentence(20)} \\[…\\]`);
    expect(writeNotesLines(long?.notes ?? [])).toEqual([
      'The paragraph goes on in the notes:',
      `“${sentence(30)}”`,
    ]);
  });

  test('keep a long sentence whole where a slide has room for it', () => {
    expect(shown(notes(section('design', [paragraph(sentence(80))])))).toEqual([
      `# The design\n${sentence(80)}`,
    ]);
  });

  test('have six items and seventy words at most, are as full as each other, and are numbered', () => {
    expect(shown(notes(section('design', [list('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')])))).toEqual([
      '# The design (1/2)\n- a\n- b\n- c\n- d',
      '# The design (2/2)\n- e\n- f\n- g\n- h',
    ]);
    expect(shown(notes(section('design', [list(sentence(40), sentence(40))])))).toHaveLength(2);
  });

  test('keep a list with what introduces it', () => {
    const item = sentence(10);
    expect(
      shown(notes(section('design', [paragraph(sentence(45)), paragraph('So:'), list(item, item, item)])))[1],
    ).toBe(`# The design (2/2)\nSo:\n\n- ${item}\n- ${item}\n- ${item}`);
  });

  test('begin anew at each section below, say where that is, and leave out empty ones and links', () => {
    const slides = slidesOf(
      notes(
        section('design', [], [section('other', [paragraph('A.')])]),
        section('evaluation', []),
        section('links', [paragraph('[PDF](https://example.org/a.pdf)')]),
      ),
    );
    expect(slides.map(({ kicker, title, source }) => [kicker, title, source])).toEqual([
      ['Paper · The design', 'The other', 'From the reading notes in n.md'],
    ]);
  });

  test('tell of figures and asides, and do not show them', () => {
    const figure: NotesBlock = { type: 'figure', alt: 'A curve' };
    const aside = 'Shown. I’ll come back to this. Also shown. Disk I/O is slow.';
    const [slide] = slidesOf(notes(section('design', [paragraph(aside), figure])));
    expect(writeSlideMarkdown(slide?.blocks ?? [])).toBe('Shown. Also shown. Disk I/O is slow.');
    expect(writeNotesLines(slide?.notes ?? [])).toEqual([
      'The notes have figures here:',
      '“A curve”',
      'An aside of the notes’ author:',
      '“I’ll come back to this.”',
    ]);
    const [figures] = slidesOf(notes(section('evaluation', [figure, { type: 'figure', alt: '' }])));
    expect([figures?.kind, writeSlideMarkdown(figures?.blocks ?? [])]).toEqual([
      'figures',
      '- A curve\n- A figure without a caption',
    ]);
  });

  test('are fifteen at most: without the outline, then with figures together, then with the rest named', () => {
    const long = (name: NotesSectionName, count: number) =>
      section(name, Array(count).fill(paragraph(sentence(60))));
    const drawn = (count: number) =>
      section('evaluation', [], Array(count).fill(section('other', [{ type: 'figure', alt: 'A curve' }])));
    const kinds = (given: PaperNotes) => slidesOf(given).map(({ kind }) => kind);

    expect(kinds(notes(long('outline', 1), long('design', 14)))).toHaveLength(15);
    expect(new Set(kinds(notes(long('outline', 2), long('design', 14))))).toEqual(new Set(['notes']));
    expect(kinds(notes(long('design', 12), drawn(6))).filter((kind) => kind === 'figures')).toHaveLength(2);

    const slides = slidesOf(notes(long('design', 14), long('evaluation', 3), long('vocabulary', 1)));
    expect(slides).toHaveLength(15);
    expect(writeSlideMarkdown(slides.at(-1)?.blocks ?? [])).toBe('- The evaluation\n- The vocabulary');
  });

  test('lose and add no word, whatever the notes', () => {
    const text = fc
      .array(fc.constantFrom('word', 'Word.', 'e.g.', '*a.*', '“B.”', '(C', 'd).', '`e. F`'), {
        minLength: 1,
        maxLength: 90,
      })
      .map((parts) => parts.join(' '));
    const block = fc.oneof(
      text.map(paragraph),
      fc.array(text, { minLength: 1, maxLength: 9 }).map((items) => list(...items)),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        const slides = slidesOf(notes(section('design', blocks)));
        if (slides.length > 14) return;
        const plain = (line: string) => line.replace(/[*`]/gu, '').split(/\s+/u);
        const original = blocks.flatMap((own) =>
          own.type === 'list'
            ? own.items.map(({ markdown }) => markdown)
            : own.type === 'paragraph'
              ? [own.markdown]
              : [],
        );
        const said = slides.flatMap((slide) => [
          writeSlideMarkdown(slide.blocks).replace(/^- /gmu, '').replaceAll(' \\[…\\]', ''),
          ...writeNotesLines(slide.notes)
            .filter((line) => line !== deckPrompts.en.rest)
            .map((line) => line.slice(1, -1)),
        ]);
        expect(plain(said.join(' '))).toEqual(plain(original.join(' ')));
      }),
      { numRuns: 60 },
    );
  });
});
