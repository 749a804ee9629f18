import type { Deck, RichText, Slide, SlideBlock, SlideItem } from '../../src/deck/deck.js';
import { fitSlide, type SlideDraft } from '../../src/deck/fit-slide.js';
import { makeDeck } from '../../src/deck/make-deck.js';
import { shareMinutes } from '../../src/deck/share-minutes.js';
import { sessionFacts } from '../../src/views/session-facts.js';
import { sampleCatalog } from '../sample-catalog.js';
import { sampleNotes } from '../sample-notes.js';
import { samplePlan } from '../sample-plan.js';

const course = sessionFacts(samplePlan, sampleCatalog, sampleNotes);

/** The decks of the sample course. */
export const sampleDecks: readonly Deck[] = course.sessions
  .filter(({ readings }) => readings.length > 0)
  .map((session) => makeDeck(course, session, sampleNotes));

const plain = (text: string): RichText => [{ text }];
const item = (text: string, depth: number, number?: number): SlideItem => ({
  text: plain(text),
  depth,
  ...(number !== undefined && { number }),
});
const many = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => `${text} ${index + 1}`);

/** Words in every style, with links. */
const styled: RichText = [
  { text: 'A ' },
  { text: 'strong', isStrong: true },
  { text: ' and ' },
  { text: 'emphasised', isEmphasis: true },
  { text: ' word, some ' },
  { text: 'code', isCode: true },
  { text: ', ' },
  { text: 'x^2', isMath: true },
  { text: ', a ' },
  { text: 'deletion', isDeleted: true },
  { text: ', and a ' },
  { text: 'link of several words', url: 'https://example.org/a_(b)%20c?x=1&y=2#z' },
];

/** Every kind of block, short and long. */
export const blocks: Readonly<Record<string, readonly SlideBlock[]>> = {
  styles: [{ type: 'paragraph', text: styled }],
  quote: [
    { type: 'paragraph', text: plain('They say:') },
    { type: 'paragraph', text: plain('It is only words. '.repeat(12).trim()), isQuote: true },
  ],
  lists: [
    { type: 'paragraph', text: plain('Three things:') },
    {
      type: 'list',
      items: [
        item('one', 0, 1),
        item('below', 1),
        item('deeper', 2),
        item('two', 0, 2),
        item('a', 1, 1),
        item('b', 1, 2),
        item('three', 0, 3),
      ],
    },
    { type: 'list', items: [item('seven', 0, 7), item('eight', 0, 8), item('plain', 0), item('one', 0, 1)] },
  ],
  deep: [{ type: 'list', items: many(14, 'level').map((text, depth) => item(text, depth)) }],
  facts: [
    {
      type: 'facts',
      facts: [
        {
          label: 'Before',
          text: plain('A session that was, with a title that takes more than a line of its slide'),
        },
        { label: 'Today', text: plain('This one'), isCurrent: true },
      ],
    },
  ],
  'long-labels': [
    {
      type: 'facts',
      facts: [
        { label: 'Presenting and moderating the discussion', text: plain('Ada') },
        {
          label: 'Notes',
          text: plain('Grace, and whoever else has time for it in the week after the session'),
        },
      ],
    },
  ],
  table: [
    {
      type: 'table',
      hasLabels: true,
      head: [[], plain('First'), plain('Second')],
      rows: many(12, 'row').map((row) => [
        { text: plain(row) },
        { text: plain('some words that need two lines or even three of them') },
        { text: plain('…'), isPrompt: true },
      ]),
    },
  ],
  'wide-table': [
    {
      type: 'table',
      hasLabels: false,
      head: many(9, 'column').map(plain),
      rows: [many(9, 'cell').map((text) => ({ text: plain(text) }))],
    },
  ],
  mixed: [
    { type: 'paragraph', text: plain('A table, then words, code and words.') },
    {
      type: 'table',
      hasLabels: false,
      head: [plain('model'), plain('waits for')],
      rows: [[{ text: plain('sequential') }, { text: plain('all') }]],
    },
    { type: 'list', items: [item('after the table', 0), item('and below', 1)] },
    { type: 'code', value: 'def f(x):\n\treturn x < 1 && "y"', language: 'python' },
    { type: 'paragraph', text: plain('The end.') },
  ],
  code: [
    {
      type: 'code',
      value: many(30, 'a line of code that is rather long, so that it does not end in time,').join('\n'),
    },
  ],
  math: [
    { type: 'math', value: 'P(k) \\approx\n \\frac{1}{k!} \\int_0^\\infty e^{-x} dx' },
    { type: 'paragraph', text: plain('which is known.') },
  ],
  'long-text': [{ type: 'paragraph', text: plain('Many words are on this slide. '.repeat(60).trim()) }],
  'long-word': [{ type: 'paragraph', text: plain('w'.repeat(600)) }],
  chinese: [
    { type: 'paragraph', text: plain('分布式训练把一个模型分到许多机器上。'.repeat(20)) },
    { type: 'list', items: many(6, '参数服务器保存权重').map((text) => item(text, 0)) },
  ],
  arabic: [{ type: 'list', items: many(5, 'التدريب الموزع على عدة أجهزة').map((text) => item(text, 0)) }],
  columns: [{ type: 'columns', titles: ['Strengths', 'Weaknesses'] }],
  'three-columns': [{ type: 'columns', titles: ['One', 'Two', 'Three'] }],
  nothing: [],
};

