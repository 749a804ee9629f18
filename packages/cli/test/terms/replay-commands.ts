import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { CoursePlan } from '@proseminar/syllabus';
import { makeRandom, type Random } from '../../../syllabus/test/terms/random.js';
import { daysOfEvents, findCourse } from '../../../syllabus/test/terms/replay-term.js';
import { loadCourse } from '../../src/load-course.js';
import { type CommandResult, run } from '../run-command.js';
import { call, environmentOf } from './call-command.js';
import { checkOutputs } from './check-outputs.js';
import { checkRest } from './check-rest.js';
import { writeCourse } from './course-folder.js';
import { editOutputs, typedWords } from './edit-outputs.js';
import { type Happening, happen, type TermState } from './happenings.js';
import { checkLocks, judgePlan, type Replanned } from './judge-plan.js';
import { checkRecords } from './judge-records.js';
import { checkStatuses, isRefused } from './judge-status.js';
import { readTree, restoreTree } from './tree.js';

const lock = 'plan.lock.json';

/** What came of a term of a course in a folder. */
export interface ReplayedCommands {
  readonly name: string;
  readonly events: number;
  /** Processes that were run. */
  readonly runs: number;
  readonly refused: number;
  readonly kinds: Readonly<Record<string, number>>;
  /** What does not hold, with the event after which. */
  readonly breaches: readonly string[];
}

interface Options {
  /** The shortest term, and how much longer it may be. */
  readonly events: readonly [least: number, more: number];
  /** Whether commands are called in this process, which is quicker, rather than run. */
  readonly isCalled?: boolean;
  /** Told of each event. */
  readonly log?: (words: string) => void;
}

/** Play a term through the command, in a folder, with edits by hand between what happens. */
export async function replayCommands(
  folder: string,
  seed: number,
  { events: [least, more], isCalled = false, log = () => undefined }: Options,
): Promise<ReplayedCommands> {
  const random = makeRandom(seed);
  const found = await writeFitting(folder, seed, random);
  const days = daysOfEvents(found.first, least + random.whole(more + 1), random);
  const out = path.join(folder, 'out');
  const breaches: string[] = [];
  const kinds: Record<string, number> = {};
  const undoable = new Map<string, Replanned>();
  const seen = new Set<string>();
  let [events, runs, refused, edits] = [0, 0, 0, 0];

  const type = async (argv: readonly string[], day: string): Promise<CommandResult> => {
    runs++;
    return isCalled ? await call(folder, argv, day) : run(folder, argv, { env: environmentOf(day) });
  };

  const [first = ''] = days;
  for (const argv of random.chance(0.7) ? [['plan'], ['build']] : [['build']]) {
    const { status, stderr } = await type(argv, first);
    if (status !== 0) breaches.push(`${found.name} ${seed}: ${argv}: ${status} ${stderr}`);
  }
  let plan = await planOf(folder, first);
  let isKept = false;

  for (const on of days) {
    const original = readTree(folder);
    const edited = random.chance(0.5) ? ` (${editOutputs(out, events, random)})` : '';
    const state = await stateOf(folder);
    const event = happen({ ...state, plan, isKept, count: events }, on, random);
    if (!event) {
      restoreTree(folder, original);
      continue;
    }
    events++;
    kinds[event.kind] = (kinds[event.kind] ?? 0) + 1;
    const at = `${found.name} ${seed}, event ${events} on ${on}: ${event.told}${edited}`;
    const say = (words: string) => {
      breaches.push(`${at}: ${words}`);
      log(`BREACH ${words}`);
    };
    const typed = typedWords(out);
    const before = readTree(folder);

    const results = await runAll(event, (argv) => type(argv, on));
    log(`${at}: ${results.map(({ status }) => status).join(' ')}`);
    checkStatuses(event, results).forEach(say);
    if (results.some(isRefused)) {
      refused++;
      log(results.map(({ stderr }) => stderr).join(''));
      if (results.length === 1 && !isDeepStrictEqual(readTree(folder), before))
        say('refused, and something was written');
      restoreTree(folder, original);
      continue;
    }

    const after = await planOf(folder, on);
    if (event.isByHand) edits++;
    const { input, overrides } = await stateOf(folder);
    const steps = stepsOf(before, folder);
    judgePlan({
      event,
      input,
      before: plan,
      after,
      edits,
      isKept: before.has(lock),
      undoable,
      steps,
    }).forEach(say);
    checkRecords(event, { plan, overrides: state.overrides }, { plan: after, overrides }, results).forEach(
      say,
    );
    const now = readTree(folder);
    checkLocks(event, before.get(lock), now.get(lock)).forEach(say);
    plan = after;
    for (const word of lostWords(typed, folder, { overrides }, event)) say(`${word} is lost`);
    const status = results.at(-1)?.status ?? 0;
    const rest = await checkRest(folder, on, { status, count: events });
    isKept = status !== 0;
    rest.found.forEach(say);
    for (const words of checkOutputs(out, rest, events % 8 === 0)) {
      if (!seen.has(words)) say(words);
      seen.add(words);
    }
  }
  return { name: found.name, events, runs, refused, kinds, breaches };
}

