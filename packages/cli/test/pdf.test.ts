import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from './run-command.js';
import { smallCourse } from './small-course.js';
import { readFolder, temporaryFolder, writeFile } from './temporary-folder.js';

/** A course for which the package is there, but not for this machine. */
function folderWithoutTypesetter(): string {
  const folder = temporaryFolder(smallCourse);
  const place = 'node_modules/@myriaddreamin/typst-ts-node-compiler';
  writeFile(folder, `${place}/package.json`, '{"main": "index.js"}');
  writeFile(folder, `${place}/index.js`, 'throw new Error("Cannot find native binding.");');
  return folder;
}

test('a PDF is written, twice the same', () => {
  const folder = temporaryFolder(smallCourse);
  expect(run(folder, ['build', '--only', 'pdf'])).toMatchObject({ status: 0, stderr: '' });
  expect(readFolder(path.join(folder, 'out'))['syllabus.pdf']).toMatch(/^%PDF-1\.7/u);
  expect(run(folder, ['build', '--only', 'pdf']).stdout).toContain('unchanged');
});

test('without what sets it, a build says so and makes the rest', () => {
  const folder = folderWithoutTypesetter();
  const { status, stderr } = run(folder, ['build']);
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: expect.stringContaining('info No PDF was made; '),
  });
  expect(stderr.match(/npm install @myriaddreamin/gu)).toHaveLength(1);
  const made = Object.keys(readFolder(path.join(folder, 'out')));
  expect(made).toContain('syllabus.md');
  expect(made).not.toContain('syllabus.pdf');
  expect(run(folder, ['build', '--only', 'readme'])).toMatchObject({ status: 0, stderr: '' });
});

test.each([
  ['by `--only`', ['--only', 'pdf,readme'], ''],
  ['by `outputs`', [], 'outputs: [pdf, readme]\n'],
])('asked for %s, its absence is an error', (_, argv, more) => {
  const folder = folderWithoutTypesetter();
  writeFile(folder, 'course.yaml', `${smallCourse['course.yaml']}\n${more}`);
  const { status, stderr } = run(folder, ['build', ...argv]);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /error +Unexpected output `pdf`, expected `npm install @myriaddreamin\/typst-ts-node-compiler` before/u,
  );
  expect(Object.keys(readFolder(folder)).filter((name) => name.startsWith('out/'))).toEqual([]);
});

test('a template of the course that makes no Typst is an error in its file', () => {
  const folder = temporaryFolder({
    ...smallCourse,
    'templates/pdf/syllabus.typ.hbs': '#set text(size: {{title}})',
  });
  const { status, stderr } = run(folder, ['build', '--only', 'pdf']);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(
      /templates\/pdf\/syllabus\.typ\.hbs\n.*error +Unexpected Typst: expected length, found string/u,
    ),
  });
});
