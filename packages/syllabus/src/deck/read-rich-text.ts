import { cleanText } from '@proseminar/core';
import type { PhrasingContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isBeyondReading } from '../markdown-to-html.js';
import { safeUrl } from '../safe-url.js';
import type { RichText, Run } from './deck.js';
import { plainText, trimText } from './rich-text.js';

type Style = Omit<Run, 'text'>;

const parser = unified().use(remarkParse).freeze();

/** Mathematics within a line, as GitBook writes it, and deletions; CommonMark knows neither. */
const special = /(\$\$[^$]{1,300}\$\$|~~[^~]{1,2000}~~)/u;

/** What could be a mark of Markdown. */
const marks = /[\\`*_[\]<&~$]/u;

/**
 * A line of safe Markdown, as notes have it, as text with styles.
 *
 * HTML in it is words, a picture is what it shows, and a link that leads nowhere from a slide is its words.
 *
 * @example
 * readRichText('in *time* slices') // => [{text: 'in '}, {text: 'time', isEmphasis: true}, {text: ' slices'}]
 */
export function readRichText(markdown: string): RichText {
  const line = markdown.replace(/\s+/gu, ' ').trim();
  if (!marks.test(line) || isBeyondReading(line)) return plainText(line);

  // A letter before it keeps the line a paragraph, whatever it begins with.
  const [paragraph] = parser.parse(`x${line}`).children;
  if (paragraph?.type !== 'paragraph') return plainText(line);
  const runs = paragraph.children.flatMap((node) => readNode(node, {}));
  const [first, ...rest] = runs;
  const words = first ? [{ ...first, text: first.text.slice(1) }, ...rest] : [];
  return trimText(mergeRuns(words.filter(({ text }) => text !== '')));
}

function readNode(node: PhrasingContent, style: Style): readonly Run[] {
  if (node.type === 'text') return readWords(node.value, style);
  if (node.type === 'inlineCode') return run(node.value, { ...style, isCode: true });
  if (node.type === 'break') return run(' ', style);
  if (node.type === 'html') return run(node.value, style);
  if (node.type === 'image' || node.type === 'imageReference') return run(node.alt ?? '', style);
  if (node.type === 'emphasis') return readNodes(node.children, { ...style, isEmphasis: true });
  if (node.type === 'strong') return readNodes(node.children, { ...style, isStrong: true });
  if (node.type === 'link') return readNodes(node.children, { ...style, ...linkStyle(node.url) });
  return 'children' in node ? readNodes(node.children, style) : [];
}

function readNodes(nodes: readonly PhrasingContent[], style: Style): readonly Run[] {
  return nodes.flatMap((node) => readNode(node, style));
}

function readWords(text: string, style: Style): readonly Run[] {
  return text.split(special).flatMap((part) => {
    if (/^\$\$.+\$\$$/u.test(part)) return run(part.slice(2, -2).trim(), { ...style, isMath: true });
    if (/^~~.+~~$/u.test(part)) return run(part.slice(2, -2), { ...style, isDeleted: true });
    return run(part, style);
  });
}

/** `cleanText` takes the white space at both ends, which is between runs here. */
function run(text: string, style: Style): readonly Run[] {
  const clean = cleanText(`x${text}x`).slice(1, -1);
  return clean === '' ? [] : [{ ...style, text: clean }];
}

function linkStyle(raw: string): Style {
  const url = safeUrl(raw);
  return url === undefined ? {} : { url };
}

function mergeRuns(runs: readonly Run[]): RichText {
  const merged: Run[] = [];

  for (const next of runs) {
    const last = merged.at(-1);
    if (last && isSameStyle(last, next)) merged.splice(-1, 1, { ...last, text: last.text + next.text });
    else merged.push(next);
  }

  return merged;
}

function isSameStyle({ text: _, ...a }: Run, { text: __, ...b }: Run): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Style>;
  return [...names].every((name) => a[name] === b[name]);
}
