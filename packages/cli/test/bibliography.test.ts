import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { course, list, smallCourse } from './small-course.js';
import { temporaryFolder } from './temporary-folder.js';

const references = `@inproceedings{ash2014,
  title = {Cedar: {Logs} That Heal},
  author = {Ash, Jane and Elm, Ra{\\'u}l},
  booktitle = {11th {USENIX} Symposium on Operating Systems Design and Implementation ({OSDI} 14)},
  year = {2014},
  pages = {1--16},
  doi = {10.1145/12345.67890}
}

@inproceedings{birch,
  title = {Birch: One Log for Many Machines},
  author = {Oak, Tom},
  year = {2025}
}

@article{open, title = {Willow: A {Cache That Forgets}

@misc{fir, title = {Fir: In No List}}
`;

test('a course made from a list without authors shows those of its bibliography', () => {
  const folder = temporaryFolder({
    ...smallCourse,
    'course.yaml': `${course}\nbibliography: refs/references.bib\n`,
    'refs/references.bib': references,
  });
  const { status, stderr } = run(folder, ['build', '--only', 'sessions,references']);
  const bib = readFileSync(path.join(folder, 'out/references.bib'), 'utf8');

  expect(bib).toContain('author = {Ash, Jane and Elm, Raúl}');
  expect(bib).toContain('doi = {10.1145/12345.67890}');
  expect(readFileSync(path.join(folder, 'out/references.ris'), 'utf8')).toContain('AU  - Oak, Tom\r\n');
  expect(stderr.replace(/\s+/gu, ' ')).toContain('refs/references.bib');
  expect(stderr).toMatch(/10:1-14:2 +warning +Unexpected year `2025` of “Birch: .*expected `2015`/u);
  expect(stderr).toMatch(
    /16:1-\d+:\d+ +error +Unexpected value of `title` without an end in the entry `open`/u,
  );
  expect(stderr).toMatch(/18:1-18:38 +info +Unexpected entry “Fir: In No List”/u);
  expect(status).toBe(1);
});

test('pages of a bibliography are the reading load, which is then not assumed', () => {
  const pages = (title: string) => `@misc{k, title = {${title}}, pages = {11--20}}\n`;
  const titles = [...list.matchAll(/\] ?([A-Z][a-z]+: [^(\]]+?)\]? ?\(/gu)].map(([, title = '']) => title);
  expect(titles).toHaveLength(6);
  const folder = temporaryFolder({
    ...smallCourse,
    'a.bib': titles.slice(0, 3).map(pages).join(''),
    'b.bib': titles.slice(3).map(pages).join(''),
  });
  const plan = (bibliography: string) => {
    const courseFile = temporaryFolder({ ...smallCourse, 'course.yaml': `${course}\n${bibliography}` });
    for (const name of ['a.bib', 'b.bib']) {
      const { stdout } = run(folder, [
        'catalog',
        name,
        '--format',
        'csl-json',
        '--out',
        path.join(courseFile, `${name}.json`),
      ]);
      expect(stdout).toBe('');
    }
    return run(courseFile, ['plan', '--dry-run']).stdout;
  };

  expect(plan('')).toContain('no page count (~): assumed 14 pages');
  expect(plan('bibliography: [a.bib.json, b.bib.json]\n')).not.toContain('assumed');
});

test('a bibliography can be the reading list', () => {
  const folder = temporaryFolder({
    ...smallCourse,
    'course.yaml': course.replace('list.md', 'list.bib'),
    'list.bib': references.replace('({OSDI} 14)},', '({OSDI} 14)},\n  groups = {Logs},'),
  });
  const { stdout } = run(folder, ['plan', '--dry-run']);
  expect(stdout).toContain('Cedar');
  expect(stdout).toContain('Birch');
});

test('catalog reads bibliographies, alone and with lists', () => {
  const folder = temporaryFolder({ 'list.md': list, 'references.bib': references });
  const alone = run(folder, ['catalog', 'references.bib', '--format', 'csl-json']);
  expect(alone.status).toBe(1);
  expect(alone.stderr).toContain('bibliography-is-whole');
  expect(JSON.parse(alone.stdout)).toMatchObject([
    { id: 'osdi14-cedar' },
    { id: '2025-birch' },
    { title: 'Fir: In No List' },
  ]);

  const { stdout } = run(folder, ['catalog', 'list.md', 'references.bib']);
  const { papers } = JSON.parse(stdout);
  expect(papers[0]).toMatchObject({
    id: 'osdi14-cedar',
    authors: [{ literal: 'Jane Ash' }, { literal: 'Raúl Elm' }],
    topics: ['logs'],
    provenance: { title: { from: 'list' }, authors: { from: 'import', detail: 'references.bib' } },
  });
});

test('check judges bibliographies', () => {
  const folder = temporaryFolder({ 'references.bib': references });
  const { status, stdout } = run(folder, ['check', 'references.bib', '--json']);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    lists: [{ file: 'references.bib', papers: 3 }],
    messages: [{ file: 'references.bib', line: 16, severity: 'error', rule: 'bibliography-is-whole' }],
  });
  expect(run(folder, ['check', 'references.bib', '--rule', 'bibliography-is-whole=off'])).toMatchObject({
    status: 0,
    stderr: '',
  });
});

test('what is written comes back from each format', () => {
  const folder = temporaryFolder({ 'list.md': list, 'references.bib': references });
  const written = [
    ['bibtex', 'a.bib'],
    ['csl-json', 'a.json'],
    ['ris', 'a.ris'],
  ] as const;
  const read = written.map(([format, name]) => {
    run(folder, ['catalog', 'list.md', 'references.bib', '--format', format, '--out', name]);
    return run(folder, ['catalog', name, '--format', 'ris']);
  });

  expect(read.map(({ stderr }) => stderr)).toEqual(['', '', '']);
  expect(new Set(read.map(({ stdout }) => stdout)).size).toBe(1);
  expect(read[0]?.stdout.match(/^TI {2}- /gmu)).toHaveLength(8);
});

test('a bibliography that is not there is a problem of the course, with its place', () => {
  const folder = temporaryFolder({
    ...smallCourse,
    'course.yaml': `${course}\nbibliography: reference.bib\n`,
    'references.bib': '',
  });
  const { status, stderr } = run(folder, ['plan', '--dry-run']);
  expect(status).toBe(1);
  expect(stderr).toMatch(/course\.yaml\n.*Unexpected missing file `reference\.bib`.*`references\.bib`/u);
});
