import { cleanText, type NotesText } from '@proseminar/core';
import type { PhrasingContent } from 'mdast';
import { type Handle, toMarkdown } from 'mdast-util-to-markdown';
import { plainText } from '../plain-text.js';
import { trim } from './notes-phrasing.js';

/** Mathematics within a line, as GitBook writes it; signs that could start markup are not taken. */
const math = /(\$\$[^$<>`[\]&!*|]{1,300}\$\$)/u;

/** Marks of Markdown, wherever they stand; `_` only where it could be a mark. */
const marks = /[\\*[`~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z!/?])|&(?=[#a-z])/giu;

/** What would make a line a heading, a quote, a list or an underline. */
const blockStart = /^(?:#{1,6}(?= |$)|>|=|[-+](?=[ -]|$)|\d{1,9}(?=[.)](?: |$)))/u;

/**
 * Text of notes from cleaned phrasing: one line of Markdown, and plain words.
 *
 * @returns
 *   The text, or `undefined` if there are no words.
 */
export function writeNotesText(run: readonly PhrasingContent[]): NotesText | undefined {
  const { inner } = trim(run);
  if (inner.length === 0) return undefined;

  const root = { type: 'paragraph' as const, children: mergeTexts(inner) };
  const line = toMarkdown(root, { resourceLink: true, handlers: { text: writeText, delete: writeDeletion } });
  const words = cleanText(plainText(root).replace(/\$\$([^$]+)\$\$/gu, '$1'));
  return words === '' ? undefined : { markdown: escapeStart(line.trim()), text: words };
}

/** Text of notes that is nothing but words. */
export function writePlainNotesText(value: string): NotesText | undefined {
  return writeNotesText([{ type: 'text', value: cleanText(value) }]);
}

function mergeTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];

  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      const value = (last.value + node.value).replace(/ {2,}/gu, ' ');
      merged.splice(-1, 1, { type: 'text', value });
    } else {
      merged.push(
        'children' in node ? ({ ...node, children: mergeTexts(node.children) } as PhrasingContent) : node,
      );
    }
  }

  return merged;
}

/** Own escapes: those of the library take the square of the length, and `\<b>` is not safe everywhere. */
const writeText: Handle = (node: { value: string }, _parent, state, info) => {
  const inLabel = state.stack.includes('label');
  const parts = node.value.split(math).map((part, index) => {
    if (index % 2 === 1) return part;
    const escaped = part.replace(marks, (mark) => (mark === '<' ? '&lt;' : `\\${mark}`));
    return inLabel ? escaped.replaceAll(']', '\\]') : escaped;
  });
  const line = parts.join('');
  return info.after === '[' && line.endsWith('!') ? `${line.slice(0, -1)}\\!` : line;
};

const writeDeletion: Handle & { peek?: () => string } = (node, _parent, state, info) => {
  return `~~${state.containerPhrasing(node, { ...info, before: '~', after: '~' })}~~`;
};
writeDeletion.peek = () => '~';

function escapeStart(line: string): string {
  return line.replace(blockStart, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));
}
