import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { byCodeUnits, nearest } from '@proseminar/core';
import {
  builtInTemplates,
  describeFields,
  findTemplates,
  templatePages,
  templateStem,
  withPartials,
} from '@proseminar/syllabus';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writeNew } from '../init/write-new.js';
import { loadTemplates } from '../load-templates.js';
import { saveOriginal } from '../save-original.js';
import { shownPath } from '../shown-path.js';
import { type Io, paint } from '../terminal.js';
import { writeWhole } from '../write-whole.js';
import { orWrongUse, WrongUse } from '../wrong-use.js';

export interface CourseOption {
  /** Folder of the course. */
  readonly course: string;
}

export interface EjectOptions extends CourseOption {
  readonly overwrite?: boolean;
  readonly dryRun?: boolean;
}

/** List the templates with what they are for, and which of them the course has of its own. */
export async function listTemplates({ course }: CourseOption, io: Io): Promise<ExitCode> {
  const { templates } = await loadTemplates(path.join(path.resolve(io.cwd, course), 'templates'), io.cwd);
  const width = Math.max(...templatePages.map(({ name }) => name.length));

  for (const { name, about } of templatePages) {
    const isOwn = withPartials(name).some((each) => Object.hasOwn(templates, each));
    io.out.write(
      `${name.padEnd(width)}  ${about}${isOwn ? paint(io.out, 'yellow', ' (changed here)') : ''}\n`,
    );
  }
  return exitCode.ok;
}

/** Copy built-in templates with their partials to the folder of a course. */
export async function ejectTemplates(
  words: readonly string[],
  { course, overwrite = false, dryRun = false }: EjectOptions,
  io: Io,
): Promise<ExitCode> {
  const folder = path.join(path.resolve(io.cwd, course), 'templates');
  const names = [...new Set(words.flatMap(nameTemplates).flatMap(withPartials))].sort(byCodeUnits);
  await expectCourse(course, io);

  for (const name of names) {
    const file = path.join(folder, ...name.split('/'));
    const shown = shownPath(io.cwd, file);
    const text = builtInTemplates[name] ?? '';
    const done = await (dryRun ? foresee(file, text, overwrite) : eject(file, text, overwrite, io.cwd));
    io.out.write(`${shown}: ${done}\n`);
  }
  return exitCode.ok;
}

/** What `eject` would do with a file, in words. */
async function foresee(file: string, text: string, overwrite: boolean): Promise<string> {
  const there = await readFile(file, 'utf8').catch(() => undefined);
  if (there === undefined) return 'to write';
  if (!overwrite) return 'there already, to be left as it is';
  return there === text ? 'the same already' : 'to replace';
}

/** Write a template; in words, what happened. */
async function eject(file: string, text: string, overwrite: boolean, cwd: string): Promise<string> {
  const shown = shownPath(cwd, file);
  if (await writeNew(file, text, shown)) return 'written';
  if (!overwrite) return 'there already, left as it is; `--overwrite` replaces it';

  return await orWrongUse(`write \`${shown}\``, async () => {
    if ((await readFile(file, 'utf8')) === text) return 'the same already';
    const saved = await saveOriginal(file);
    await writeWhole(file, text);
    return `replaced; yours is saved as ${shownPath(cwd, saved)}`;
  });
}

/** Print what a template may name. */
export async function showFields(word: string, io: Io): Promise<ExitCode> {
  const names = new Set(nameTemplates(word));
  const pages = templatePages.filter(({ name }) => names.has(name));

  for (const { name, about, fields } of pages) {
    const lines = describeFields(fields);
    io.out.write(`${paint(io.out, 'bold', name)}: ${about}\n${lines.map((line) => `${line}\n`).join('')}`);
  }
  if (pages.length === 0)
    io.out.write(`${[...names].join(', ')}: what stands around the place that includes it\n`);
  return exitCode.ok;
}

/** The templates that a person means. */
function nameTemplates(word: string): readonly string[] {
  const names = findTemplates(word);
  if (names.length > 0) return names;
  const known = [...new Set(templatePages.map(({ name }) => templateStem(name)))];
  const meant = nearest(word, known);
  const list = known.map((name) => `\`${name}\``).join(', ');
  const expected = meant === undefined ? `one of ${list}` : `\`${meant}\` (one of ${list})`;
  throw new WrongUse(`Unexpected template \`${word}\`, expected ${expected}`);
}

/** Templates in a folder that is no course would change nothing. */
async function expectCourse(course: string, io: Io): Promise<void> {
  const file = path.resolve(io.cwd, course, 'course.yaml');
  if ((await readFile(file).catch(() => undefined)) !== undefined) return;
  const shown = shownPath(io.cwd, path.dirname(file));
  throw new WrongUse(`Unexpected folder \`${shown}\` without \`course.yaml\`, expected a course folder`);
}
