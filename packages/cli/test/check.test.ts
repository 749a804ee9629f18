import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { list, smallCourse } from './small-course.js';
import { readFolder, temporaryFolder } from './temporary-folder.js';

/** A list with one problem of each severity, two of which can be mended. */
const flawed = `# List

##Logs

* \\[OSDI '14] Cedar:Logs ([pdf](javascript:x))
* \\[OSDl '15] Birch ([pdf](https://example.org/a,b%3A.pdf))
`;
const mended = flawed.replace('##Logs', '## Logs').replace('Cedar:Logs', 'Cedar: Logs');

const diff = `--- a/list.md
+++ b/list.md
@@ -1,6 +1,6 @@
 # List
 
-##Logs
+## Logs
 
-* \\[OSDI '14] Cedar:Logs ([pdf](javascript:x))
+* \\[OSDI '14] Cedar: Logs ([pdf](javascript:x))
 * \\[OSDl '15] Birch ([pdf](https://example.org/a,b%3A.pdf))
`;

test('check says to machines what was understood, list by list', () => {
  const folder = temporaryFolder({ 'lists/list.md': list, 'flawed.md': flawed });
  const { status, stdout, stderr } = run(folder, ['check', 'lists/list.md', 'flawed.md', '--json']);
  expect([status, stderr]).toEqual([1, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    lists: [
      { file: 'lists/list.md', papers: 6, resources: 0, topics: 2, coverage: { year: 6, notes: 2 } },
      { file: 'flawed.md', papers: 2 },
    ],
    messages: [
      { file: 'lists/list.md', line: 5, severity: 'warning', rule: 'relative-link-exists' },
      { file: 'lists/list.md', line: 11, severity: 'warning', rule: 'relative-link-exists' },
      { file: 'flawed.md', line: 3, column: 1, rule: 'heading-has-space', expected: ['## '] },
      { file: 'flawed.md', line: 5, severity: 'info', rule: 'colon-has-space' },
      { file: 'flawed.md', line: 5, severity: 'info', rule: 'paper-has-link' },
      { file: 'flawed.md', line: 5, severity: 'error', rule: 'url-is-safe' },
      { file: 'flawed.md', line: 6, severity: 'warning', rule: 'venue-is-known', expected: ['OSDI'] },
    ],
  });
  expect(run(folder, ['check', 'lists/list.md', 'flawed.md', '--format', 'json']).stdout).toBe(stdout);
});

test('check names the place, the rule and what can be done', () => {
  const folder = temporaryFolder({ 'list.md': flawed });
  const { status, stdout, stderr } = run(folder, ['check', 'list.md']);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^list\.md: 2 papers, 0 resources/u);
  expect(stderr).toMatch(
    /^3:1-3:3 +warning Unexpected heading without a blank.* heading-has-space +reading-list$/mu,
  );
  expect(stderr).toContain('2 places can be mended with --fix; see how with --fix --dry-run\n');
  expect(stderr).not.toContain('https://proseminar.dev');
  expect(run(folder, ['check', 'list.md', '--urls']).stderr).toContain(
    'https://proseminar.dev/rules#heading-has-space\n',
  );
});

test('a dry run prints what would be mended, for git', () => {
  const folder = temporaryFolder({ 'list.md': flawed });
  const { status, stdout } = run(folder, ['check', 'list.md', '--fix', '--dry-run']);
  expect([status, stdout]).toEqual([1, diff]);
  expect(readFolder(folder)).toEqual({ 'list.md': flawed });
});

test('mending changes the characters concerned, and keeps all else', () => {
  const folder = temporaryFolder({ 'real.md': `\uFEFF${flawed.replaceAll('\n', '\r\n')}` });
  fs.chmodSync(path.join(folder, 'real.md'), 0o640);
  fs.symlinkSync('real.md', path.join(folder, 'list.md'));

  const { status, stdout } = run(folder, ['check', 'list.md', '--fix']);
  expect(status).toBe(1);
  expect(stdout).toContain('mended: 2 places of list.md (line 3, 5)\n');
  expect(fs.readFileSync(path.join(folder, 'real.md'), 'utf8')).toBe(
    `\uFEFF${mended.replaceAll('\n', '\r\n')}`,
  );
  expect(fs.lstatSync(path.join(folder, 'list.md')).isSymbolicLink()).toBe(true);
  expect(fs.statSync(path.join(folder, 'real.md')).mode & 0o777).toBe(0o640);
  expect(fs.readdirSync(folder).sort()).toEqual(['list.md', 'real.md']);

  const again = run(folder, ['check', 'list.md', '--fix']);
  expect(again.stdout).not.toContain('mended');
  expect(run(folder, ['check', 'list.md', '--fix-guesses']).stdout).toContain('mended: 1 place of list.md');
  expect(fs.readFileSync(path.join(folder, 'real.md'), 'utf8')).toContain("OSDI '15");
});

test('severities are chosen, and decide the exit status', () => {
  const folder = temporaryFolder({ 'list.md': flawed });
  const rule = (...settings: string[]) =>
    run(folder, ['check', 'list.md', ...settings.flatMap((setting) => ['--rule', setting])]);

  expect(rule('url-is-safe=off').status).toBe(0);
  expect(rule('url-is-safe=info', 'colon-has-space=error').status).toBe(1);
  expect(rule('url-is-safe=off').stderr).not.toContain('url-is-safe');
});

test('the current year tells years to come', () => {
  const folder = temporaryFolder({ 'list.md': "* \\[OSDI '40] Cedar ([pdf](https://example.org/a.pdf))\n" });
  expect(run(folder, ['check', 'list.md']).stderr).toBe('');
  expect(run(folder, ['check', 'list.md', '--current-year', '2026']).stderr).toContain('year-is-plausible');
});

