import type { Catalog, NotesReference, Paper } from '@proseminar/core';
import { describe, expect, test } from 'vitest';
import { findNotesPages } from './find-notes-pages.js';
import { resolveNotes } from './resolve-notes.js';

const long = `A heading whose anchor is longer than one hundred characters ${'because it goes on and on '.repeat(3)}`;
const cut =
  `a-heading-whose-anchor-is-longer-than-one-hundred-characters-${'because-it-goes-on-and-on-'.repeat(3)}`.slice(
    0,
    100,
  );

const pages = {
  'tea.md':
    '# Tea\n\n## Summary\n\nHot.\n\n## Summary\n\nStill hot.\n\n## Milk & Sugar\n\n![m](m.png)\n\n### More\n\nSweet.',
  'short notes.md': `# Short notes\n\n## ${long}\n\nFirst.\n\n## [2031 CONF] Cups\n\nSecond.\n`,
  'folder/README.md': '# Folder\n\n![in](in.png) ![up](../up.png) ![out](../../out.png)',
  'empty.md': '# Nothing\n',
};

describe('the pages of a catalog', () => {
  test('are sorted paths, each once, `README.md` for a folder', () => {
    const catalog = catalogOf(
      [{ path: 'tea.md' }, { path: 'folder/' }, { path: 'folder/README.md' }, { path: 'b/folder' }],
      [
        { path: 'tea.md', anchor: 'summary' },
        { path: 'Short notes.md' },
        { path: 'v1.0/' },
        { path: '100%.md' },
      ],
    );
    expect(findNotesPages(catalog)).toEqual([
      '100%.md',
      'Short notes.md',
      'b/folder/README.md',
      'folder/README.md',
      'tea.md',
      'v1.0/README.md',
    ]);
  });

  test('stay inside the folder of the list', () => {
    const catalog = catalogOf([
      { path: '../../../../etc/passwd.md' },
      { path: '/etc/a.md' },
      { path: 'a\0.md' },
    ]);
    expect(findNotesPages(catalog)).toEqual([]);
    const { notes, files } = resolveNotes(catalog, { '../../../../etc/passwd.md': 'x', '/etc/a.md': 'x' });
    expect(notes).toEqual({});
    expect(files.flatMap(messages)).toEqual([
      'notes-path-stays-inside',
      'notes-path-stays-inside',
      'notes-path-stays-inside',
    ]);
  });

  test('are not decoded a second time', () => {
    expect(findNotesPages(catalogOf([{ path: '%2e%2e/a.md' }]))).toEqual(['%2e%2e/a.md']);
  });
});

