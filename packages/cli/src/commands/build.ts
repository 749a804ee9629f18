import path from 'node:path';
import { nearest } from '@proseminar/core';
import { type FormatName, formatNames } from '@proseminar/syllabus';
import type { ExitCode } from '../exit-code.js';
import type { Changes } from '../plan-changes.js';
import { prepareBuild } from '../prepare-build.js';
import { startProgress } from '../progress.js';
import { repairCourse } from '../repair-folder.js';
import { type Built, buildAsJson, buildExitCode, showBuild } from '../show-build.js';
import type { Io } from '../terminal.js';
import { findBuiltFacts } from '../typed-facts.js';
import type { SavedText } from '../write-documents.js';
import { WrongUse } from '../wrong-use.js';

export interface BuildOptions {
  readonly out?: string;
  readonly dryRun?: boolean;
  /** A dry run that shows what changes in each file. */
  readonly plan?: boolean;
  readonly overwrite?: boolean;
  readonly prune?: boolean;
  readonly restore?: boolean;
  /** Where both changed the same, the person is right. */
  readonly mine?: boolean;
  readonly json?: boolean;
  readonly only?: string;
}

/** Plan the course in a folder and write its documents. */
export async function build(folder: string, options: BuildOptions, io: Io): Promise<ExitCode> {
  const { plan = false, dryRun = plan, json = false } = options;
  if (options.mine && options.overwrite) {
    throw new WrongUse('Unexpected `--mine` with `--overwrite`, expected one of them');
  }
  const only = options.only === undefined ? undefined : await readOutputs(options.only);
  const courseFolder = path.resolve(io.cwd, folder);
  await repairCourse(courseFolder, io, { dryRun });
  const progress = startProgress(io.err);
  const prepared = await prepareBuild(courseFolder, { ...options, dryRun, only }, io, progress);
  progress('Writing');
  const saved = prepared.changes && !dryRun ? await write(prepared.changes, io) : [];
  const diffs = prepared.changes && plan ? await findDiffs(prepared.changes) : undefined;
  const facts = await findBuiltFacts(prepared);
  const built: Built = { ...prepared, dryRun, saved, facts, ...(diffs && { diffs }) };

  if (json) io.out.write(`${JSON.stringify(buildAsJson(built), undefined, 2)}\n`);
  else await showBuild(built, folder, io);
  return buildExitCode(built);
}

/** `slides,calendar` as kinds of output. */
async function readOutputs(text: string): Promise<readonly FormatName[]> {
  return text.split(',').map((word) => {
    const name = formatNames.find((each) => each === word.trim());
    if (name !== undefined) return name;
    const meant = nearest(word.trim(), formatNames);
    const known = formatNames.map((each) => `\`${each}\``).join(', ');
    const expected = meant === undefined ? `some of ${known}` : `\`${meant}\` (of ${known})`;
    throw new WrongUse(`Unexpected \`--only ${word.trim()}\`, expected ${expected}`);
  });
}

/** Only here is anything written, and a dry run does not even load what writes. */
async function write(changes: Changes, io: Io): Promise<readonly SavedText[]> {
  const { writeDocuments } = await import('../write-documents.js');
  return await writeDocuments(changes, io);
}

async function findDiffs(changes: Changes): Promise<ReadonlyMap<string, string>> {
  const { diffChanges } = await import('../diff-changes.js');
  return await diffChanges(changes);
}