/** Words that a format could take for more than words. */
const hostileWords: Readonly<Record<string, string>> = {
  markup:
    '<script>alert(1)</script> & "quoted" \'single\' ]]> <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
  entities: '&lt;a:t&gt; &#60; &xxe; _x000D_ _x0041_',
  controls: 'bell\u0007 null\u0000 escape\u001b[31m vertical\u000b form\u000c',
  surrogate: 'half \ud83d of a face',
  nonCharacters: 'x\uffff\ufffe',
  bidi: 'Read \u202egnp.exe\u202c now',
  fields: '{{title}} %TITLE% ‹#› <#>',
  formula: '=HYPERLINK("http://outside.example","here")',
  faces: '👩‍🏫🏳️‍🌈 '.repeat(5),
  spaces: '  two  spaces and a\ttab ',
};

const addresses = [
  'javascript:alert(1)',
  'file:///etc/hostname',
  'ppaction://hlinkshowjump?jump=endshow',
  '\\\\outside\\share',
  'https://example.org/%ZZ"<>|^`{}\\ ä',
  'mailto:ada@example.org',
];

/** A deck with every kind of block, on slides that are fitted as all are. */
export function deckOf(drafts: readonly SlideDraft[], language: Deck['language'] = 'en'): Deck {
  return {
    language,
    title: 'Every block',
    course: 'CS 598: Machine Learning Systems',
    term: 'Spring 2027',
    date: 'Wednesday 10 March 2027',
    slug: '2027-03-10-every-block',
    minutes: 80,
    slides: shareMinutes(drafts.flatMap(fitSlide), 80),
  };
}

const longTitle = 'A title that goes on and on about systems for machine learning at large scale';

/** Every block with and without what stands above it. */
export const everyBlock: Deck = deckOf([
  { kind: 'title', kicker: 'CS 598', title: longTitle, blocks: blocks.facts ?? [] },
  { kind: 'paper', kicker: 'Required', title: `${longTitle}: ${longTitle}`, blocks: blocks.lists ?? [] },
  ...Object.entries(blocks).flatMap(([title, own]): readonly SlideDraft[] => [
    { kind: 'notes', title, blocks: own, notes: own },
    {
      kind: 'notes',
      kicker: 'Topic · Part',
      title: `${title}: ${longTitle}`,
      blocks: own,
      source: 'From the reading notes in notes/a.md',
      paper: 'a',
    },
    {
      kind: 'discussion',
      kicker: 'Topic',
      title,
      prompt: 'For the presenter: yours.',
      isPrompt: true,
      blocks: own,
    },
    {
      kind: 'comparison',
      title,
      prompt: 'A hint that is so long that it needs two lines. '.repeat(3),
      blocks: own,
    },
  ]),
]);

/** Hostile words in every place of a deck. */
export const hostileDeck: Deck = hostile();

function hostile(): Deck {
  const prompt = 'For the presenter: yours.';
  const drafts = Object.values(hostileWords).flatMap((words): readonly SlideDraft[] => {
    const text: RichText = [{ text: words }];
    const links = addresses.map((url) => ({ text: [{ text: words.slice(0, 40), url }], depth: 0 }));
    const own: readonly SlideBlock[] = [
      { type: 'list', items: [{ text, depth: 0 }, ...links] },
      { type: 'facts', facts: [{ label: words.slice(0, 40), text }] },
      { type: 'table', hasLabels: false, head: [text, text], rows: [[{ text }, { text }]] },
      { type: 'code', value: words, language: words },
      { type: 'math', value: words },
    ];
    const draft = { kicker: words, title: words, source: words, notes: own } as const;
    return [
      { ...draft, kind: 'notes', blocks: own },
      {
        ...draft,
        kind: 'judgement',
        prompt,
        blocks: [{ type: 'columns', titles: [words.slice(0, 20), words.slice(-20)] }],
      },
    ];
  });
  const words = Object.values(hostileWords).join(' ');
  return { ...deckOf(drafts), slug: 'hostile', title: words, course: words, term: words };
}

/** A slide that nobody has fitted. */
export function unfitted(own: readonly SlideBlock[]): Slide {
  const [slide] = shareMinutes(fitSlide({ kind: 'notes', title: 'Too much', blocks: [] }), 1);
  if (!slide) throw new Error('Unexpected deck without slides');
  return { ...slide, blocks: own };
}
