import fs from 'node:fs';
import path from 'node:path';
import { run } from '../run-command.js';
import { calendar, course, smallCourse } from '../small-course.js';
import { readFolder, writeFile } from '../temporary-folder.js';

/** What a run that may be broken off starts with, and is to do. */
export interface Scenario {
  readonly name: string;
  readonly argv: readonly string[];
  /** Make the folder that the command is called in. */
  readonly prepare: (folder: string) => void;
  /** What a person runs after it: a build, which finds nothing to do. */
  readonly next: readonly string[];
}

/** Text of a person, which is there at any time. */
export const typed = 'A sentence that a person typed.';

/** The same moment for all runs, as documents tell it. */
export const env = { SOURCE_DATE_EPOCH: '1800000000' };

const quick = `${course}\noutputs: [readme, syllabus, sessions, calendar, changes, references]\n`;

let built: Readonly<Record<string, string>> | undefined;

/** A course that was built, and a document of it edited. */
function makeCourse(folder: string): void {
  built ??= buildCourse(`${folder}-first`);
  for (const [name, text] of Object.entries(built)) writeFile(folder, name, text);
}

function buildCourse(folder: string): Readonly<Record<string, string>> {
  for (const [name, text] of Object.entries(smallCourse)) writeFile(folder, name, text);
  writeFile(folder, 'course.yaml', quick);
  writeFile(folder, 'calendar.yaml', calendar.replace('2027-04-09', '2027-04-16'));
  writeFile(folder, 'overrides.yaml', `# ${typed}\nsessions:\n  - {date: 2027-03-15, note: Welcome}\n`);
  writeFile(folder, 'talk.pdf', 'slides');
  run(folder, ['plan'], { env });
  run(folder, ['build'], { env });
  fs.appendFileSync(path.join(folder, 'out/README.md'), `${typed}\n`);
  const files = readFolder(folder);
  fs.rmSync(folder, { recursive: true });
  return files;
}

/** The course changed, and a document was edited: files are merged, moved and deleted. */
const build: Scenario = {
  name: 'build',
  argv: ['build', '--prune'],
  next: ['build', '--prune'],
  prepare(folder) {
    makeCourse(folder);
    writeFile(folder, 'course.yaml', quick.replace('Storage', 'Store'));
    writeFile(folder, 'calendar.yaml', calendar.replace('days: M', 'days: W'));
  },
};

/** The same, but that the edited document is replaced, and its text saved. */
const overwriting = ['build', '--overwrite', '--prune'];
const overwrite: Scenario = { ...build, name: 'overwrite', argv: overwriting };

const cancel = ['replan', '--today', '2027-03-16', '--cancel', '2027-03-22', '--reason', 'Snow day', '--yes'];

/** A session is cancelled: the course changes, and its documents with it. */
const replan: Scenario = {
  name: 'replan',
  argv: cancel,
  prepare: makeCourse,
  next: ['build'],
};

const attach = ['record', '2027-03-15', '--slides', 'talk.pdf', '--note', 'We ran out of time.'];

/** Slides are attached: they are copied, and the documents change. */
const record: Scenario = {
  name: 'record',
  argv: attach,
  prepare: makeCourse,
  next: ['build'],
};

/** A change is taken back. */
const undo: Scenario = {
  name: 'undo',
  argv: ['undo', '--yes'],
  prepare(folder) {
    makeCourse(folder);
    run(folder, cancel, { env });
  },
  next: ['build'],
};

export const scenarios = { build, replan, record, undo, overwrite } as const;
