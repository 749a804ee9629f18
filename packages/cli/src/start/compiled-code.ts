import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Compiled code by the names of chunks. */
export type CompiledCode = ReadonlyMap<string, Buffer>;

/** First line of the file: chunks in their order, and how many bytes each has. */
type Index = readonly (readonly [name: string, size: number])[];

/** The compiled code in a file; none where others could have written it, as it would be run unseen. */
export function readCompiled(file: string): CompiledCode {
  try {
    const content = readOwn(file);
    const end = content?.indexOf('\n') ?? -1;
    if (!content || end < 0) return new Map();
    return slice(content.subarray(end + 1), JSON.parse(content.toString('utf8', 0, end)) as Index);
  } catch {
    return new Map();
  }
}

/** Write compiled code, as a whole or not at all; where that is refused, the next run compiles again. */
export function writeCompiled(file: string, code: CompiledCode): void {
  const index: Index = [...code].map(([name, { length }]) => [name, length]);
  const staged = `${file}.${process.pid}`;

  try {
    const isNew = mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 }) !== undefined;
    if (isNew) forgetOthers(path.dirname(file));
    try {
      writeFlushed(staged, Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...code.values()]));
      renameSync(staged, file);
    } catch {
      rmSync(staged, { force: true });
    }
  } catch {
    // There is no place for it.
  }
}

/** Days that the code of another version of the command is kept. */
const mostDays = 30;

/** Delete what is kept of other versions of the command, if nothing was added to it for long. */
function forgetOthers(folder: string): void {
  const oldest = statSync(folder).mtimeMs - mostDays * 24 * 60 * 60 * 1000;
  const parent = path.dirname(folder);
  for (const name of readdirSync(parent)) {
    const other = path.join(parent, name);
    if (/^[0-9a-f]{12}$/u.test(name) && statSync(other).mtimeMs < oldest) rmSync(other, { recursive: true });
  }
}

function writeFlushed(file: string, content: Buffer): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function readOwn(file: string): Buffer | undefined {
  const descriptor = openSync(file, 'r');
  try {
    const { uid, mode } = fstatSync(descriptor);
    const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    return isOwn ? readFileSync(descriptor) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

function slice(content: Buffer, index: Index): CompiledCode {
  const code = new Map<string, Buffer>();
  let start = 0;
  for (const [name, size] of index) {
    code.set(name, content.subarray(start, start + size));
    start += size;
  }
  return start === content.length ? code : new Map();
}
