import fs from 'node:fs';
import path from 'node:path';
import { hashContent } from '../../src/commit/hash-file.js';
import { formatStep } from '../../src/undo-step.js';
import { run } from '../run-command.js';
import { calendar, course, smallCourse } from '../small-course.js';
import { writeFile } from '../temporary-folder.js';

/** What a run that may be broken off starts with, and is to do. */
export interface Scenario {
  readonly name: string;
  readonly argv: readonly string[];
  /** Make the folder that the command is called in. */
  readonly prepare: (folder: string) => void;
  /** Text of a person, which is there at any time. */
  readonly typed: string;
  /** Exit statuses of the next run; a command that changes a course does nothing twice. */
  readonly next: readonly number[];
}

const typed = 'A sentence that a person typed.';
const outputs = '\noutputs: [readme, syllabus, sessions, calendar, changes, references]\n';

/** A course that was built, then changed, with an edited document: files are merged, moved and deleted. */
const build: Scenario = {
  name: 'build',
  argv: ['build', '--prune'],
  typed,
  next: [0],
  prepare(folder) {
    for (const [name, text] of Object.entries(smallCourse)) writeFile(folder, name, text);
    writeFile(folder, 'course.yaml', course + outputs);
    run(folder, ['build'], { env });
    fs.appendFileSync(path.join(folder, 'out/README.md'), `${typed}\n`);
    writeFile(folder, 'course.yaml', course.replace('Storage', 'Store') + outputs);
    writeFile(folder, 'calendar.yaml', calendar.replace('days: M', 'days: W'));
  },
};

/** The same, but that the edited document is replaced, and its text saved. */
const overwrite: Scenario = { ...build, name: 'overwrite', argv: ['build', '--overwrite', '--prune'] };

const overrides = 'changes:\n  - {on: 2027-03-16, cancel: 2027-03-22}\n';

/** A course with a change to take back. */
const undo: Scenario = {
  name: 'undo',
  argv: ['undo', '--yes'],
  typed,
  next: [0, 1, 64],
  prepare(folder) {
    const added = ['slides.pdf', 'summary.md', 'notes.md'].map((name) => `sessions/2027-03-15/${name}`);
    const changed = ['overrides.yaml', 'plan.lock.json'];
    const after = hashContent(overrides);
    const files = [
      ...changed.map((path) => ({ path, text: `# ${typed}\n`, after })),
      ...added.map((path) => ({ path, after })),
    ];
    for (const [name, text] of Object.entries(smallCourse)) writeFile(folder, name, text);
    for (const name of [...changed, ...added]) writeFile(folder, name, overrides);
    const step = formatStep({ did: 'Cancelled 2027-03-22', at: '2027-03-16T09:30:00Z', files });
    writeFile(folder, '.proseminar/undo/0001.json', step);
  },
};

export const scenarios = [build, undo, overwrite] as const;

/** The same moment for all runs, as documents tell it. */
export const env = { SOURCE_DATE_EPOCH: '1800000000' };
