import { hasHiddenCharacters } from './text.js';

/** Why a URL is not used. */
export type UrlProblem = 'unsafe-url' | 'url-too-long' | 'bad-url';

/** Why a path is not used. */
export type PathProblem = 'path-escape' | 'bad-path';

/** Longest URL that is kept, in UTF-16 code units. */
const longestUrl = 2000;

const safeProtocols = new Set(['http:', 'https:', 'mailto:']);
const scheme = /^[a-z][a-z0-9+.-]*:/iu;
const plainAscii = /^[!#-;=?-[\]_a-z~]+$/iu;

/** A URL with nothing in it that a browser would read otherwise: only names in its host, the last one of letters. */
const plainUrl = /^https?:\/\/(?:[a-z][a-z0-9]*\.)+[a-z]{2,}\/[!#$&-;=?-Z_a-z~]*$/u;

/**
 * Decide whether a URL from a document may become a link.
 *
 * `http`, `https`, `mailto` and relative paths may, judged as a browser would
 * read them (`new URL`), so `java\tscript:` does not slip through. A URL that
 * is plain ASCII comes back as written, another as browsers normalise it. A
 * relative one is a plain path, with the `./` that it begins with if nothing else had to change.
 *
 * @example
 * readUrl('https://exämple.org/ä') // => {url: 'https://xn--exmple-cua.org/%C3%A4'}
 * readUrl('javascript:alert(1)') // => {problem: 'unsafe-url'}
 */
export function readUrl(raw: string): { url: string } | { problem: UrlProblem } {
  if (raw.length > longestUrl) return { problem: 'url-too-long' };
  const read = readAnyUrl(raw);
  // Encoding makes a URL longer.
  return 'url' in read && read.url.length > longestUrl ? { problem: 'url-too-long' } : read;
}

function readAnyUrl(raw: string): { url: string } | { problem: UrlProblem } {
  if (plainUrl.test(raw)) return { url: raw };
  const url = parseUrl(raw);
  if (!url) return readRelativeUrl(raw);
  if (!safeProtocols.has(url.protocol) || url.username || url.password) return { problem: 'unsafe-url' };
  if (/%00/u.test(url.href)) return { problem: 'bad-url' };
  if (plainAscii.test(raw) && /^(?:https?:\/\/[^/]|mailto:)/iu.test(raw)) return { url: raw };
  return { url: url.href.replace(/[{}|\\^`]/gu, (character) => encodeURIComponent(character)) };
}

/** Whether a text is a URL with its scheme, not a relative one. */
export function isAbsoluteUrl(text: string): boolean {
  return parseUrl(text) !== undefined;
}

/** `URL.canParse` of Node 20 refuses `https://example.org/ä` once it has been called some thousand times. */
function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function readRelativeUrl(raw: string): { url: string } | { problem: UrlProblem } {
  if (scheme.test(raw.trim())) return { problem: 'bad-url' };
  const read = readPath(raw);
  if ('problem' in read) return { problem: 'bad-url' };
  const path = read.path.split('/').map(encodeURIComponent).join('/');
  const url = read.anchor === undefined ? path : `${path}#${encodeURIComponent(read.anchor)}`;
  return { url: raw.trim() === `./${url}` ? `./${url}` : url };
}

/**
 * Read a relative path from a document: decoded once, `/` between folders,
 * without `.` and `..`, never absolute and never leading out of its folder.
 *
 * A path to a folder keeps its final `/`.
 *
 * @example
 * readPath('notes/./gpipe.md#design') // => {path: 'notes/gpipe.md', anchor: 'design'}
 * readPath('..%2fsecret.md') // => {problem: 'path-escape'}
 */
export function readPath(raw: string): { path: string; anchor?: string } | { problem: PathProblem } {
  // Half of a pair of code units has no bytes in UTF-8.
  const whole = raw.trim().replace(/\p{Surrogate}/gu, '\ufffd');
  const [encoded = '', ...anchors] = whole.split('#');
  const path = decode(encoded);
  const anchor = decode(anchors.join('#'));

  if (path === undefined || anchor === undefined || hasHiddenCharacters(anchor)) {
    return { problem: 'bad-path' };
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (/[\u0000-\u001f\u007f\\?]/u.test(path)) return { problem: 'bad-path' };
  if (path.startsWith('/') || scheme.test(path)) return { problem: 'bad-path' };

  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return { problem: 'path-escape' };
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  if (parts.length === 0) return { problem: 'bad-path' };

  const normal = parts.join('/') + (path.endsWith('/') ? '/' : '');
  // Without its `..`, a path may begin like a URL: `a/../b:`.
  if (scheme.test(normal)) return { problem: 'bad-path' };
  return anchor === '' ? { path: normal } : { path: normal, anchor };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
