import { strToU8, type Zippable, zipSync } from 'fflate';

/** A file in a zip. */
export interface ZipFile {
  /** Path with `/` between folders: `word/document.xml`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * A date-time without an offset is local, and a zip keeps local time: every machine writes the same bytes, which an
 * instant would not give. Noon is in no zone left out by a clock change.
 */
const modified = '1980-01-01T12:00:00';

/** A name with neither what leads elsewhere, nor what some file system refuses or reads as something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const refused = /^\.{0,2}$|[\u0000-\u001f\u007f"*:<>?\\|]|\p{Surrogate}|[. ]$/u;

/**
 * A zip of files in the order given: the same files are the same bytes on any machine.
 *
 * @throws {TypeError} For a path that leads out of the zip or that a file system may refuse, and for the same path twice.
 * @example
 * toZip([{path: 'imsmanifest.xml', content: '<manifest/>'}])
 */
export function toZip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  expectPaths(files.map(({ path }) => path));
  const entries = files.map(({ path, content }) => [path, toBytes(content)] as const);
  return zipSync(Object.fromEntries(entries) as Zippable, { level: 9, mtime: modified });
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content;
}

function expectPaths(paths: readonly string[]): void {
  const taken = new Set<string>();

  for (const path of paths) {
    // An object, which fflate takes, has whole numbers first, and `__proto__` not at all.
    if (path.split('/').some((name) => refused.test(name)) || /^(?:\d+|__proto__)$/u.test(path)) {
      throw new TypeError(`Unexpected path ${JSON.stringify(path)} in zip, expected a relative one`);
    }
    // Windows and macOS have one file where names differ in case only.
    const folded = path.toLowerCase();
    if (taken.has(folded)) {
      throw new TypeError(`Unexpected second ${JSON.stringify(path)} in zip, expected each path once`);
    }
    taken.add(folded);
  }
}