/** Write the first course of a seed that can be planned as its files say it: there, papers have other scores. */
async function writeFitting(folder: string, seed: number, random: Random) {
  for (let trial = 0; trial < 100; trial++) {
    const found = findCourse(seed, random);
    restoreTree(folder, new Map(Object.entries(writeCourse(found, seed, random))));
    const { status, stderr } = await call(folder, ['plan', '--json'], found.first.calendar.firstDay);
    if (status === 0) return found;
    if (status !== 2) throw new Error(`Unexpected status ${status}: ${stderr}`);
  }
  throw new Error(`Unexpected seed ${seed} without a course`);
}

/** Run the commands of an event until one is refused, and build where they had nothing to build. */
async function runAll(
  { commands }: Happening,
  type: (argv: readonly string[]) => Promise<CommandResult>,
): Promise<readonly CommandResult[]> {
  const results: CommandResult[] = [];
  for (const argv of commands) {
    const result = await type(argv);
    results.push(result);
    if (isRefused(result)) return results;
  }
  const isBuilt = /^out: /mu.test(results.at(-1)?.stdout ?? '');
  return isBuilt ? results : [...results, await type(['build'])];
}

async function planOf(folder: string, day: string): Promise<CoursePlan> {
  const { status, stdout, stderr } = await call(folder, ['plan', '--json'], day);
  if (status !== 0) throw new Error(`Unexpected course without a plan: ${stderr}`);
  return JSON.parse(stdout);
}

async function stateOf(folder: string): Promise<Omit<TermState, 'plan' | 'isKept' | 'count'>> {
  const { values } = await loadCourse(folder, folder);
  if (!values) throw new Error('Unexpected course that cannot be read');
  const { overrides = {}, catalog } = values;
  return { folder, input: values, overrides, papers: catalog.papers.map(({ id }) => id) };
}

/** The steps that `undo` could take back before and can now. */
function stepsOf(before: ReadonlyMap<string, string>, folder: string) {
  const steps = (tree: ReadonlyMap<string, string>) =>
    [...tree.keys()].filter((name) => /^\.proseminar\/undo\/\d+\.json$/u.test(name)).sort();
  return { before: steps(before), after: steps(readTree(folder)) };
}

/** What was typed and is nowhere any more; what was recorded of it, `undo` takes back. */
function lostWords(
  typed: ReadonlySet<string>,
  folder: string,
  { overrides }: Pick<TermState, 'overrides'>,
  { kind }: Happening,
): readonly string[] {
  const there = typedWords(path.join(folder, 'out'));
  // Of a session without class, what is recorded is kept and not shown.
  const recorded = JSON.stringify(overrides);
  return [...typed].filter(
    (word) =>
      !there.has(word) && !(word.endsWith('link') && (kind === 'undo' || recorded.includes(`/${word}"`))),
  );
}
