import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareWithFirst, writeEmpty } from './start.mjs';

/** What is zipped or set has no bound; everything else is text. */
const outputs = 'readme,syllabus,sessions,site,slides,calendar,references,data';

/** Builds the example course of 28 sessions, from its list and from the catalog of the list, each time anew. */
export function measureBuild({ root, folder, runs }) {
  const course = copyCourse(root, folder);
  const out = join(folder, 'out');
  const parse = join(folder, 'parse.mjs');
  writeFileSync(parse, parseOnly(root, course));
  const before = () => rmSync(out, { recursive: true, force: true });
  const build = (from) => ({
    argv: [
      join(root, 'packages/cli/bin/proseminar.cjs'),
      ...['build', from, '--only', outputs, '--out', out],
    ],
    before,
  });

  const programs = [
    { name: 'empty script', argv: [writeEmpty(folder)] },
    { name: 'the list parsed only', argv: [parse] },
    { name: 'build from the list', ...build(course) },
    { name: 'build from its catalog', ...build(join(root, 'examples/mlsys-seminar')) },
  ];
  return compareWithFirst(programs, runs, { build: 'build from its catalog' });
}

function copyCourse(root, folder) {
  const course = join(folder, 'course');
  cpSync(join(root, 'examples/mlsys-seminar'), course, {
    recursive: true,
    filter: (from) => !/[/\\](?:out|node_modules|package\.json)$/u.test(from),
  });
  cpSync(join(root, 'packages/mlsys/index.md'), join(course, 'list.md'));
  const file = join(course, 'course.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^readingList: .*$/mu, 'readingList: list.md'));
  return course;
}

function parseOnly(root, course) {
  const parser = pathToFileURL(join(root, 'packages/parser/dist/index.js')).href;
  return `import { readFileSync } from 'node:fs';
import { parseReadingList } from ${JSON.stringify(parser)};
const { catalog } = parseReadingList(readFileSync(${JSON.stringify(join(course, 'list.md'))}, 'utf8'));
if (catalog.papers.length < 100) throw new Error('Unexpected short list');
`;
}
