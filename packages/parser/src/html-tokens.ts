/** A tag or the text between tags. */
export type HtmlToken = (
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly type: 'close'; readonly name: string }
) & {
  /** Index in the HTML. */
  readonly start: number;
  /** Index after its last character. */
  readonly end: number;
};

/** Longest tag in which quotes are followed; in a longer one the next `>` ends it. */
const longestTag = 2048;

/** Elements whose content is not for readers. */
const unread = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math']);

const tagName = /^<(\/?)([a-z][a-z0-9-]*)/iu;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gu;
const named = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }));

/**
 * Cut HTML into tags and decoded text, in time that grows with its length.
 *
 * Comments, declarations, and the content of scripts, styles and embedded
 * documents are left out.
 */
export function scanHtml(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const lower = html.toLowerCase();
  let position = 0;

  while (position < html.length) {
    const start = html.indexOf('<', position);
    if (start === -1) break;
    if (start > position) tokens.push(text(html, position, start));

    const [, slash, letters] = tagName.exec(html.slice(start, start + 40)) ?? [];
    const name = letters?.toLowerCase();
    position = name === undefined ? endOfOther(html, start) : endOfTag(html, start);

    if (name === undefined) {
      if (position === start + 1) tokens.push(text(html, start, position));
    } else if (slash) {
      tokens.push({ type: 'close', name, start, end: position });
    } else {
      tokens.push({
        type: 'open',
        name,
        attributes: readAttributes(html.slice(start + 1 + name.length, position - 1)),
        start,
        end: position,
      });
      if (unread.has(name)) {
        const end = lower.indexOf(`</${name}`, position);
        position = end === -1 ? html.length : end;
      }
    }
  }

  if (position < html.length) tokens.push(text(html, position, html.length));
  return tokens;
}

function text(html: string, start: number, end: number): HtmlToken {
  return { type: 'text', value: decode(html.slice(start, end)), start, end };
}

/** Position after a comment, a declaration or an instruction; after the `<` where it is none of them. */
function endOfOther(html: string, start: number): number {
  const close = html.startsWith('<!--', start) ? '-->' : '>';
  if (!/^[!?/]/u.test(html.charAt(start + 1))) return start + 1;
  const end = html.indexOf(close, start);
  return end === -1 ? html.length : end + close.length;
}

function endOfTag(html: string, start: number): number {
  const limit = Math.min(html.length, start + longestTag);
  let quote = '';

  for (let index = start; index < limit; index++) {
    const character = html.charAt(index);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return index + 1;
    else if (character === '"' || character === "'") quote = character;
  }

  const end = html.indexOf('>', start);
  return end === -1 ? html.length : end + 1;
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();

  for (const [, name = '', double, single, bare] of text.slice(0, longestTag).matchAll(attribute)) {
    if (!attributes.has(name.toLowerCase()))
      attributes.set(name.toLowerCase(), decode(double ?? single ?? bare ?? ''));
  }

  return attributes;
}

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,5}));/giu,
    (whole, hexadecimal, decimal, name) => {
      if (name !== undefined) return named.get(name) ?? whole;
      const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}
