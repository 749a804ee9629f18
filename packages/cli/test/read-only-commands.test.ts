import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run, runUnheard } from './run-command.js';
import { list, smallCourse } from './small-course.js';
import { readFolder, temporaryFolder } from './temporary-folder.js';

test('check says what was understood', () => {
  const folder = temporaryFolder(smallCourse);
  expect(run(folder, ['check', 'list.md'])).toEqual({
    status: 0,
    stderr: '',
    stdout: `list.md: 6 papers, 0 resources, 2 topics
  authors      0 of 6    0 %
  venue        6 of 6  100 %
  year         6 of 6  100 %
  pdf          6 of 6  100 %
  links        6 of 6  100 %
  notes        2 of 6   33 %
  identifiers  0 of 6    0 %
`,
  });
});

test('catalog prints the list as data', () => {
  const folder = temporaryFolder({ 'list.md': list });
  const json = run(folder, ['catalog', 'list.md']);
  expect([json.status, json.stderr]).toEqual([0, '']);
  const catalog = JSON.parse(json.stdout);
  expect(json.stdout).toBe(`${JSON.stringify(catalog, undefined, 2)}\n`);
  expect(catalog).toMatchObject({ schemaVersion: 1, title: 'Storage', papers: { length: 6 } });

  const ndjson = run(folder, ['catalog', 'list.md', '--format', 'ndjson']).stdout;
  expect(
    ndjson
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject(catalog.papers.map(({ id }: { id: string }) => ({ id })));
  expect(run(folder, ['catalog', 'list.md', '-f', 'csv']).stdout).toContain('Cedar: Logs That Heal');
  expect(run(folder, ['catalog', 'list.md', '-f', 'parquet', '-o', 'papers.parquet'])).toMatchObject({
    stdout: '',
  });
  expect(fs.readFileSync(path.join(folder, 'papers.parquet')).subarray(-4).toString()).toBe('PAR1');
  expect(run(folder, ['catalog', 'list.md', '-f', 'parquet']).stderr).toContain('without `--out`');
  expect(run(folder, ['catalog', 'list.md', '-f', 'csv', '--csv-raw']).status).toBe(0);
  expect(
    run(folder, ['catalog', 'list.md', '-f', 'bibtex']).stdout.match(/^@inproceedings\{/gmu),
  ).toHaveLength(6);
});

test('catalog reads what it wrote, and writes it to a file', () => {
  const folder = temporaryFolder({ 'list.md': list });
  const printed = run(folder, ['catalog', 'list.md']).stdout;
  expect(run(folder, ['catalog', 'list.md', '--out', 'data/catalog.json'])).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
  expect(readFolder(path.join(folder, 'data'))).toEqual({ 'catalog.json': printed });
  expect(JSON.parse(run(folder, ['catalog', 'data/catalog.json']).stdout)).toEqual(JSON.parse(printed));
});

test('catalog prints the same from wherever it is asked', () => {
  const folder = temporaryFolder({ 'lists/list.md': list });
  const inside = run(path.join(folder, 'lists'), ['catalog', 'list.md']).stdout;
  expect(JSON.parse(inside).papers[0].source.file).toBe('list.md');
  expect(run('/', ['catalog', path.join(folder, 'lists/list.md')]).stdout).toBe(inside);
});

test('a dry run of plan prints the plan and writes nothing', () => {
  const folder = temporaryFolder(smallCourse);
  const { status, stdout, stderr } = run(folder, ['plan', '--dry-run']);
  expect([status, stderr]).toEqual([0, '']);
  for (const words of ['Introduction', 'Cedar', 'Rowan']) expect(stdout).toContain(words);

  const explained = run(folder, ['plan', '--explain', '--dry-run']);
  expect(explained.status).toBe(0);
  expect(explained.stdout.length).toBeGreaterThan(stdout.length);

  const json = JSON.parse(run(folder, ['plan', '--json']).stdout);
  expect(json.sessions.map(({ date }: { date: string }) => date)).toEqual([
    '2027-03-15',
    '2027-03-22',
    '2027-03-29',
    '2027-04-05',
  ]);
  expect(readFolder(folder)).toEqual(smallCourse);
});

test('a reader that leaves early is no failure', async () => {
  const entries = Array.from({ length: 1500 }, (_, index) => `* \\[OSDI '14] Paper ${index}: A Title\n`);
  const folder = temporaryFolder({ 'list.md': `# List\n\n${entries.join('')}` });
  expect(await runUnheard(folder, ['catalog', 'list.md'])).toEqual({ status: 0, stderr: '' });
});
