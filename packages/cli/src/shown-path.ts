import path from 'node:path';

/** A path from a folder, with `/`, the same on every machine: `../list.md`; `.` for the folder itself. */
export function relativePath(from: string, file: string): string {
  const relative = path.relative(from, file);
  return relative === '' ? '.' : relative.split(path.sep).join('/');
}

/** A path as a person in a folder would name it: from there, or from the root where that is shorter. */
export function shownPath(cwd: string, file: string): string {
  const relative = relativePath(cwd, file);
  return relative.startsWith('../') && file.length < relative.length ? file : relative;
}
