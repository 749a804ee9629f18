import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Deck } from '../../src/deck/deck.js';
import { pptxWriter } from '../../src/formats/pptx/write-pptx.js';
import { renderDocuments } from '../../src/render-documents.js';
import { childrenOf, descendantsOf, readXml, textOf } from '../read-xml.js';
import { sampleCatalog } from '../sample-catalog.js';
import { sampleNotes } from '../sample-notes.js';
import { samplePlan } from '../sample-plan.js';
import { frameComplaints } from './frame-complaints.js';
import { type PackageParts, packageComplaints, readPackage, relationshipsOf } from './read-package.js';
import { blocks, deckOf, everyBlock, hostileDeck, sampleDecks, unfitted } from './sample-decks.js';

const made = '2027-02-22T00:00:00Z';
const partsOf = (deck: Deck) => readPackage(pptxWriter(deck.language, made)(deck));
const slidePaths = (parts: PackageParts) =>
  Object.keys(parts).filter((path) => /^ppt\/slides\/[^/]+$/u.test(path));
const decks = [...sampleDecks, everyBlock, hostileDeck].map(
  (deck) => [deck.slug, deck, partsOf(deck)] as const,
);

test('a course has a deck for each session that has something to read, the same bytes in each build', async () => {
  const build = () =>
    renderDocuments(samplePlan, { catalog: sampleCatalog, notes: sampleNotes, only: ['pptx'] });
  const [first, second] = [await build(), await build()];
  expect(first.documents.map(({ path }) => path)).toEqual(
    sampleDecks.map(({ slug }) => `slides/${slug}.pptx`),
  );
  expect(second).toEqual(first);
});

