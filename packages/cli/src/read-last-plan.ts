import path from 'node:path';
import { type LastPlan, readLastPlan } from '@proseminar/syllabus';
import { textOf } from './generated-record.js';
import { lockFiles } from './lock-files.js';
import { type FindPending, nothingPending } from './pending-files.js';
import { readIfThere } from './read-disk.js';
import { parseObject } from './sealed-json.js';
import { shownPath } from './shown-path.js';
import { WrongUse } from './wrong-use.js';

/** The plan that a course folder keeps, to plan the rest of the term from; undefined where it keeps none. */
export async function readLastPlanOf(
  folder: string,
  cwd: string,
  pending: FindPending = nothingPending,
): Promise<LastPlan | undefined> {
  const read = async (name: string) => {
    const write = await pending(name);
    if (write) return write.content === undefined ? undefined : textOf(write.content);
    const file = path.join(folder, name);
    return await readIfThere(file, shownPath(cwd, file));
  };
  const [shown, people] = [await read(lockFiles.shown), await read(lockFiles.people)];
  if (shown === undefined) return undefined;

  const last = readLastPlan({
    shown: parseObject(shown),
    people: people === undefined ? undefined : (parseObject(people) ?? {}),
  });
  if (last) return last;
  const name = shownPath(cwd, path.join(folder, lockFiles.shown));
  throw new WrongUse(
    `Unexpected content of \`${name}\` or the file beside it that names people, expected a plan as \`proseminar plan\` writes it`,
  );
}
