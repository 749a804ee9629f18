import fs from 'node:fs';
import path from 'node:path';

/** The files below a folder by their paths, each byte a character. */
export type Tree = ReadonlyMap<string, string>;

export function readTree(folder: string): Tree {
  const found = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    files
      .sort()
      .map((file) => [
        path.relative(folder, file).split(path.sep).join('/'),
        fs.readFileSync(file, 'latin1'),
      ]),
  );
}

/** Make a folder what it was. */
export function restoreTree(folder: string, before: Tree): void {
  const now = readTree(folder);
  for (const name of now.keys()) if (!before.has(name)) fs.rmSync(path.join(folder, name));
  for (const [name, content] of before) {
    if (now.get(name) === content) continue;
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content, 'latin1');
  }
}

/** Paths of the files in which two trees differ. */
export function differences(one: Tree, other: Tree): readonly string[] {
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names.filter((name) => one.get(name) !== other.get(name));
}
