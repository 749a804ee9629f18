import { cleanText, nearest, readPath } from '@proseminar/core';
import { report } from '../rules.js';
import { findAddresses } from './addresses.js';
import type { CheckedList, Rule } from './rule.js';

/** Links to files beside the list that are not there, where it is known which are. */
export const relativeLinkExists: Rule = ({ tree, file, readFolder }) => {
  if (!readFolder) return;
  const missing = new Map<string, string | undefined>();

  for (const { node, url } of findAddresses(tree)) {
    const path = readRelativePath(url);
    if (path === undefined || exists(path, readFolder)) continue;
    // Each is compared with its whole folder, so only some are.
    if (!missing.has(path) && missing.size < mostCompared) missing.set(path, findNear(path, readFolder));
    const near = missing.get(path);
    const expected = near === undefined ? 'a file that is there' : `\`${cleanText(near)}\``;
    const reason = `Unexpected link to missing file \`${cleanText(path)}\`, expected ${expected}`;
    report(file, 'relative-link-exists', reason, {
      place: node.position,
      ...(near !== undefined && { fix: { actual: path, expected: near } }),
    });
  }
};

/** Most paths for which it is looked what was meant. */
const mostCompared = 100;

type ReadFolder = NonNullable<CheckedList['readFolder']>;

/** The path that a URL has beside the list; `undefined` for others and for those that `url-is-safe` judges. */
function readRelativePath(url: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/#?]|$)/iu.test(url)) return undefined;
  const read = readPath(url.replace(/\?[^#]*/u, ''));
  return 'problem' in read || read.path === '' ? undefined : read.path;
}

function exists(path: string, readFolder: ReadFolder): boolean {
  const { folder, name } = split(path);
  // As on the web, `A.md` is not `a.md`, whatever the disk says.
  return readFolder(folder)?.includes(name) ?? false;
}

/** The file that was probably meant: another of the same folder. */
function findNear(path: string, readFolder: ReadFolder): string | undefined {
  const { folder, name } = split(path);
  const names = readFolder(folder) ?? [];
  const same = names.filter((each) => each.toLowerCase() === name.toLowerCase());
  const near = same.length === 1 ? same[0] : nearest(name, names.slice(0, 500));
  return near === undefined
    ? undefined
    : `${folder === '' ? '' : `${folder}/`}${near}${path.endsWith('/') ? '/' : ''}`;
}

function split(path: string): { folder: string; name: string } {
  const bare = path.replace(/\/$/u, '');
  const slash = bare.lastIndexOf('/');
  return { folder: bare.slice(0, Math.max(slash, 0)), name: bare.slice(slash + 1) };
}
