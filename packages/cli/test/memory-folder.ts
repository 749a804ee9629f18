import { basesPath } from '../src/bases.js';
import { recordPath, textOf } from '../src/generated-record.js';
import { outcomeOf } from '../src/outcome.js';
import { type Changes, type Document, type PlanChangesOptions, planOnDisk } from '../src/plan-changes.js';
import type { Disk } from '../src/read-disk.js';

/** An output folder in memory: path → what the file holds. */
export type MemoryFolder = Map<string, string | Uint8Array>;

/** Build documents into a folder in memory; each file that is not unchanged, with what happened to it. */
export async function buildInMemory(
  folder: MemoryFolder,
  documents: readonly Document[],
  options: Partial<PlanChangesOptions> = {},
): Promise<string[]> {
  const planned = await planInMemory(folder, documents, options);
  makeInMemory(folder, planned);
  return planned.changes.flatMap((change) => {
    const outcome = outcomeOf(change);
    return outcome === undefined || outcome === 'unchanged' ? [] : [`${outcome} ${change.path}`];
  });
}

/** Plan changes of a folder in memory. */
export async function planInMemory(
  folder: MemoryFolder,
  documents: readonly Document[],
  options: Partial<PlanChangesOptions> = {},
): Promise<Omit<Changes, 'folder'>> {
  return await planOnDisk(diskOf(folder), documents, { overwrite: false, prune: false, ...options });
}

function diskOf(folder: MemoryFolder): Disk {
  return {
    shown: 'out',
    locate: async (path) => path,
    read: async (path) => {
      const content = folder.get(path);
      return content === undefined
        ? undefined
        : { bytes: Buffer.from(content), text: textOf(Buffer.from(content)) };
    },
    list: async (place) => [...folder.keys()].filter((path) => path.startsWith(`${place}/`)).sort(),
  };
}

/** Make planned changes in memory. */
export function makeInMemory(
  folder: MemoryFolder,
  { changes, record, bases }: Omit<Changes, 'folder'>,
): void {
  for (const change of changes) if (change.kind === 'remove') folder.delete(change.path);

  for (const change of changes) {
    if (change.kind === 'replace') folder.set(`${change.path}.orig`, folder.get(change.path) ?? '');
    if (!['create', 'update', 'replace'].includes(change.kind) || !('content' in change)) continue;
    const { content = '' } = change;
    folder.set(change.path, typeof content === 'string' ? content : textOf(content));
  }
  if (bases) folder.set(basesPath, bases.content);
  if (record) folder.set(recordPath, record.content);
}
