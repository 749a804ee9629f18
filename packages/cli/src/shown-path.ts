import path from 'node:path';

/** A path as a person would type it in the current folder: relative, with `/`; `.` for the folder itself. */
export function shownPath(cwd: string, file: string): string {
  const relative = path.relative(cwd, file);
  return relative === '' ? '.' : relative.split(path.sep).join('/');
}
