import type { Link, Root } from 'mdast';
import {
  type ConstructName,
  defaultHandlers,
  type Handle,
  toMarkdown,
  type Options as WritingOptions,
} from 'mdast-util-to-markdown';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { blankContainers } from './blank-containers.js';
import { readMarkdown } from './fast-markdown/read-markdown.js';
import { findOverload } from './find-overload.js';
import { limits } from './limits.js';
import { reportInput } from './rules.js';

/** Markdown as this package reads it: CommonMark with GFM tables and front matter. */
export const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze();

/**
 * Read the text of a file as Markdown.
 *
 * Reading takes moderate time and stack whatever the text: blocks that would
 * not are left out, with a message; all other positions stay as they are.
 *
 * @returns
 *   The tree, or `undefined` if the file holds no text that can be read; the
 *   file then has a message that says why.
 */
export function parseMarkdown(file: VFile): Root | undefined {
  const text = readText(file);
  if (text === undefined) return undefined;
  return readMarkdown(leaveOutOverload(blankContainers(text), file), (piece) => markdown.parse(piece));
}

function readText(file: VFile): string | undefined {
  const text = String(file);

  if (text.includes('\0')) {
    reportInput(file, 'input-is-text', 'Unexpected binary data, expected Markdown text in UTF-8');
  } else if (text.length > limits.characters) {
    reportInput(
      file,
      'input-is-not-too-large',
      `Unexpected ${text.length} characters, expected at most ${limits.characters}; split the document`,
    );
  } else if (text.trim() === '') {
    reportInput(file, 'input-is-not-empty', 'Unexpected empty document, expected Markdown text');
  } else {
    return text;
  }

  return undefined;
}

function leaveOutOverload(text: string, file: VFile): string {
  const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/u) : text.split('\n');
  const overloads = findOverload(lines);
  if (overloads.length === 0) return text;

  for (const { line, endLine, excess, nested } of overloads) {
    const place = {
      start: { line, column: 1 },
      end: { line: endLine, column: (lines[endLine - 1] ?? '').length + 1 },
    };
    const rule = nested ? 'nesting-is-shallow' : 'input-is-not-too-large';
    reportInput(file, rule, `Unexpected ${excess}, which is left out`, { place });
    for (let number = line; number <= endLine; number++) lines[number - 1] = '';
  }

  return lines.join('\n');
}

/** Write a tree as Markdown, with all escaped that `markdown` would read as something else. */
export function writeMarkdown(tree: Root): string {
  // The plugins put their extensions for writing there, but only remark-stringify types them.
  const { toMarkdownExtensions: extensions = [] } = markdown.data() as {
    readonly toMarkdownExtensions?: WritingOptions[];
  };
  return toMarkdown(tree, {
    bullet: '*',
    listItemIndent: 'one',
    rule: '-',
    extensions,
    handlers: { link: linkHandler },
    // The extensions take only schemes in small letters for links.
    unsafe: [
      { character: ':', before: '[PS]', after: '\\/', inConstruct: 'phrasing' },
      // They escape it before a letter only, and read it as a link before a space as well.
      { character: '.', before: '[Ww]{3}', inConstruct: 'phrasing', notInConstruct: addresses },
    ],
  });
}

/** Where nothing is escaped by a backslash that is read as one. */
const addresses: ConstructName[] = ['autolink', 'destinationLiteral', 'destinationRaw'];

/** Writes `[a@b](mailto:a@b)`: between `<` and `>` not all that is taken for an address is read as one. */
const linkHandler: Handle = (node: Link, parent, state, info) => {
  const options = node.url.startsWith('mailto:') ? { ...state.options, resourceLink: true } : state.options;
  return defaultHandlers.link(node, parent, { ...state, options }, info);
};