test('GitHub shows messages at their lines', () => {
  const folder = temporaryFolder({ 'a,b%.md': flawed });
  const { status, stdout, stderr } = run(folder, ['check', 'a,b%.md', '--format', 'github']);
  expect([status, stderr]).toEqual([1, '']);
  const [first, ...others] = stdout.trimEnd().split('\n');
  expect(first).toBe(
    '::warning file=a%2Cb%25.md,line=3,endLine=3,col=1,endColumn=3,title=heading-has-space::Unexpected heading without a blank, expected one after `##` (https://proseminar.dev/rules#heading-has-space)',
  );
  expect(others.map((line) => line.split(' ')[0])).toEqual(['::notice', '::notice', '::error', '::warning']);
});

test('SARIF has rules, results, places and fixes', () => {
  const folder = temporaryFolder({ 'lists/a b.md': flawed });
  const { status, stdout, stderr } = run(folder, ['check', 'lists/a b.md', '--format', 'sarif']);
  expect([status, stderr]).toEqual([1, '']);
  const { version, runs } = JSON.parse(stdout);
  const [{ tool, results }] = runs;
  const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
  const artifactLocation = { uri: 'lists/a%20b.md', uriBaseId: '%SRCROOT%' };

  expect([version, runs.length, tool.driver.name]).toEqual(['2.1.0', 1, 'proseminar']);
  expect(ids).toEqual([...new Set(ids)].sort());
  for (const { ruleId, ruleIndex, level, message } of results) {
    expect(ids[ruleIndex]).toBe(ruleId);
    expect(['error', 'warning', 'note']).toContain(level);
    expect(message.text).toMatch(/^Unexpected /u);
  }
  expect(results[0]).toEqual({
    ruleId: 'heading-has-space',
    ruleIndex: ids.indexOf('heading-has-space'),
    level: 'warning',
    message: { text: 'Unexpected heading without a blank, expected one after `##`' },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 3 },
        },
      },
    ],
    fixes: [
      {
        artifactChanges: [
          {
            artifactLocation,
            replacements: [
              {
                deletedRegion: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 3 },
                insertedContent: { text: ' ' },
              },
            ],
          },
        ],
      },
    ],
  });
});

test('SARIF has the other place of a message, and files elsewhere by their whole path', () => {
  const twice = "* \\[OSDI '14] Cedar ([pdf](https://example.org/a.pdf))\n";
  const folder = temporaryFolder({ 'list.md': `${twice}${twice}`, 'work/x.md': '' });
  const { stdout } = run(path.join(folder, 'work'), ['check', '../list.md', '--format', 'sarif']);
  const [result] = JSON.parse(stdout).runs[0].results;
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toMatch(/^file:\/\/\/.+\/list\.md$/u);
  expect(result.relatedLocations[0].physicalLocation.region.startLine).toBe(1);
});

test('of a folder with a SUMMARY.md, its pages are read', () => {
  const folder = temporaryFolder({
    'book/SUMMARY.md':
      '# Book\n\n* [About](about.md)\n* [Logs](logs/list.md#top)\n* [Gone](gone.md)\n* [Logs](logs/list.md)\n',
    'book/about.md': '# About\n\nA book.\n',
    'book/logs/list.md': list,
  });
  const json = JSON.parse(run(folder, ['check', 'book', '--json']).stdout);
  expect(json.lists.map(({ file }: { file: string }) => file)).toEqual([
    'book/about.md',
    'book/logs/list.md',
  ]);
  expect(run(folder, ['check', 'book']).status).toBe(0);

  const { status, stdout, stderr } = run(folder, ['catalog', 'book']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout).papers).toHaveLength(6);
  expect(stderr).not.toContain('error');
});

test('catalog makes one of several lists, with evidence', () => {
  const folder = temporaryFolder({
    'ours/list.md':
      "# Ours\n\n* [\\[OSDI '14\\] Cedar: Logs That Heal](notes/cedar.md)\n* \\[OSDI '15] Elm: A Log\n",
    'theirs.md': list,
  });
  const { status, stdout, stderr } = run(folder, ['catalog', 'ours/list.md', 'theirs.md']);
  const { title, papers } = JSON.parse(stdout);
  expect([status, title, papers.length]).toEqual([0, 'Ours', 7]);
  expect(papers[0]).toMatchObject({
    notes: { path: 'ours/notes/cedar.md' },
    source: { file: 'ours/list.md' },
  });
  expect(stderr).toContain('7 papers from 2 lists; 1 of them stands in several places\n');
  expect(stderr).toContain('  osdi14-cedar: ours/list.md, theirs.md (same title');
});

test.each([
  [['--dry-run'], 'Unexpected `--dry-run`, expected it with `--fix` or `--fix-guesses`'],
  [['--fix', '--dry-run', '--json'], 'Unexpected `--dry-run` with `--format json`'],
  [['--rule', 'year-is-knwn=off'], 'Unexpected rule `year-is-knwn`, expected `year-is-known`'],
  [
    ['--rule', 'year-is-known'],
    'Unexpected `--rule year-is-known`, expected a severity: `year-is-known=off`',
  ],
  [['--rule', 'year-is-known=loud'], 'Unexpected `--rule year-is-known=loud`, expected a severity'],
  [['--current-year', '26'], 'Unexpected `--current-year 26`, expected a year such as `2026`'],
])('wrong use: %j', (argv, reason) => {
  const folder = temporaryFolder(smallCourse);
  const { status, stdout, stderr } = run(folder, ['check', 'list.md', ...argv]);
  expect([status, stdout]).toEqual([64, '']);
  expect(stderr).toContain(reason);
  expect(readFolder(folder)).toEqual(smallCourse);
});
