import path from 'node:path';
import type { Catalog } from '@proseminar/core';
import { type CoursePlan, diffPlans, formatChanges } from '@proseminar/syllabus';
import { lockFiles } from './lock-files.js';
import { readLock } from './read-lock.js';
import { shownPath } from './shown-path.js';
import type { Io } from './terminal.js';
import { WrongUse } from './wrong-use.js';

/** Print what a plan changes of the one that its folder keeps. */
export async function showDiff(
  { plan, catalog }: { readonly plan: CoursePlan; readonly catalog: Catalog },
  folder: string,
  json: boolean,
  io: Io,
): Promise<void> {
  const kept = await readLock(plan, folder, io.cwd);

  if (!kept) {
    const shown = shownPath(io.cwd, path.join(folder, lockFiles.shown));
    throw new WrongUse(
      `Unexpected missing \`${shown}\`, expected a plan to compare with; \`proseminar plan\` writes it`,
    );
  }
  const { before, after, missing } = kept;
  if (missing !== undefined) {
    io.err.write(`${missing}: missing, so people are compared as documents show them\n`);
  }

  const changes = diffPlans(before, after);
  io.out.write(
    json
      ? `${JSON.stringify({ changes }, undefined, 2)}\n`
      : formatChanges(changes, { before, after, catalog }, { width: io.out.columns }),
  );
}
