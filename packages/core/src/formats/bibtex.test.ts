import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryCatalog } from '../../test/arbitrary-catalog.js';
import { exampleCatalog, paper } from '../../test/example-catalog.js';
import type { Paper } from '../paper.js';
import { toBibtex } from './bibtex.js';

describe('toBibtex', () => {
  test('writes an entry for each paper, in order', async () => {
    await expect(toBibtex(exampleCatalog.papers)).toMatchFileSnapshot('../../test/fixtures/example.bib');
  });

  test('writes nothing for none', () => {
    expect(toBibtex([])).toBe('');
  });

  test.each<[string, Partial<Paper>, string]>([
    [
      'a journal',
      { venue: { key: 'csur', name: 'CSUR' } },
      '@article{a,\n  key = {T},\n  title = {{T}},\n  journal = {ACM Computing Surveys (CSUR)}\n}\n',
    ],
    [
      'a preprint',
      { venue: { key: 'arxiv', name: 'arXiv' }, year: 2021, identifiers: { arxiv: '2204.12013' } },
      '@misc{a,\n  key = {T},\n  title = {{T}},\n  howpublished = {arXiv preprint},\n  year = {2021},\n  eprint = {2204.12013},\n  archiveprefix = {arXiv},\n  url = {https://arxiv.org/abs/2204.12013}\n}\n',
    ],
    [
      'an unknown venue',
      { venue: { name: 'Foo & Bar' } },
      '@misc{a,\n  key = {T},\n  title = {{T}},\n  howpublished = {Foo \\& Bar}\n}\n',
    ],
    [
      'a URL and a DOI as they are',
      {
        identifiers: { doi: '10.1145/a_b{' },
        links: [
          { rel: 'pdf', url: 'papers/a.pdf' },
          { rel: 'paper', url: 'https://cs.example.edu/~jane/my_paper%20a&b#c}' },
        ],
      },
      '@misc{a,\n  key = {T},\n  title = {{T}},\n  doi = {10.1145/a_b%7B},\n  url = {https://cs.example.edu/~jane/my_paper%20a&b#c%7D}\n}\n',
    ],
  ])('writes %s', (_, fields, text) => {
    expect(toBibtex([paper({ id: 'a', title: 'T', ...fields })])).toBe(text);
  });

  test.each<[string, string, string]>([
    [
      'characters that TeX uses',
      '100% & $5 #1 a_b ~ ^ \\ {x} <b> |',
      '100\\% \\& \\$5 \\#1 a\\_b {\\textasciitilde} \\^{} {\\textbackslash} \\{x\\} {\\textless}b{\\textgreater} {\\textbar}',
    ],
    ['comparisons', 'a < b > c | d', 'a $<$ b $>$ c $|$ d'],
    ['braces without partners', 'A } B { C', 'A {\\textbraceright} B {\\textbraceleft} C'],
    [
      'what would close the entry',
      'x}}\n@preamble{"\\immediate\\write18{touch pwned}"}\n@misc{evil, title={y',
      'x{\\textbraceright}{\\textbraceright} {@}preamble\\{"{\\textbackslash}immediate{\\textbackslash}write18\\{touch pwned\\}"\\} {@}misc{\\textbraceleft}evil, title={\\textbraceleft}y',
    ],
    [
      'commands and mathematics',
      '\\input{/etc/passwd} $2$',
      '{\\textbackslash}input\\{/etc/passwd\\} \\$2\\$',
    ],
    ['letters beyond ASCII', 'Gödel’s 北京 — μs 😀', 'Gödel’s 北京 — μs 😀'],
    ['an address', 'Tiger@Scale', 'Tiger@Scale'],
    ['signs that TeX would join', "C-- --- '' `` it's A-B", "C-{-} -{-}{-} '{'} `{`} it's A-B"],
    ['what nobody can see', 'a\u0000\u202eb\ud800', 'ab\ufffd'],
  ])('escapes %s', (_, title, escaped) => {
    const text = toBibtex([paper({ id: 'a', title })]);
    expect(text).toBe(`@misc{a,\n  key = {${escaped}},\n  title = {{${escaped}}}\n}\n`);
  });

  test.each<[string, Paper['authors'], string]>([
    ['families first', [{ literal: 'Mu Li', family: 'Li', given: 'Mu' }, { literal: 'X' }], 'Li, Mu and {X}'],
    ['names that are not certain whole', [{ literal: 'Li, Mu, and Andersen' }], '{Li, Mu, and Andersen}'],
    [
      'what would divide a name in braces',
      [{ literal: 'x', family: 'Li, Mu', given: 'and {others}' }],
      '{Li, Mu}, {and \\{others\\}}',
    ],
    ['only a family', [{ literal: 'Plato', family: 'Plato' }], 'Plato'],
  ])('writes %s', (_, authors, text) => {
    expect(toBibtex([paper({ id: 'a', title: 'T', authors })])).toBe(
      `@misc{a,\n  author = {${text}},\n  title = {{T}}\n}\n`,
    );
  });

  test('has ASCII keys that differ', () => {
    const papers = ['Gödel 北京, {c}', 'a', 'a', '北京'].map((id) => paper({ id }));
    const keys = [...toBibtex(papers).matchAll(/^@misc\{(.*),$/gmu)].map(([, key]) => key);
    expect(keys.slice(0, 3)).toEqual(['godel-c', 'a', 'a-2']);
    expect(keys[3]).toMatch(/^x[a-z0-9]+$/u);
  });

  test('any papers give balanced braces and as many entries', () => {
    fc.assert(
      fc.property(arbitraryCatalog, ({ papers }) => {
        const text = toBibtex(papers);
        expect(topLevel(text)).toEqual(papers.map(() => '@'));
      }),
    );
  });

  test('is read back by another reader as it was meant', () => {
    const { entries, errors } = parse(toBibtex(exampleCatalog.papers), { sentenceCase: false });

    expect(errors).toEqual([]);
    expect(entries.map(({ key, fields }) => [key, fields.title, fields.year])).toEqual(
      exampleCatalog.papers.map(({ id, title, year }) => [id, title, year?.toString()]),
    );
  });

  test('that other reader notices a broken entry', () => {
    expect(parse('@misc{a,\n  title = {{T}\n', { sentenceCase: false }).errors).not.toEqual([]);
  });
});

/** The `@` outside of braces, with every brace counted as BibTeX does; a brace without a partner throws. */
function topLevel(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}') depth--;
    if (depth < 0) throw new Error('Unexpected closing brace');
    if (depth === 0 && character === '@') found.push(character);
  }
  if (depth > 0) throw new Error('Unexpected open brace');
  return found;
}
