import fs from 'node:fs';
import path from 'node:path';
import {
  type CoursePlan,
  editOverrides,
  type Overrides,
  type PlanInput,
  type TermChange,
} from '@proseminar/syllabus';
import type { Random } from '../../../syllabus/test/terms/random.js';
import { addEvent } from '../../../syllabus/test/terms/term-events.js';
import { writeFile } from '../temporary-folder.js';
import { attach } from './attach.js';
import { listEntry } from './course-folder.js';
import { settleConflicts } from './edit-outputs.js';

/** Something that happened, and what a person types for it. */
export interface Happening {
  readonly kind: 'attach' | 'change' | 'course' | 'undo' | 'build';
  readonly told: string;
  /** One after another, each where the one before ended well. */
  readonly commands: readonly (readonly string[])[];
  readonly change?: TermChange;
  /** Whether files of the course were edited. */
  readonly isByHand?: boolean;
}

/** A course, and where its term stands. */
export interface TermState {
  readonly folder: string;
  /** What its files say. */
  readonly input: PlanInput;
  readonly plan: CoursePlan;
  readonly overrides: Overrides;
  /** Ids of the papers in the list. */
  readonly papers: readonly string[];
  /** Whether a file waits for a person. */
  readonly isKept: boolean;
  /** How much happened before. */
  readonly count: number;
}

/** What happens on a day; files are edited at once, commands are to be run. Nothing where there is nothing to happen. */
export function happen(state: TermState, on: string, random: Random): Happening | undefined {
  const share = random.whole(100);
  if (state.isKept && share < 40) {
    if (share < 20) settleConflicts(path.join(state.folder, 'out'));
    return { kind: 'build', told: 'build --mine', commands: [['build', '--mine']] };
  }
  if (share < 6) {
    const commands = random.chance(0.7) ? [['undo', '--yes']] : [['undo', '--yes', '--no-build'], ['build']];
    return { kind: 'undo', told: 'undo', commands };
  }
  if (share < 14) return editCourse(state, random);
  if (share < 18) {
    const option = random.pick(['--mine', '--restore', '--prune', '--overwrite'] as const);
    return { kind: 'build', told: `build ${option}`, commands: [['build', option]] };
  }
  if (share < 49) return attach(state, on, random);
  const next = addEvent(state.overrides, on, state.plan, state.papers, random);
  if (!next) return undefined;
  const change = next.changes?.at(-1);
  return change && next.changes !== state.overrides.changes
    ? decide(state, change, random)
    : attach(state, on, random);
}

/** A change, by a command, or by hand where no option says it. */
function decide({ folder, plan }: TermState, change: TermChange, random: Random): Happening {
  const told = JSON.stringify(change);
  const base = { kind: 'change', told, change } as const;
  const { cancel, on, reason } = change;
  const held = plan.sessions.some(({ date }) => date === cancel);
  if (cancel !== undefined && held && random.chance(0.3)) {
    const words = ['record', cancel, '--cancelled', '--today', on];
    return { ...base, commands: [[...words, ...(reason === undefined ? [] : ['--reason', reason])]] };
  }
  if (change.time !== undefined || random.chance(0.15)) {
    const file = path.join(folder, 'overrides.yaml');
    const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
    fs.writeFileSync(file, editOverrides(text, { change }));
    return { ...base, told: `${told}, by hand`, isByHand: true, commands: [['plan'], ['build']] };
  }
  const options = optionsOf(change, plan, random);
  const argv = ['replan', ...options, '--today', on, '--yes'];
  return random.chance(0.2)
    ? { ...base, commands: [[...argv, '--no-build'], ['build']] }
    : { ...base, commands: [argv] };
}

function optionsOf(change: TermChange, { sessions }: CoursePlan, random: Random): readonly string[] {
  const { cancel, break: days, move, to, swap, dropStudent, addStudent, addPaper, optional, remove } = change;
  const reason = change.reason === undefined ? [] : ['--reason', change.reason];
  const day = (date = '') => {
    const session = sessions.find((each) => each.date === date);
    return session && random.chance(0.5) ? `S${session.number}` : date;
  };
  if (cancel !== undefined) return ['--cancel', day(cancel), ...reason];
  if (days !== undefined) return ['--add-break', `${days.from}..${days.to}`, ...reason];
  if (move !== undefined) return ['--move', `${day(move)}:${to}`];
  if (swap !== undefined) return ['--swap', `${day(swap[0])},${day(swap[1])}`];
  if (dropStudent !== undefined) return ['--drop-student', dropStudent];
  if (addStudent !== undefined) return ['--add-student', `${addStudent.id}=${addStudent.name}`];
  if (addPaper !== undefined) return ['--add-paper', addPaper];
  return optional === undefined ? ['--remove', remove ?? ''] : ['--optional', optional];
}

/** What a person changes in the files of a course. */
function editCourse({ folder, plan, count }: TermState, random: Random): Happening {
  const kind = random.pick([
    'leave',
    'leave',
    'more',
    'more',
    'title',
    'optional',
    'room',
    'comment',
  ] as const);
  const edit = (name: string, change: (text: string) => string) => {
    const file = path.join(folder, name);
    writeFile(folder, name, change(fs.readFileSync(file, 'utf8')));
  };
  const told = (words: string): Happening => ({
    kind: 'course',
    told: words,
    isByHand: true,
    commands: [['plan'], ['build']],
  });

  switch (kind) {
    case 'leave': {
      // Most often it is one that was read already: the list moves on.
      const read = plan.sessions.slice(0, 5).flatMap(({ readings }) => readings.map(({ paper }) => paper));
      const name = /-([a-z]\d+)x/u.exec(read.length > 0 ? random.pick(read) : '')?.[1] ?? 'none';
      edit('list.md', (text) =>
        text.replace(new RegExp(`^\\* .*${name.toUpperCase()}x: .*\\n(?: {2}.*\\n)*`, 'mu'), ''),
      );
      return told(`${name} leaves the list`);
    }
    case 'more': {
      const id = `${random.pick(['a', 'b'])}${50 + count}`;
      edit('list.md', (text) => `${text}${listEntry(id, 2020, random)}`);
      return told(`${id} comes to the list`);
    }
    case 'title':
      edit('course.yaml', (text) => text.replace(/^title: .*$/mu, `title: Course ${count}`));
      return told('another title');
    case 'optional':
      edit('course.yaml', (text) => text.replace(/^( {2}optional:) \d$/mu, `$1 ${random.whole(3)}`));
      return told('other optional places');
    case 'room':
      edit('calendar.yaml', (text) =>
        text.replace(/^timeZone: .*$/mu, `timeZone: ${random.pick(['Europe/Berlin', 'America/Detroit'])}`),
      );
      return told('another time zone');
    case 'comment':
      edit('course.yaml', (text) => `${text}# hand${count}comment\n`);
      return told('a comment');
  }
}
