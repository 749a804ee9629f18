import { cleanText } from '@proseminar/core';

/** Characters that can begin or end something inline, wherever they stand. */
const anywhere = /[\\`*[\]~$]/gu;

/** An underscore inside a word is just one; elsewhere it may be emphasis. */
const outerUnderscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** What makes a line a heading, a list item, a quote or a rule when it stands first. */
const firstOfLine = /^(?:[#+=>-]|\d{1,9}(?=[.)]))/u;

/**
 * A text as one line of Markdown that shows exactly the text, in a paragraph, a heading, an item or a table cell.
 *
 * Nothing in it becomes a link, an image, HTML, a comment (which slide programs obey), a cell border, or an
 * expression of Jekyll.
 *
 * @example
 * escapeMarkdown('a | b *c* <d>') // => 'a &#124; b \\*c\\* &lt;d>'
 */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
    .replace(/&(?=#?[a-z0-9]+;)/giu, '&amp;')
    .replace(anywhere, '\\$&')
    .replace(outerUnderscore, '\\_')
    .replace(firstOfLine, (mark) => (/^\d/u.test(mark) ? `${mark}\\` : mark === '>' ? '&gt;' : `\\${mark}`))
    .replace(/</gu, '&lt;')
    .replace(/\{/gu, '&#123;')
    .replace(/\|/gu, '&#124;')
    .replace(/(?<=https?|ftp):(?=\/\/)/giu, '\\:')
    .replace(/(?<=www)\.(?=\S)/giu, '\\.');
}

/**
 * A link in Markdown; where there is no URL, just its text.
 *
 * @example
 * markdownLink('Raft', 'https://example.org/a_(b).pdf') // => '[Raft](https://example.org/a_\\(b\\).pdf)'
 */
export function markdownLink(text: string, url: string): string {
  return url === '' ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${destination(url)})`;
}

/** Percent escapes for what would end the link or the cell; the same URL for whoever follows it. */
function destination(url: string): string {
  return url
    .replace(/[\s<>{}|`\\"]/gu, (character) => encodeURIComponent(character))
    .replace(/[()]/gu, '\\$&')
    .replace(/&(?=#?[a-z0-9]+;)/giu, '&amp;');
}

/** A text as a YAML string on one line, for front matter; programs that read HTML or Liquid find none in it. */
export function yamlString(text: string): string {
  return JSON.stringify(cleanText(text)).replace(/</gu, '\\u003c').replace(/\{/gu, '\\u007b');
}
