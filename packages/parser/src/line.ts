import { cleanText, hasHiddenCharacters, repairMojibake } from '@proseminar/core';
import type { Definition, Nodes, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { report } from './rules.js';

/** A part of a line that was linked. */
export interface Span {
  /** Index in the text of the line. */
  readonly start: number;
  /** Index after its last character. */
  readonly end: number;
  /** The linked words; empty for an image without a description. */
  readonly label: string;
  /** The URL as Markdown gives it, not yet judged. */
  readonly url: string;
  readonly place: Position | undefined;
}

/** The words of an entry or heading as one clean line, and which of them were linked. */
export interface Line {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly place: Position | undefined;
}

/** What is needed to read lines of a document. */
export interface LineContext {
  readonly file: VFile;
  /** Targets of `[words][id]` by id. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Deepest nesting of emphasis that is looked into. */
const deepest = 100;

const formattingTag =
  /^<\/?(?:a|abbr|b|big|center|code|del|details|div|em|font|i|img|ins|kbd|mark|p|small|span|strong|sub|summary|sup|u)(?:\s[^<>]*)?\/?>$/iu;

/** Read inline content as a line: marks removed, text repaired, links remembered. */
export function readLine(
  nodes: readonly PhrasingContent[],
  place: Position | undefined,
  context: LineContext,
): Line {
  const spans: Span[] = [];
  let text = '';

  function write(words: string): void {
    text += text === '' || text.endsWith(' ') ? words.trimStart() : words;
  }

  function readLink(node: Nodes & { children: PhrasingContent[] }, url: string, depth: number): void {
    const start = text.length;
    readAll(node.children, depth);
    const label = text.slice(start).trim() || imageDescription(node.children);
    if (url !== '') spans.push({ start, end: text.length, label, url, place: node.position });
  }

  function readAll(children: readonly PhrasingContent[], depth: number): void {
    if (depth > deepest) return;

    for (const node of children) {
      if (node.type === 'text' || node.type === 'inlineCode') {
        write(cleanWords(node.value, node, context.file));
      } else if (node.type === 'link' && node.position) {
        // GFM makes links of escaped text as well (`www\.a.org`); those have no place.
        readLink(node, node.url, depth + 1);
      } else if (node.type === 'linkReference') {
        readLink(node, context.definitions.get(node.identifier)?.url ?? '', depth + 1);
      } else if (node.type === 'html') {
        write(htmlWords(node.value));
      } else if (node.type === 'break') {
        write(' ');
      } else if ('children' in node) {
        readAll(node.children, depth + 1);
      }
    }
  }

  readAll(nodes, 0);
  return { text: text.trimEnd(), spans, place };
}

/** Tags that only format are dropped; what else looks like HTML is text. */
function htmlWords(html: string): string {
  if (/^<br\s*\/?>$/iu.test(html)) return ' ';
  return formattingTag.test(html) || html.startsWith('<!--') ? '' : cleanText(html);
}

function imageDescription(nodes: readonly PhrasingContent[]): string {
  const image = nodes.find((node) => node.type === 'image' || node.type === 'imageReference');
  return image?.alt ? cleanText(image.alt) : '';
}

/** Like `cleanText`, but keeps a space at each end; reports what is mended. */
function cleanWords(raw: string, node: Nodes, file: VFile): string {
  const repaired = repairMojibake(raw);

  if (repaired !== raw) {
    const [actual, expected] = firstDifference(raw, repaired);
    report(file, 'text-is-not-garbled', `Unexpected garbled text “${actual}”, expected “${expected}”`, {
      place: findPlace(actual, node, file),
      fix: { actual, expected },
    });
  }
  if (hasHiddenCharacters(repaired)) {
    report(
      file,
      'text-has-no-hidden-characters',
      'Unexpected hidden characters, expected visible text only',
      {
        place: node.position,
        fix: { actual: raw, expected: cleanText(repaired) },
      },
    );
  }

  const words = cleanText(repaired);
  if (words === '') return /\s/u.test(repaired) ? ' ' : '';
  return (/^\s/u.test(repaired) ? ' ' : '') + words + (/\s$/u.test(repaired) ? ' ' : '');
}

function firstDifference(raw: string, repaired: string): [actual: string, expected: string] {
  const words = raw.split(/\s+/u);
  const mended = repaired.split(/\s+/u);
  const index = words.findIndex((word, position) => word !== mended[position]);
  return words.length === mended.length ? [words[index] ?? raw, mended[index] ?? repaired] : [raw, repaired];
}

/** The place of some words in a node; of the whole node where they are not found as they are. */
function findPlace(words: string, node: Nodes, file: VFile): Position | undefined {
  const { position } = node;
  const from = position?.start.offset;
  const end = position?.end.offset;
  if (!position || from === undefined || end === undefined) return position;

  const source = String(file).slice(from, end);
  const index = source.indexOf(words);
  if (index === -1 || source.slice(0, index + words.length).includes('\n')) return position;

  const { line, column } = position.start;
  return {
    start: { line, column: column + index, offset: from + index },
    end: { line, column: column + index + words.length, offset: from + index + words.length },
  };
}
