import type { Bases } from './bases.js';
import { type Decision, decideFile, type FileToDecide } from './decide-file.js';
import type { Moves } from './find-moves.js';
import { type GeneratedRecord, hashText, textOf } from './generated-record.js';
import { isPlainPath } from './output-folder.js';
import type { Change, Document, PlanChangesOptions } from './plan-changes.js';
import type { Disk, FileOnDisk } from './read-disk.js';

/** What is known of the build before. */
export interface State {
  readonly record: GeneratedRecord;
  readonly bases: Bases;
  /** Whether there is no record that can be read. */
  readonly isLost: boolean;
  /** Whether none of the files in the record is there. */
  readonly isCleared: boolean;
}

/** What becomes of a file, and what is known of it afterwards. */
export interface PlannedFile {
  readonly path: string;
  readonly changes: readonly Change[];
  /** Hash of what was generated last; absent where nothing was. */
  readonly last?: string;
  readonly base?: string;
  /** Hash of what was generated before, of a file that has the markers of a conflict since. */
  readonly since?: string;
  /** Whether what is known of the path has to go. */
  readonly forgets?: boolean;
}

interface Context {
  readonly state: State;
  readonly moves: Moves;
  readonly options: PlanChangesOptions;
}

/** Take back moves to places where something stands that would be lost. */
export async function settleMoves(
  disk: Disk,
  generated: GeneratedRecord['files'],
  moves: Moves,
): Promise<Moves> {
  const settled = new Map(moves);

  for (let isStable = false; !isStable; ) {
    isStable = true;
    const left = new Set([...settled].filter(([path, from]) => path !== from).map(([, from]) => from));
    for (const [path, from] of settled) {
      if (path === from || left.has(path)) continue;
      const there = await disk.read(path);
      if (!there || generated.get(path) === hashText(there.text)) continue;
      settled.delete(path);
      isStable = false;
    }
  }

  return settled;
}

/** What becomes of the place of a document. */
export async function planDocument(disk: Disk, document: Document, context: Context): Promise<PlannedFile> {
  const { state, moves, options } = context;
  const { path, content } = document;
  const from = placeBefore(path, context);
  const there = from === undefined ? undefined : await disk.read(from);
  const known = from === undefined ? undefined : state.record.files.get(from);
  const base = from === undefined ? undefined : knownBase(from, state);
  const text = textOf(content);
  const since = from === undefined ? undefined : state.record.conflicts.get(from);
  const decision = decideWithFacts(
    {
      path,
      content,
      text,
      ...(there && { ours: there.text }),
      ...(known !== undefined && { last: known }),
      ...(base !== undefined && { base }),
      ...(since !== undefined && { since }),
      overwrite: options.overwrite,
      mine: options.mine ?? false,
      restore: (options.restore ?? false) || state.isCleared,
    },
    options,
  );
  const isOld = decision.kind === 'kept' || decision.kind === 'deleted';
  const last = isOld ? known : hashText(text);
  const nextBase = isOld ? base : text;
  const nextSince = sinceConflict(decision, known, since);
  const isMoved = from !== undefined && from !== path && moves.get(path) === from;

  return {
    path,
    changes:
      isMoved && there
        ? await moveFile(disk, document, { from, there, decision })
        : [await changeFile(disk, document, decision, moves)],
    ...(last !== undefined && { last }),
    ...(nextBase !== undefined && { base: nextBase }),
    ...(nextSince !== undefined && { since: nextSince }),
  };
}

/** What was generated before the markers came that a file has afterwards, as a hash. */
function sinceConflict(decision: Decision, last?: string, since?: string): string | undefined {
  if (decision.kind === 'kept') return decision.why === 'markers' ? since : undefined;
  return decision.kind === 'write' && decision.conflicts ? last : undefined;
}

/** Decide what becomes of a file in which a person typed what its new text has as well: it stands there once. */
function decideWithFacts(file: FileToDecide, { dropFacts }: PlanChangesOptions): Decision {
  const decision = decideFile(file);
  const { path, base, ours, text } = file;
  if (!dropFacts || base === undefined || ours === undefined || decision.kind !== 'write') return decision;
  const dropped = dropFacts({ path, base, text: ours }, text);
  const other = dropped && decideFile({ ...file, ours: dropped.text });
  if (!dropped || other?.kind !== 'write' || typeof other.content !== 'string') return decision;

  // What is taken out has to come back in with the new text.
  const { content, conflicts = 0 } = other;
  const isKept = dropped.words.every((words) => content.includes(words));
  return isKept && conflicts <= (decision.conflicts ?? 0) ? other : decision;
}

/** Where a document stood last; undefined of a new one whose path belongs to another that moves away. */
function placeBefore(path: string, { moves }: Context): string | undefined {
  const from = moves.get(path);
  if (from !== undefined) return from;
  return [...moves.values()].includes(path) ? undefined : path;
}

/** The base of a path, if it is what was generated last. */
function knownBase(path: string, { record, bases }: State): string | undefined {
  const base = bases.get(path);
  return base !== undefined && record.files.get(path) === hashText(base) ? base : undefined;
}

