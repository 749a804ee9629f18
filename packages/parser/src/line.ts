import { cleanText, hasHiddenCharacters, repairMojibake } from '@proseminar/core';
import type { Definition, Html, Nodes, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { readBadge } from './badge.js';
import { cutWords } from './cut-words.js';
import { readFormattingTag } from './html-tag.js';
import type { Memory } from './memory.js';
import { findQuotes } from './quotes.js';
import { report } from './rules.js';
import type { Settings } from './settings/settings.js';

/** A part of a line that was linked. */
export interface Span {
  /** Index in the text of the line. */
  readonly start: number;
  /** Index after its last character. */
  readonly end: number;
  /** The linked words; empty for an image without a description. */
  readonly label: string;
  /** What stands before the words where they are only an address: `Code` of `Code: https://…`. */
  readonly said?: string;
  /** The URL as Markdown gives it, not yet judged. */
  readonly url: string;
  readonly place: Position | undefined;
}

/** How a part of a line was marked; a `break` is a hard one, a `newline` one of the source, `unlinked` a link to nowhere. */
export type MarkKind =
  | 'unlinked'
  | 'strong'
  | 'emphasis'
  | 'small'
  | 'quote'
  | 'code'
  | 'image'
  | 'break'
  | 'newline';

/** A part of a line that was marked. */
export interface Mark {
  readonly kind: MarkKind;
  /** Index in the text of the line. */
  readonly start: number;
  /** Index after its last character; that of the start for an image or a break. */
  readonly end: number;
  /** The description of an image, and what it shows where it is a badge. */
  readonly words?: string;
  readonly badge?: string;
}

/** The words of an entry or heading as one clean line, and which of them were linked or marked. */
export interface Line {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Marks in the order of their starts; a quote without its quotation marks. */
  readonly marks: readonly Mark[];
  readonly place: Position | undefined;
}

/** What is needed to read lines of a document. */
export interface LineContext {
  readonly file: VFile;
  /** Targets of `[words][id]` by id. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Words that are left out, as they stand at the end of most links. */
  readonly boilerplate?: RegExp | undefined;
  /** What columns of tables hold, where the list says so. */
  readonly columns?: Settings['columns'];
  /** What was read before. */
  readonly memory: Memory;
}

/** Deepest nesting of emphasis that is looked into. */
const deepest = 100;

/** Read inline content as a line: marks remembered, text repaired, links remembered. */
export function readLine(
  nodes: readonly PhrasingContent[],
  place: Position | undefined,
  context: LineContext,
): Line {
  const spans: Span[] = [];
  const marks: Mark[] = [];
  const open: OpenTag[] = [];
  let text = '';

  function write(words: string): void {
    text += text === '' || text.endsWith(' ') ? words.trimStart() : words;
  }

  function writeLines(words: string): void {
    for (const [index, line] of words.split('\n').entries()) {
      if (index > 0) {
        write(' ');
        mark('newline', text.length);
      }
      write(line);
    }
  }

  function mark(kind: MarkKind, start: number, image?: Pick<Mark, 'words' | 'badge'>): void {
    const isPoint = kind === 'image' || kind === 'break' || kind === 'newline';
    const from = start + (text.length - start - text.slice(start).trimStart().length);
    const end = isPoint ? from : start + text.slice(start).trimEnd().length;
    if (isPoint || end > from) marks.push({ kind, start: from, end, ...image });
  }

  function link(start: number, url: string, description: string, position: Position | undefined): void {
    const label = text.slice(start).trim() || description;
    const said =
      label.includes(':') && /^https?:/iu.test(label)
        ? labelBefore(text.slice(Math.max(0, start - 100), start))
        : undefined;
    const more = said === undefined ? {} : { said };
    if (url === '' || url === '#') mark('unlinked', start);
    else spans.push({ start, end: text.length, label, ...more, url, place: position });
  }

  function readTag(node: Html): void {
    const { value, position } = node;
    const tag = readFormattingTag(value);
    if (tag.is === 'text') write(cleanWords(tag.words, node, context.file));
    else if (tag.is === 'break') lineBreak();
    else if (tag.is === 'image') mark('image', text.length, describe(tag.words, tag.url));
    else if (tag.is === 'open')
      open.push({ ...tag, start: text.length, place: position, images: marks.length });
    else if (tag.is === 'close') closeTag(tag.name);
  }

  function closeTag(name: string): void {
    const index = open.findLastIndex((each) => each.name === name);
    const tag = open[index];
    if (!tag) return;
    open.splice(index);
    const image = marks.slice(tag.images).find(({ kind }) => kind === 'image');
    if (tag.url !== undefined) link(tag.start, tag.url, image?.words ?? '', tag.place);
    if (tag.mark) mark(tag.mark, tag.start);
  }

  function lineBreak(): void {
    write(' ');
    mark('break', text.length);
  }

  function readLink(node: Nodes & { children: PhrasingContent[] }, url: string, depth: number): void {
    const start = text.length;
    readAll(node.children, depth);
    link(start, url, imageDescription(node.children), node.position);
  }

  function readAll(children: readonly PhrasingContent[], depth: number): void {
    if (depth > deepest) return;

    for (const node of children) {
      if (node.type === 'text' || node.type === 'inlineCode') {
        const start = text.length;
        writeLines(cleanWords(node.value, node, context.file));
        if (node.type === 'inlineCode') mark('code', start);
      } else if (node.type === 'link' && node.position) {
        // GFM makes links of escaped text as well (`www\.a.org`); those have no place.
        readLink(node, node.url, depth + 1);
      } else if (node.type === 'linkReference') {
        readLink(node, context.definitions.get(node.identifier)?.url ?? '', depth + 1);
      } else if (node.type === 'html') {
        readTag(node);
      } else if (node.type === 'break') {
        lineBreak();
      } else if (node.type === 'image' || node.type === 'imageReference') {
        const url = node.type === 'image' ? node.url : '';
        mark('image', text.length, describe(cleanText(repairMojibake(node.alt ?? '')), url));
      } else if ('children' in node) {
        const start = text.length;
        readAll(node.children, depth + 1);
        if (node.type === 'strong' || node.type === 'emphasis') mark(node.type, start);
      }
    }
  }

  readAll(nodes, 0);
  const whole = { text: text.trimEnd(), spans: inOrder(spans), marks };
  const bare = whole.text.toLowerCase().includes('external') ? cutWords(whole, linksOutside) : whole;
  const line = bracketed(context.boilerplate ? cutWords(bare, context.boilerplate) : bare);
  const found = [...line.marks, ...findQuotes(line.text)].filter(({ start }) => start <= line.text.length);
  return { text: line.text, spans: line.spans, marks: inOrder(found), place };
}

/** `[Title]`, the whole of it: a link whose target is yet to come. */
function bracketed<Cut extends Pick<Line, 'text' | 'spans' | 'marks'>>(line: Cut): Cut {
  const isPlain = line.spans.length === 0 && line.marks.length === 0 && line.text.endsWith(']');
  const words = isPlain ? /^\[(?<words>[^[\]]{20,300})\]$/u.exec(line.text)?.groups?.words : undefined;
  if (words === undefined) return line;
  return { ...line, text: words, marks: [{ kind: 'unlinked', start: 0, end: words.length }] };
}

const labelAtEnd =
  /(?:^|[|,;.。]\s?)(?<words>\p{Letter}[\p{Letter} -]{1,20}(?:\s?[(（][^()（）]{1,60}[)）]|\d)?)\s?[:：]\s?[<(]?$/u;

/** The label that a text ends with. */
function labelBefore(text: string): string | undefined {
  return labelAtEnd.exec(text)?.groups?.words?.trim();
}

function describe(words: string, url: string): Pick<Mark, 'words' | 'badge'> {
  const badge = readBadge(url);
  return { words, ...(badge !== undefined && { badge }) };
}

interface OpenTag {
  readonly name: string;
  readonly mark?: MarkKind;
  readonly url?: string;
  readonly start: number;
  readonly place: Position | undefined;
  /** How many marks there were before it. */
  readonly images: number;
}

function inOrder<Part extends { readonly start: number }>(parts: readonly Part[]): Part[] {
  return parts.length < 2 ? [...parts] : [...parts].sort((a, b) => a.start - b.start);
}

function imageDescription(nodes: readonly PhrasingContent[]): string {
  const image = nodes.find((node) => node.type === 'image' || node.type === 'imageReference');
  return image?.alt ? cleanText(repairMojibake(image.alt)) : '';
}

/** What Canvas, where many courses keep their lists, adds to each link for those who cannot see its arrow. */
const linksOutside = /\(?Links to an external site\.?\)?/giu;

/** Like `cleanText`, but keeps newlines and a space at each end; reports what is mended. */
function cleanWords(raw: string, node: Nodes, file: VFile): string {
  // Most text is one line of ASCII, in which nothing can be garbled or hidden.
  if (!/[^ -~]/u.test(raw)) return cleanLine(raw);
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

  return repaired.split('\n').map(cleanLine).join('\n');
}

function cleanLine(raw: string): string {
  const words = cleanText(raw);
  if (words === raw) return words;
  if (words === '') return /\s/u.test(raw) ? ' ' : '';
  return (/^\s/u.test(raw) ? ' ' : '') + words + (/\s$/u.test(raw) ? ' ' : '');
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
