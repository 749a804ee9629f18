import { describe, expect, test } from 'vitest';
import { catalogOf, exampleCatalog, paper } from '../test/example-catalog.js';
import { type Selection, select } from './select.js';
import type { TypedCatalog } from './typed-catalog.js';

const [gandiva, attention, caches, serving] = exampleCatalog.papers.map(({ id }) => id);

describe('select', () => {
  test.each<[string, Selection, (string | undefined)[]]>([
    ['everything without conditions', {}, [gandiva, attention, caches, serving]],
    ['a topic with all below it', { topics: 'scheduling' }, [gandiva, caches]],
    ['a topic below', { topics: ['gpu-scheduling'] }, [caches]],
    [
      'any of several topics, in the order of the list',
      { topics: ['models', 'scheduling'] },
      [gandiva, attention, caches, serving],
    ],
    ['nothing of no topics', { topics: [] }, []],
    ['a venue by another name', { venues: 'NIPS' }, [attention, serving]],
    ['a venue by its key', { venues: ['neurips'] }, [attention, serving]],
    [
      'a venue by its full name',
      { venues: ['USENIX Symposium on Operating Systems Design and Implementation'] },
      [gandiva],
    ],
    ['a venue as the list writes it', { venues: ['fooconf'] }, [caches]],
    ['a workshop as the list writes it', { venues: ['NeurIPS MLSys workshop'] }, [serving]],
    ['a known venue that no paper has', { venues: ['CIDR'] }, []],
    ['a year', { years: 2018 }, [gandiva]],
    ['years from', { years: { from: 2018 } }, [gandiva, caches]],
    ['years to', { years: { to: 2018 } }, [gandiva, attention]],
    ['years and ranges', { years: [2017, { from: 2019, to: 2021 }] }, [attention, caches]],
    ['all with a year for an open range', { years: {} }, [gandiva, attention, caches]],
    ['a pdf or code', { has: ['pdf', 'code'] }, [gandiva, caches]],
    ['notes', { has: 'notes' }, [gandiva]],
    ['identifiers', { has: 'identifiers' }, [attention]],
    ['authors', { has: 'authors' }, [attention]],
    ['words of the title without accents', { text: 'GODELS cach' }, [caches]],
    ['words of title, venue and authors together', { text: 'attention nips vaswani' }, [attention]],
    ['no part inside a word', { text: 'cheduling' }, []],
    ['all for empty text', { text: ' ' }, [gandiva, attention, caches, serving]],
    ['nothing for text without words', { text: '★' }, []],
    ['ids', { ids: [caches ?? '', gandiva ?? ''] }, [gandiva, caches]],
    ['a tag in any case', { tags: 'required' }, [attention]],
    ['what meets all conditions', { topics: 'models', years: { from: 2018 } }, [caches]],
    ['what is included as well', { years: 2018, include: serving ?? '' }, [gandiva, serving]],
    [
      'nothing that is excluded',
      { include: gandiva ?? '', exclude: [gandiva ?? '', caches ?? ''] },
      [attention, serving],
    ],
  ])('selects %s', (_, selection, ids) => {
    expect(select(exampleCatalog, selection).map(({ id }) => id)).toEqual(ids);
  });

  test('finds words inside those of a script without spaces', () => {
    const catalog = catalogOf([paper({ id: 'a', title: '東京大学の機械学習' })]);
    expect(select(catalog, { text: '機械学習' })).toHaveLength(1);
    expect(select(catalog, { text: '深層学習' })).toHaveLength(0);
  });

  test.each<[string, unknown, string]>([
    ['topic', { topics: 'schedulin' }, 'Unexpected topic `schedulin`, expected `scheduling`'],
    [
      'topic far from all',
      { topics: 'zzzzzzzz' },
      'Unexpected topic `zzzzzzzz`, expected `scheduling`, `gpu-scheduling`, `models`',
    ],
    ['paper', { ids: 'gandiva' }, 'Unexpected paper `gandiva`, expected `osdi18-gandiva`'],
    ['included paper', { include: ['osdi18-gandivo'] }, 'expected `osdi18-gandiva`'],
    ['excluded paper', { exclude: ['osdi18-gandivo'] }, 'expected `osdi18-gandiva`'],
    ['venue', { venues: ['FooCnf'] }, 'Unexpected venue `FooCnf`, expected `FooConf`'],
    ['part', { has: 'pdff' }, 'Unexpected part `pdff`, expected `pdf`'],
    ['condition', { topic: 'models' }, 'Unexpected condition `topic`, expected `topics`'],
    ['year', { years: '2018' }, 'Unexpected year "2018", expected a whole number'],
    ['start of years', { years: { from: 2018.5 } }, 'Unexpected year `2018.5`, expected a whole number'],
    ['kind of topic', { topics: [1] }, 'Unexpected topic `1`, expected text'],
    ['kind of text', { text: 1 }, 'Unexpected `text` `1`, expected text'],
  ])('throws for an unknown %s', (_, selection, message) => {
    const wrong = () => select(exampleCatalog, selection as Selection);
    expect(wrong).toThrow(TypeError);
    expect(wrong).toThrow(message);
  });
});

describe('types', () => {
  const typed: TypedCatalog<'serving' | 'misc', 'osdi'> = {
    schemaVersion: 1,
    title: '',
    topics: [
      { id: 'serving', title: 'Serving', kind: 'heading', links: [], topics: [] },
      { id: 'misc', title: 'Misc', kind: 'heading', links: [], topics: [] },
    ],
    papers: [{ ...paper({ id: 'a' }), topics: ['serving'], venue: { key: 'osdi', name: 'OSDI' } }],
    resources: [],
  };

  test('a topic that a typed catalog does not have does not compile', () => {
    expect(select(typed, { topics: 'serving' })).toHaveLength(1);
    expect(select(typed, { topics: ['serving', 'misc'], venues: ['osdi', 'NIPS'] })).toHaveLength(1);
    // @ts-expect-error: no topic of the catalog
    expect(() => select(typed, { topics: 'servin' })).toThrow('expected `serving`');
    // @ts-expect-error: no topic of the catalog
    expect(() => select(typed, { topics: ['servin'] })).toThrow('expected `serving`');
    // @ts-expect-error: nothing that a paper has
    expect(() => select(typed, { has: 'pfd' })).toThrow(TypeError);
  });

  test('papers of a typed catalog keep their types', () => {
    const key: 'osdi' | undefined = select(typed, {})[0]?.venue?.key;
    const topics: readonly ('serving' | 'misc')[] | undefined = select(typed, {})[0]?.topics;
    expect([key, topics]).toEqual(['osdi', ['serving']]);
  });

  test('any text may be a topic of another catalog', () => {
    const id: string = 'models';
    expect(select(exampleCatalog, { topics: id })).toHaveLength(3);
  });
});
