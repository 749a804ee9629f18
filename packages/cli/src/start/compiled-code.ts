import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Compiled code by the names of chunks. */
export type CompiledCode = ReadonlyMap<string, Buffer>;

/** First line of the file. */
interface Index {
  /** Build of the command that the chunks belong to. */
  readonly build: string;
  /** Chunks in their order, and how many bytes each has. */
  readonly chunks: readonly (readonly [name: string, size: number])[];
}

/**
 * The compiled code in a file; none where it is of another build, or where others could have written it, as it would be
 * run unseen.
 */
export function readCompiled(file: string, build: string): CompiledCode {
  try {
    const content = readOwn(file);
    const end = content?.indexOf('\n') ?? -1;
    if (!content || end < 0) return new Map();
    const index = JSON.parse(content.toString('utf8', 0, end)) as Index;
    if (index.build !== build) return new Map();
    return slice(content.subarray(end + 1), index.chunks);
  } catch {
    return new Map();
  }
}

/** Write compiled code, as a whole or not at all; where that is refused, the next run compiles again. */
export function writeCompiled(file: string, build: string, code: CompiledCode): void {
  const index: Index = { build, chunks: [...code].map(([name, { length }]) => [name, length]) };
  const staged = `${file}.${process.pid}`;

  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
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

function slice(content: Buffer, chunks: Index['chunks']): CompiledCode {
  const code = new Map<string, Buffer>();
  let start = 0;
  for (const [name, size] of chunks) {
    code.set(name, content.subarray(start, start + size));
    start += size;
  }
  return start === content.length ? code : new Map();
}