describe('the notes of a paper', () => {
  test('are the whole page', () => {
    const { notes, files } = resolveNotes(catalogOf([{ path: 'tea.md' }]), pages);
    expect(notes['paper-0']?.sections.map(({ name }) => name)).toEqual(['summary', 'summary', 'other']);
    expect(notes['paper-0']).not.toHaveProperty('anchor');
    expect(files.map(({ path }) => path)).toEqual(['tea.md']);
  });

  test.each([
    ['tea.md', 'tea', undefined, undefined],
    ['tea.md', 'summary', 'summary', 'Hot.'],
    ['tea.md', 'summary-1', 'summary-1', 'Still hot.'],
    ['tea.md', 'MORE', 'more', 'Sweet.'],
    ['tea.md', 'user-content-more', 'more', 'Sweet.'],
    ['short notes.md', '2031-conf-cups', '2031-conf-cups', 'Second.'],
    ['short notes.md', cut, expect.stringMatching(new RegExp(`^${cut}.+`, 'u')), 'First.'],
  ])('in %s at #%s are that section', (path, anchor, found, words) => {
    const { notes } = resolveNotes(catalogOf([{ path, anchor }]), pages);
    expect(notes['paper-0']?.anchor).toEqual(found);
    expect(notes['paper-0']?.blocks[0]).toEqual(words && { type: 'paragraph', markdown: words, text: words });
  });

  test.each([
    ['tea.md', undefined, [1, 3, 5, 7, 9, 11, 13, 15, 17]],
    ['tea.md', 'summary', [3, 5]],
    ['tea.md', 'milk-sugar', [11, 13, 15, 17]],
    ['tea.md', 'more', [15, 17]],
  ])('in %s at #%s have lines %s', (path, anchor, lines) => {
    const { notes } = resolveNotes(catalogOf([{ path, ...(anchor && { anchor }) }]), pages);
    expect(notes['paper-0']?.lines?.map(({ line }) => line)).toEqual(lines);
  });

  test('are found at the anchor that GitBook makes of `&`', () => {
    const { notes } = resolveNotes(catalogOf([{ path: 'tea.md', anchor: 'milk-and-sugar' }]), pages);
    expect(notes['paper-0']?.anchor).toBe('milk--sugar');
    expect(notes['paper-0']?.sections.map(({ heading }) => heading)).toEqual(['More']);
  });

  test('name the papers that share them', () => {
    const { notes } = resolveNotes(
      catalogOf([
        { path: 'tea.md' },
        { path: 'tea.md', anchor: 'more' },
        { path: 'folder/' },
        { path: 'tea.md', anchor: 'more' },
        { path: 'folder/README.md' },
      ]),
      pages,
    );
    expect(Object.values(notes).map(({ sharedWith }) => sharedWith)).toEqual([
      [],
      ['paper-3'],
      ['paper-4'],
      ['paper-1'],
      ['paper-2'],
    ]);
  });

  test('have figures with paths from the folder of the list', () => {
    const { notes } = resolveNotes(catalogOf([{ path: 'folder/' }]), pages);
    expect(notes['paper-0']?.blocks).toEqual([
      { type: 'figure', alt: 'in', url: 'folder/in.png' },
      { type: 'figure', alt: 'up', url: 'up.png' },
      { type: 'figure', alt: 'out' },
    ]);
  });

  test.each([
    [
      'tee.md',
      undefined,
      'notes-page-exists',
      'Unexpected missing notes page `tee.md` of “Paper 0”, expected `tea.md`',
    ],
    [
      'nowhere/else.md',
      undefined,
      'notes-page-exists',
      'Unexpected missing notes page `nowhere/else.md` of “Paper 0”, expected a file',
    ],
    [
      '__proto__.md',
      undefined,
      'notes-page-exists',
      'Unexpected missing notes page `__proto__.md` of “Paper 0”, expected a file',
    ],
    [
      'tea.md',
      'sumary',
      'notes-anchor-exists',
      'Unexpected anchor `#sumary` of “Paper 0”, expected `#summary`',
    ],
    [
      'tea.md',
      'ceremony-in-kyoto',
      'notes-anchor-exists',
      'Unexpected anchor `#ceremony-in-kyoto` of “Paper 0”, expected that of a heading of the page',
    ],
    ['empty.md', undefined, 'notes-have-text', 'Unexpected empty notes of “Paper 0”, expected text'],
  ])('in %s at #%s are a message', (path, anchor, rule, reason) => {
    const { notes, files } = resolveNotes(
      catalogOf([{ path, ...(anchor === undefined ? {} : { anchor }) }]),
      pages,
    );
    expect(notes).toEqual({});
    expect(files.flatMap((file) => file.messages.map(({ ruleId, reason }) => [ruleId, reason]))).toEqual([
      [rule, reason],
    ]);
    expect(files[0]?.path).toBe(path);
  });

  test('carry the messages of reading the page', () => {
    const { notes, files } = resolveNotes(catalogOf([{ path: 'a.md' }]), { 'a.md': '' });
    expect(notes).toEqual({});
    expect(files.flatMap(messages)).toEqual(['input-is-not-empty', 'notes-have-text']);
  });
});

function messages(file: { messages: { ruleId?: string | null | undefined }[] }): unknown[] {
  return file.messages.map(({ ruleId }) => ruleId);
}

function catalogOf(...references: (NotesReference | undefined)[][]): Catalog {
  const papers = references.flat().map(
    (notes, index): Paper => ({
      id: `paper-${index}`,
      title: `Paper ${index}`,
      authors: [],
      links: [],
      topics: [],
      provenance: {},
      ...(notes ? { notes } : {}),
    }),
  );
  return { schemaVersion: 1, title: '', topics: [], papers, resources: [] };
}
