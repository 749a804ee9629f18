import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { smallCourse } from './small-course.js';
import { readFolder, temporaryFolder, writeFile } from './temporary-folder.js';

test('a template is ejected with its partials, edited, and the edit shows', () => {
  const folder = temporaryFolder(smallCourse);
  expect(run(folder, ['templates', 'eject', 'session'])).toEqual({
    status: 0,
    stderr: '',
    stdout: 'templates/partials/reading.md.hbs: written\ntemplates/session.md.hbs: written\n',
  });
  const ejected = readFolder(path.join(folder, 'templates'));

  const build = () => {
    expect(run(folder, ['build', '--only', 'sessions'])).toMatchObject({ status: 0, stderr: '' });
    return Object.values(readFolder(path.join(folder, 'out/sessions'))).join('\n');
  };
  const before = build();
  expect(before).toContain('## Required reading');

  const text = ejected['session.md.hbs'] ?? '';
  writeFile(
    folder,
    'templates/session.md.hbs',
    text.replace('## {{labels.required}}', '## To read before class'),
  );
  const after = build();
  expect(after).toContain('## To read before class');
  expect(after.replaceAll('To read before class', 'Required reading')).toBe(before);
  expect(run(folder, ['templates', 'list']).stdout).toMatch(
    /^session\.md\.hbs +The page .* \(changed here\)$/mu,
  );
});

test('a template that is there is left, and saved where it is replaced', () => {
  const folder = temporaryFolder({ ...smallCourse, 'templates/README.md.hbs': 'mine' });
  const eject = (...options: string[]) => run(folder, ['templates', 'eject', 'README', ...options]);
  const files = () => readFolder(path.join(folder, 'templates'));

  expect(eject('--dry-run', '--overwrite').stdout).toBe('templates/README.md.hbs: to replace\n');
  expect(eject().stdout).toContain('there already, left as it is');
  expect(files()).toEqual({ 'README.md.hbs': 'mine' });
  expect(eject('--overwrite').stdout).toContain('replaced; yours is saved as templates/README.md.hbs.orig');
  expect(files()).toMatchObject({
    'README.md.hbs.orig': 'mine',
    'README.md.hbs': expect.stringContaining('{{heading}}'),
  });
  expect(eject('--overwrite').stdout).toContain('the same already');
  expect(eject('--dry-run', '--overwrite').stdout).toContain('the same already');
});

test('of another course, and only said in a dry run', () => {
  const folder = temporaryFolder(
    Object.fromEntries(Object.entries(smallCourse).map(([name, text]) => [`seminar/${name}`, text])),
  );
  const before = readFolder(folder);
  const argv = ['templates', 'eject', 'site/index', 'syllabus', '--course', 'seminar', '--dry-run'];
  const { status, stdout } = run(folder, argv);
  expect(status).toBe(0);
  expect(stdout).toContain('seminar/templates/site/index.html.hbs: to write\n');
  expect(stdout).toContain('seminar/templates/site/partials/head.html.hbs: to write\n');
  expect(stdout).toContain('seminar/templates/syllabus.md.hbs: to write\n');
  expect(readFolder(folder)).toEqual(before);

  const nowhere = run(folder, ['templates', 'eject', 'session']);
  expect(nowhere).toMatchObject({ status: 64, stderr: expect.stringContaining('without `course.yaml`') });
});

test('fields are listed, and a name is guessed', () => {
  const folder = temporaryFolder(smallCourse);
  const { status, stdout } = run(folder, ['templates', 'fields', 'session']);
  expect(status).toBe(0);
  expect(stdout).toContain('session.md.hbs: The page of one session.\n');
  expect(stdout).toContain('- `heading`: Title of the session\n');
  expect(stdout).toContain('\n  - `names`: ');

  for (const command of ['eject', 'fields']) {
    expect(run(folder, ['templates', command, 'sesion'])).toMatchObject({
      status: 64,
      stderr: expect.stringContaining('Unexpected template `sesion`, expected `session` (one of `README`, '),
    });
  }
});