async function changeFile(
  disk: Disk,
  { path, content }: Document,
  decision: Decision,
  moves: Moves,
): Promise<Change> {
  const target = await targetAt(disk, path);

  switch (decision.kind) {
    case 'write':
      return { kind: target.before === undefined ? 'create' : 'update', ...target, ...writtenBy(decision) };
    case 'unchanged':
      return { kind: 'unchanged', ...target, ...(decision.edited && { edited: true }) };
    case 'kept':
      return { kind: 'kept', ...target, why: decision.why, content };
    case 'replace':
      return { kind: 'replace', ...target, content };
    case 'deleted':
      // What stands there moves elsewhere.
      if (target.before !== undefined) return { kind: 'remove', ...target, ...leaving(path, moves) };
      return { kind: 'deleted', ...target, content };
  }
}

interface Moved {
  readonly from: string;
  readonly there: FileOnDisk;
  readonly decision: Decision;
}

/** Write at a new place what becomes of a file. The old place is left to whoever has it next. */
async function moveFile(disk: Disk, document: Document, { from, there, decision }: Moved): Promise<Change[]> {
  const { path, content } = document;
  const target = await targetAt(disk, path);
  const kind = target.before === undefined ? 'create' : 'update';

  switch (decision.kind) {
    case 'write':
      return [{ kind, ...target, ...writtenBy(decision), movedFrom: from }];
    case 'replace': {
      const saved = await freeTarget(disk, `${path}.orig`);
      return [
        { kind, ...target, content, movedFrom: from },
        { kind: 'create', ...saved, content: there.bytes, movedFrom: from, isOwn: true },
      ];
    }
    case 'kept':
      return [{ kind, ...target, content: there.bytes, movedFrom: from, why: decision.why }];
    default:
      return [{ kind, ...target, content: there.bytes, movedFrom: from }];
  }
}

function writtenBy({ content, conflicts }: Decision & { kind: 'write' }) {
  return { content, ...(conflicts !== undefined && { conflicts }) };
}

/** What becomes of a file that the course makes no more. */
export async function planOrphan(
  disk: Disk,
  path: string,
  { state: { record, bases }, moves, options }: Context,
): Promise<PlannedFile> {
  const last = record.files.get(path);
  const forgotten: PlannedFile = { path, changes: [], forgets: true };
  if (last === undefined || !isPlainPath(path)) return { ...forgotten, forgets: !options.isPart };
  const { movedTo } = leaving(path, moves);
  if (options.isPart && movedTo === undefined) return { path, changes: [] };

  const target = await targetAt(disk, path);
  if (target.before === undefined) return forgotten;
  if (movedTo !== undefined) return { ...forgotten, changes: [{ kind: 'remove', ...target, movedTo }] };

  const edited = last !== target.before;
  if (options.prune && !edited) return { ...forgotten, changes: [{ kind: 'remove', ...target }] };
  const base = bases.get(path);
  return {
    path,
    changes: [{ kind: 'orphaned', ...target, edited }],
    last,
    ...(base !== undefined && { base }),
  };
}

/** What becomes of files that a person put into the folder of a session that moves: they go along. */
export async function planBeside(
  disk: Disk,
  planned: readonly PlannedFile[],
  { state: { record }, moves }: Pick<Context, 'state' | 'moves'>,
): Promise<PlannedFile> {
  const paths = planned.flatMap(({ changes }) => changes.map(({ path }) => path));
  const taken = new Set([...record.files.keys(), ...paths]);
  const wanted = new Map<string, string>();
  const changes: Change[] = [];

  for (const [folder, oldFolder] of movedFolders(moves)) {
    for (const path of await disk.list(oldFolder)) {
      const place = `${folder}${path.slice(oldFolder.length)}`;
      if (!taken.has(path) && !taken.has(place)) wanted.set(place, path);
    }
  }

  const settled = await settleMoves(disk, new Map(), wanted);
  for (const [place, path] of wanted) {
    const [there, target, old] = [
      await disk.read(path),
      await targetAt(disk, place),
      await targetAt(disk, path),
    ];
    if (!settled.has(place)) changes.push({ kind: 'orphaned', ...old, edited: true, isTaken: true });
    if (!settled.has(place) || !there) continue;
    const kind = target.before === undefined ? 'create' : 'update';
    changes.push({ kind, ...target, content: there.bytes, movedFrom: path, isOwn: true });
    if (!settled.has(path)) changes.push({ kind: 'remove', ...old, movedTo: place });
  }

  return { path: '', changes };
}

/** Where a file goes. */
function leaving(path: string, moves: Moves): { movedTo?: string } {
  const movedTo = [...moves].find(([to, from]) => from === path && to !== path)?.[0];
  return movedTo === undefined ? {} : { movedTo };
}

/** Folders that are called otherwise now: new name → old name. */
function movedFolders(moves: Moves): Map<string, string> {
  const folders = new Map<string, string>();

  for (const [path, from] of moves) {
    const [folder, oldFolder] = [path, from].map((each) => each.split('/').slice(0, -1).join('/'));
    if (folder && oldFolder && folder !== oldFolder) folders.set(folder, oldFolder);
  }

  return folders;
}

async function targetAt(disk: Disk, path: string): Promise<{ path: string; file: string; before?: string }> {
  const there = await disk.read(path);
  return { path, file: await disk.locate(path), ...(there && { before: hashText(there.text) }) };
}

/** The first of `x.orig`, `x.orig.2`, … that is free. */
async function freeTarget(disk: Disk, path: string): Promise<{ path: string; file: string }> {
  for (let number = 1; ; number++) {
    const target = await targetAt(disk, number === 1 ? path : `${path}.${number}`);
    if (target.before === undefined) return target;
  }
}
