import type { Bases } from './bases.js';
import { placeSession } from './find-moves.js';
import type { GeneratedRecord } from './generated-record.js';
import type { Document } from './plan-changes.js';
import type { PlannedFile, State } from './plan-files.js';
import { canMerge } from './text-formats.js';

/** What is known once all is written. An edited file keeps what it came from, so it is merged next time too. */
export function nextState(
  { record, bases }: State,
  planned: readonly PlannedFile[],
  documents: readonly Document[],
  isPart: boolean,
): { readonly record: GeneratedRecord; readonly bases: Bases } {
  const files = new Map<string, string>(isPart ? record.files : []);
  const texts = new Map<string, string>(isPart ? bases : []);
  const conflicts = new Map<string, string>(isPart ? record.conflicts : []);

  // Old paths first: another document may have the place of one that moved.
  for (const { path, forgets } of planned) {
    if (!forgets) continue;
    files.delete(path);
    texts.delete(path);
    conflicts.delete(path);
  }
  for (const { path, last, base, since } of planned) {
    if (since === undefined) conflicts.delete(path);
    else conflicts.set(path, since);
    if (last !== undefined) files.set(path, last);
    const isText = canMerge(path) && !base?.startsWith('\0');
    if (last !== undefined && base !== undefined && isText) texts.set(path, base);
  }

  const sessions = new Map([
    ...record.sessions,
    ...documents.flatMap(({ session }): [string, readonly string[]][] =>
      session ? [[session.slug, session.about]] : [],
    ),
  ]);
  const used = new Set([...files.keys()].flatMap((path) => placeSession(path, sessions)?.slug ?? []));

  return {
    record: {
      files,
      conflicts,
      sessions: new Map([...sessions].filter(([slug]) => used.has(slug))),
    },
    bases: texts,
  };
}
