import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignPaperIds, assignResourceIds, assignTopicIds, type PaperIdentity } from './assign-ids.js';
import { idSchema } from './paper.js';

const osdi = { key: 'osdi', name: 'OSDI' };

describe('assignPaperIds', () => {
  test.each<[string, PaperIdentity, string]>([
    [
      'says what follows “with the”',
      { title: 'Scaling Distributed Machine Learning with the Parameter Server', venue: osdi, year: 2014 },
      'osdi14-parameter-server',
    ],
    [
      'prefers the short name',
      { title: 'Orca: A Distributed Serving System', shortName: 'Orca', venue: osdi, year: 2022 },
      'osdi22-orca',
    ],
    [
      'takes the first words',
      { title: 'Mixed precision training', year: 2018 },
      '2018-mixed-precision-training',
    ],
    [
      'writes a venue it does not know',
      { title: 'X: y', shortName: 'X', venue: { name: 'FooConf East' }, year: 2007 },
      'fooconfeast07-x',
    ],
    [
      'hashes what has no Latin letters',
      { title: '深度学习' },
      expect.stringMatching(/^x[0-9a-z]{7}$/u) as unknown as string,
    ],
  ])('%s', (_, paper, id) => {
    expect(assignPaperIds([paper])).toEqual([id]);
  });

  test('gives all papers of one name longer ids', () => {
    expect(
      assignPaperIds([
        { title: 'Ray: A Distributed Framework', shortName: 'Ray', venue: osdi, year: 2018 },
        { title: 'Ray: Something Else', shortName: 'Ray', venue: osdi, year: 2018 },
      ]),
    ).toEqual(['osdi18-ray-a-distributed-framework', 'osdi18-ray-something-else']);
  });

  test('have room for a number behind a long venue', () => {
    const venue = { name: 'IEEE Signal Processing Magazine', key: 'ieee-signal-processing-magazine' };
    const title = 'Deep Neural Networks for Acoustic Modeling in Speech Recognition';
    const ids = assignPaperIds([
      { title, venue, year: 2012 },
      { title, venue, year: 2012 },
    ]);
    expect(ids.map((id) => idSchema.safeParse(id).success)).toEqual([true, true]);
  });

  test('are unique, valid, and the same in any order', () => {
    const identity = fc.record(
      {
        title: fc.oneof(
          fc.constantFrom('Ray', 'Ray: A', 'Ray: A B', '深', 'con', 'a-2'),
          fc.string({ minLength: 1 }),
        ),
        year: fc.integer({ min: 1998, max: 2001 }),
        venue: fc.constantFrom({ name: 'OSDI' }, { name: 'O S D I' }, { name: '北京' }),
      },
      { requiredKeys: ['title'] },
    );
    fc.assert(
      fc.property(fc.uniqueArray(identity, { selector: (paper) => JSON.stringify(paper) }), (papers) => {
        const ids = assignPaperIds(papers);
        expect(new Set(ids).size).toBe(papers.length);
        for (const id of ids) expect(idSchema.safeParse(id).success).toBe(true);
        expect(assignPaperIds([...papers].reverse()).reverse()).toEqual(ids);
      }),
    );
  });
});

describe('assignTopicIds', () => {
  test('take the first words, and those above only where they must', () => {
    expect(
      assignTopicIds([
        { title: 'Misc: Storage, Tuning, Compilers', path: [] },
        { title: 'Tricks and Relaxations in Learning and Systems: Compression', path: [] },
        { title: 'Surveys', path: ['Training'] },
        { title: 'Surveys', path: ['Serving'] },
      ]),
    ).toEqual(['misc', 'tricks-and-relaxations-in-learning', 'training-surveys', 'serving-surveys']);
  });
});

test('assignResourceIds stay clear of ids that are taken', () => {
  expect(assignResourceIds([{ title: 'On Tuning', kind: 'talk' }], new Set(['talk-tuning']))).toEqual([
    'talk-on-tuning',
  ]);
});