describe('a deck', () => {
  test.each(decks)('%s has parts that are there, typed and used, and ids that differ', (_, deck, parts) => {
    expect(packageComplaints(parts)).toEqual([]);
    expect(slidePaths(parts)).toHaveLength(deck.slides.length);
    expect(Object.keys(parts).filter((path) => path.includes('/media/'))).toEqual([]);
  });

  test.each(decks)('%s has parts that are well-formed', async (_, __, parts) => {
    expect(await xmlErrors(parts)).toEqual([]);
  });

  test.each(decks)('%s fits its frames', (_, __, parts) => {
    expect(frameComplaints(parts)).toEqual([]);
  });

  test.each(decks)(
    '%s has each title in a place for titles, in the order of the slides',
    (_, deck, parts) => {
      const main = relationshipsOf(parts, 'ppt/presentation.xml');
      const order = descendantsOf(readXml(parts['ppt/presentation.xml'] ?? ''), 'p:sldId').map(
        ({ attributes }) => {
          const path = main.find(({ id }) => id === attributes['r:id'])?.target ?? '';
          return wordsAt(parts, path, /^(?:ctrT|t)itle$/u);
        },
      );
      expect(order).toEqual(deck.slides.map(({ title }) => withoutControls(title)));
    },
  );

  test.each(decks)('%s has notes with the time of each slide', (_, deck, parts) => {
    for (const [index, path] of slidePaths(parts).entries()) {
      const notes = relationshipsOf(parts, path).find(({ type }) => type === 'notesSlide')?.target ?? '';
      const slide = deck.slides[index];
      expect(wordsAt(parts, notes, /^body$/u)).toMatch(
        slide?.minutes ? /^[\d¼½¾.]+ min \(\d/u : /^No time planned/u,
      );
      expect(relationshipsOf(parts, notes).map(({ type }) => type)).toEqual(
        expect.arrayContaining(['notesMaster', 'slide']),
      );
    }
  });
});

test('a deck says what it is, at a time that is no clock’s', () => {
  const parts = partsOf(everyBlock);
  const core = readXml(parts['docProps/core.xml'] ?? '');
  expect(childrenOf(core, 'dc:title').map(textOf)).toEqual(['Every block']);
  expect(childrenOf(core, 'dc:language').map(textOf)).toEqual(['en-US']);
  expect(childrenOf(core, 'dcterms:modified').map(textOf)).toEqual([made]);
  expect(textOf(childrenOf(readXml(parts['docProps/app.xml'] ?? ''), 'Slides')[0])).toBe(
    String(everyBlock.slides.length),
  );
});

test('lists have levels and numbers that programs count', () => {
  const marks = slidesOf({ lists: blocks.lists ?? [] }).flatMap((slide) =>
    descendantsOf(slide, 'a:pPr').flatMap((own) =>
      childrenOf(own, 'a:buAutoNum').map(({ attributes }) => [
        own.attributes.lvl ?? '0',
        attributes.startAt ?? '1',
      ]),
    ),
  );
  expect(marks).toEqual([
    ...[
      ['0', '1'],
      ['0', '1'],
      ['1', '1'],
      ['1', '1'],
      ['0', '3'],
    ],
    ...[
      ['0', '7'],
      ['0', '7'],
      ['0', '1'],
    ],
  ]);
});

test('tables are tables, in the place of the layout', () => {
  const [slide] = slidesOf({ table: blocks.table ?? [] });
  const [table] = slide ? descendantsOf(slide, 'p:graphicFrame') : [];
  expect(table && descendantsOf(table, 'p:ph').map(({ attributes }) => attributes)).toEqual([{ idx: '1' }]);
  expect(table && descendantsOf(table, 'a:gridCol')).toHaveLength(3);
  expect(table && descendantsOf(table, 'a:tblPr')[0]?.attributes).toEqual({ firstRow: '1', firstCol: '1' });
});

test('slides stand where their layouts say where they have no more words than usual', () => {
  const places = slidesOf({ facts: blocks.facts ?? [] }).flatMap((slide) => descendantsOf(slide, 'p:spPr'));
  expect(places.length).toBeGreaterThan(3);
  expect(places.flatMap(({ children }) => children)).toEqual([]);
});

test('links lead to the web and to mail only, by addresses that every program reads', () => {
  const parts = partsOf(hostileDeck);
  const external = [
    ...slidePaths(parts),
    ...Object.keys(parts).filter((path) => path.startsWith('ppt/notesSlides/n')),
  ]
    .flatMap((path) => relationshipsOf(parts, path))
    .filter(({ isExternal }) => isExternal);
  expect([...new Set(external.map(({ target }) => target))]).toEqual([
    'https://example.org/%25ZZ%22%3C%3E%7C%5E%60%7B%7D%5C%20%C3%A4',
    'mailto:ada@example.org',
  ]);
});

test('a deck in German has German places', () => {
  const parts = partsOf({
    ...deckOf([{ kind: 'notes', title: 'Übersicht', blocks: blocks.styles ?? [] }]),
    language: 'de',
  });
  const words = Object.entries(parts)
    .filter(([path]) => /slideLayout\d|slides\/slide/u.test(path))
    .map(([, text]) => text);
  expect(words.join('')).toContain('Für Vortragende');
  expect(words.join('')).toContain('lang="de-DE"');
  expect(words.join('')).not.toMatch(/presenter|Content|lang="en/u);
});

describe('a broken deck is found', () => {
  const few = deckOf([
    { kind: 'title', title: 'First', blocks: blocks.styles ?? [] },
    { kind: 'notes', title: 'Second', blocks: blocks.mixed ?? [], paper: 'a' },
  ]);
  const bytes = pptxWriter('en', made)(few);
  const parts = readPackage(bytes);

  test('that is cut short', () => {
    expect(() => readPackage(bytes.slice(0, bytes.length - 200))).toThrow();
    expect(() => readPackage(bytes.slice(0, bytes.length / 2))).toThrow();
  });

  test.each(Object.keys(parts).filter((path) => !/(?:Layout|notesSlide)\d\.xml\.rels$/u.test(path)))(
    'without %s',
    (path) => {
      const { [path]: _, ...rest } = parts;
      expect(packageComplaints(rest)).not.toEqual([]);
    },
  );

  test.each([
    ['ppt/slides/slide1.xml', '</p:sld>', '', 'ppt/slides/slide1.xml is not well-formed'],
    ['ppt/slides/slide1.xml', ' id="3"', ' id="2"', 'ids of shapes'],
    ['ppt/presentation.xml', ' id="257"', ' id="256"', 'ids of slides'],
    ['ppt/slideMasters/slideMaster1.xml', ' id="2147483650"', ' id="2147483649"', 'ids of layouts'],
    [
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/ppt/x.xml" ContentType="x"/></Types>',
      '/ppt/x.xml is named',
    ],
    ['ppt/slides/_rels/slide1.xml.rels', 'Target="../', 'Target="../../', 'which is not there'],
    ['ppt/slides/_rels/slide1.xml.rels', 'Target="https:', 'Target="javascript:', 'leads to javascript:'],
  ])('%s with %j as %j', (path, before, after, complaint) => {
    const broken = { ...parts, [path]: parts[path]?.replace(before, after) ?? '' };
    expect(broken[path]).not.toBe(parts[path]);
    expect(packageComplaints(broken).join('\n')).toContain(complaint);
  });

  test('that is not well-formed', async () => {
    expect(await xmlErrors({ ...parts, 'ppt/slides/slide1.xml': '<p:sld>&x;</p:sld>' })).not.toEqual([]);
  });

  test.each(['long-text', 'table', 'code', 'chinese', 'deep'])(
    'whose %s is more than its slide has room for',
    (name) => {
      const deck = { ...everyBlock, slides: [unfitted([...(blocks[name] ?? []), ...(blocks[name] ?? [])])] };
      expect(frameComplaints(partsOf(deck))).not.toEqual([]);
    },
  );

  test('whose box is elsewhere', () => {
    const path = 'ppt/slides/slide2.xml';
    const moved = parts[path]?.replace(/<a:off x="[1-9]\d+"/u, '<a:off x="9144000"') ?? '';
    expect(frameComplaints({ ...parts, [path]: moved }).join('\n')).toContain('is not on the slide');
  });
});

/** The slides of blocks with their titles. */
function slidesOf(own: Readonly<Record<string, Deck['slides'][number]['blocks']>>) {
  const parts = partsOf(
    deckOf(Object.entries(own).map(([title, each]) => ({ kind: 'notes', title, blocks: each }))),
  );
  return slidePaths(parts).map((path) => readXml(parts[path] ?? ''));
}

/** The words in the place of a type. */
function wordsAt(parts: PackageParts, path: string, type: RegExp): string | undefined {
  const shape = descendantsOf(readXml(parts[path] ?? ''), 'p:sp').find((each) =>
    descendantsOf(each, 'p:ph').some(({ attributes }) => type.test(attributes.type ?? '')),
  );
  return shape && textOf(childrenOf(shape, 'p:txBody')[0]);
}

function withoutControls(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

const anySchema = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="any"/></start>
  <define name="any"><element><anyName/><zeroOrMore><choice><attribute><anyName/></attribute><text/><ref name="any"/>
  </choice></zeroOrMore></element></define></grammar>`;

/** What xmllint says of all parts. */
async function xmlErrors(parts: PackageParts): Promise<readonly string[]> {
  const xml = Object.entries(parts).map(([fileName, contents], index) => ({
    fileName: `${index}-${fileName.replace(/[^a-z0-9.]/giu, '_')}`,
    contents,
  }));
  const schema = { fileName: 'any.rng', contents: anySchema };
  const { errors } = await validateXML({ xml, schema: [schema], extension: 'relaxng' });
  return errors.map(({ message }) => message);
}
