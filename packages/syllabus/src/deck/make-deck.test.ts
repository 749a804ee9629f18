import { describe, expect, test } from 'vitest';
import { sampleCatalog } from '../../test/sample-catalog.js';
import { sampleNotes } from '../../test/sample-notes.js';
import { samplePlan } from '../../test/sample-plan.js';
import { sessionFacts } from '../views/session-facts.js';
import type { Deck, SlideBlock } from './deck.js';
import { makeDeck } from './make-deck.js';
import { wordsOf } from './rich-text.js';

const course = sessionFacts(samplePlan, sampleCatalog, sampleNotes);
const decks = course.sessions
  .filter(({ readings }) => readings.length > 0)
  .map((session) => makeDeck(course, session, sampleNotes));

describe('the deck of a session', () => {
  test('has minutes that add up to those of the session', () => {
    for (const deck of decks) {
      expect(deck.minutes).toBe(80);
      expect(deck.slides.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(80);
      let start = 0;
      for (const slide of deck.slides) {
        expect(slide.start).toBe(start);
        start += slide.minutes;
      }
    }
  });

  test.each(decks.map((deck) => [deck.slug, deck] as const))('%s', async (slug, deck) => {
    await expect(`${JSON.stringify(outline(deck), undefined, 2)}\n`).toMatchFileSnapshot(
      `../../test/fixtures/decks/${slug}.json`,
    );
  });
});

test('where we are is on one slide, without the papers of other sessions where their names are long', () => {
  const name = (own: string) => `${own} ${'word '.repeat(14)}`.trim();
  const papers = sampleCatalog.papers.map((paper) => ({ ...paper, shortName: name(paper.id) }));
  const long = sessionFacts(samplePlan, { ...sampleCatalog, papers }, sampleNotes);
  const session = long.sessions.find(({ readings }) => readings.length > 1);
  if (!session) throw new Error('The sample has sessions with papers');
  const positions = makeDeck(long, session, sampleNotes).slides.filter(({ kind }) => kind === 'position');
  const [before = '', today = '', next = ''] = positions.flatMap(({ blocks }) => blocks.flatMap(blockWords));
  expect(positions).toHaveLength(1);
  expect(today).toContain(`${session.readings[0]?.id} word word`);
  expect(before + next).not.toContain('word');
});

/** A deck in few words. */
function outline(deck: Deck) {
  return deck.slides.map(({ kind, kicker, title, minutes, prompt, blocks, source, notes }) => ({
    slide: [kind, kicker, title, `${minutes} min`].filter(Boolean).join(' | '),
    ...(prompt && { prompt }),
    ...(blocks.length > 0 && { blocks: blocks.flatMap(blockWords) }),
    ...(source && { source }),
    ...(notes.length > 0 && { notes: notes.flatMap(blockWords) }),
  }));
}

function blockWords(block: SlideBlock): readonly string[] {
  if (block.type === 'paragraph') return [wordsOf(block.text)];
  if (block.type === 'list') {
    return block.items.map(
      ({ depth, number, text }) => `${'  '.repeat(depth)}${number ? `${number}.` : '-'} ${wordsOf(text)}`,
    );
  }
  if (block.type === 'facts') {
    return block.facts.map(
      ({ label, text, isCurrent }) => `${label}${isCurrent ? '!' : ''}: ${wordsOf(text)}`,
    );
  }
  if (block.type === 'columns') return [block.titles.join(' | ')];
  if (block.type !== 'table') return [block.value];
  return [
    block.head.map(wordsOf).join(' | '),
    ...block.rows.map((row) =>
      row.map(({ text, isPrompt }) => (isPrompt ? `(${wordsOf(text)})` : wordsOf(text))).join(' | '),
    ),
  ];
}
