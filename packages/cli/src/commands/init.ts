import path from 'node:path';
import type { Catalog } from '@proseminar/core';
import { type ExitCode, exitCode } from '../exit-code.js';
import { checkAnswers, type DraftState, planDraft, readList } from '../init/check-answers.js';
import { collectAnswers } from '../init/collect-answers.js';
import { draftCalendar, draftCourse, draftPeople } from '../init/draft-files.js';
import { findExisting } from '../init/find-existing.js';
import type { Answers, NewFile } from '../init/questions.js';
import { dayOf, suggest } from '../init/suggest.js';
import { appendLines, missingIgnores, writeNew } from '../init/write-new.js';
import { isPackageName } from '../load-course.js';
import { quote } from '../show-course-messages.js';
import { relativePath, shownPath } from '../shown-path.js';
import { type Io, paint } from '../terminal.js';

export interface InitOptions extends Partial<Answers> {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/** Write the files of a new course, from options or from what a person answers. */
export async function init(folderName: string, options: InitOptions, io: Io): Promise<ExitCode> {
  const { yes = false, dryRun = false, ...given } = options;
  const folder = path.resolve(io.cwd, folderName);
  const found = await findExisting(folder, io.cwd);
  let catalog: Catalog | undefined = found.catalog;
  const state = (): DraftState => ({ ...found, ...(catalog && { catalog }) });
  const clock = { today: dayOf(new Date()), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };

  const place = (now: Answers) => ({ ...now, list: fromFolder(now.list, folder, io.cwd) });

  const { answers, taken } = await collectAnswers({
    given,
    files: found.files,
    yes,
    ...(io.ask && { ask: io.ask }),
    tell: (problem) => io.err.write(`${paint(io.err, 'yellow', problem)}\n`),
    suggest: (key) => suggest(key, { folder, cwd: io.cwd, ...clock, ...(catalog && { catalog }) }),
    check: async (key, now) => {
      if (key !== 'list') return checkAnswers(place(now), state());
      const list = await readList(place(now).list, folder, io.cwd);
      if ('problem' in list) return list.problem;
      catalog = list.catalog;
      return undefined;
    },
  });

  const texts = draft(place(answers), state());
  await writeFiles(texts, { folder, dryRun, existing: Object.keys(found.existing) }, io);
  if (taken.length > 0) io.out.write(`Taken unasked, to be changed in the files: ${taken.join(', ')}\n`);
  if (!dryRun)
    io.out.write(`Next: proseminar plan${folder === io.cwd ? '' : ` ${quote(shownPath(io.cwd, folder))}`}\n`);
  return exitCode.ok;
}

/** Paths are typed from where one is, and stand in the course from where that is. */
function fromFolder(list: string, folder: string, cwd: string): string {
  return list === '' || isPackageName(list) ? list : relativePath(folder, path.resolve(cwd, list));
}

/** The texts of the files to write, in the order to look at them. */
function draft(answers: Answers, state: DraftState): ReadonlyMap<NewFile, string> {
  const dates = planDraft(answers, state)?.plan?.sessions.map(({ date }) => date) ?? [];
  const examples = { dates, ...(state.catalog && { catalog: state.catalog }) };
  const texts: readonly (readonly [NewFile, string | undefined])[] = [
    ['course.yaml', draftCourse(answers, examples)],
    ['calendar.yaml', draftCalendar(answers, examples)],
    ['people.yaml', draftPeople(answers, examples)],
  ];
  return new Map(
    texts.flatMap(([name, text]) =>
      text !== undefined && state.files.has(name) ? [[name, text] as const] : [],
    ),
  );
}

interface WriteFilesOptions {
  readonly folder: string;
  readonly dryRun: boolean;
  readonly existing: readonly string[];
}

async function writeFiles(
  texts: ReadonlyMap<NewFile, string>,
  { folder, dryRun, existing }: WriteFilesOptions,
  io: Io,
): Promise<void> {
  const place = (name: string) => ({
    file: path.join(folder, name),
    shown: shownPath(io.cwd, path.join(folder, name)),
  });
  const leave = (shown: string) => io.out.write(`${shown}: there already, left as it is\n`);
  for (const name of existing) leave(place(name).shown);

  for (const [name, text] of texts) {
    const { file, shown } = place(name);
    if (dryRun) io.out.write(`${paint(io.out, 'bold', `${shown}: to write`)}\n${text}\n`);
    else if (await writeNew(file, text, shown)) io.out.write(`${shown}: written\n`);
    else leave(shown);
  }

  const { file, shown } = place('.gitignore');
  const lines = await missingIgnores(file);
  if (lines === '') return;
  if (!dryRun && !(await writeNew(file, lines, shown))) await appendLines(file, lines, shown);
  io.out.write(`${shown}: ${dryRun ? 'to write' : 'written'} ${lines.trim().split('\n').join(', ')}\n`);
}
