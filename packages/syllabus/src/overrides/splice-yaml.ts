import { sameJson } from '@proseminar/core';
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** Words in place of a part of a text. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** YAML with the places of its parts. A text with errors throws a `TypeError`. */
export function parseWhole(text: string): Document {
  const document = parseDocument(text, {
    schema: 'core',
    version: '1.2',
    merge: false,
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error) throw new TypeError(`Unexpected text, expected valid YAML: ${error.message}`);
  return document;
}

/** The value of a key at the top of a document; undefined where there is none. */
export function topValue(document: Document, key: string): unknown {
  return isMap(document.contents) ? document.contents.get(key, true) : undefined;
}

/**
 * A text with an item more in a list at its top, as the list is written: on lines of its own, or in braces where the
 * items beside it are.
 *
 * @returns Undefined where the list is written in a way that has no place for it.
 */
export function insertItem(
  text: string,
  document: Document,
  key: string,
  { item, at }: { readonly item: object; readonly at: number },
): string | undefined {
  const value = topValue(document, key);
  const { contents } = document;
  if (contents !== null && (!isMap(contents) || contents.flow)) return undefined;
  if (isSeq(value) && value.items.length > 0)
    return value.flow ? undefined : insertBlock(text, value, { item, at });

  const lines = (indent: string) => blockItem(item, indent, false);
  if (!isMap(contents) || !contents.has(key)) return appendKey(text, document, `${key}:\n${lines('  ')}`);
  const pair = contents.items.find((each) => isPair(each) && isScalar(each.key) && each.key.value === key);
  if (!isScalar(pair?.key) || !pair.key.range) return undefined;

  // `sessions:` or `sessions: []`
  const colon = text.indexOf(':', pair.key.range[1]);
  const end = isSeq(value) && value.range ? value.range[1] : colon + 1;
  return splice(text, {
    from: colon + 1,
    to: end,
    text: `${breakOf(text)}${inBreaks(lines('  '), text).replace(/\r?\n$/u, '')}`,
  });
}

/** A value in place of that of a key. */
export function replaceValue(text: string, entry: YAMLMap, key: string, value: unknown): Edit | undefined {
  const node = entry.get(key, true);
  if (!isNode(node) || !node.range) return undefined;
  const [from, to] = node.range;
  if (isCollection(node) && (!node.flow || /#/u.test(text.slice(from, to)))) return undefined;

  const isText = typeof value === 'string' && value.includes('\n');
  if (entry.flow || !isText) return { from, to: endOf(text, from, to), text: flowValue(value) };
  const indent = ' '.repeat(columnOf(text, entry.range?.[0] ?? 0));
  const printed = stringify({ key: value }, { lineWidth: 0 })
    .replace(/^key: /u, '')
    .trimEnd();
  return { from, to: endOf(text, from, to), text: inBreaks(indentLines(printed, indent), text) };
}

/** Keys at the end of a map. */
export function setPair(
  text: string,
  entry: YAMLMap,
  pairs: readonly (readonly [string, unknown])[],
): Edit | undefined {
  const last = entry.items.at(-1);
  if (!last || !entry.range) return undefined;
  const [start, end] = entry.range;

  if (entry.flow) {
    const words = pairs.map(([key, value]) => `, ${key}: ${flowValue(value)}`).join('');
    const node = isNode(last.value) ? last.value : last.key;
    if (!isNode(node) || !node.range || text.slice(start, end).includes('\n')) return undefined;
    return { from: node.range[1], to: node.range[1], text: words };
  }

  const node = isNode(last.value) && last.value.range ? last.value : last.key;
  if (!isNode(node) || !node.range) return undefined;
  const from = lineEnd(text, node.range[1]);
  const indent = ' '.repeat(columnOf(text, start));
  const lines = indentLines(blockLines(Object.fromEntries(pairs)), indent, true);
  return { from, to: from, text: afterLine(text, from, lines) };
}

function insertBlock(
  text: string,
  list: YAMLSeq,
  { item, at }: { readonly item: object; readonly at: number },
): string | undefined {
  const nodes = list.items.filter((node) => isNode(node));
  const [first] = nodes;
  const start = list.range?.[0];
  if (start === undefined || nodes.length !== list.items.length) return undefined;
  const indent = ' '.repeat(columnOf(text, start));
  const isBraced = (isMap(first) || isSeq(first)) && first.flow === true;
  const lines = blockItem(item, indent, isBraced);

  const before = nodes[at - 1];
  if (!before?.range) {
    const line = text.lastIndexOf('\n', start - 1) + 1;
    return splice(text, { from: line, to: line, text: inBreaks(lines, text) });
  }
  const from = lineEnd(text, before.range[1]);
  return splice(text, { from, to: from, text: afterLine(text, from, spaceOut(text, nodes, lines)) });
}

/** With an empty line before it, where items have such between them. */
function spaceOut(
  text: string,
  nodes: readonly { range?: readonly number[] | null }[],
  lines: string,
): string {
  const [one, other] = nodes.slice(-2);
  const between = other ? text.slice(lineEnd(text, one?.range?.[1] ?? 0), other.range?.[0]) : '';
  return /(?:^|\n)[ \t]*\r?\n/u.test(between) ? `\n${lines}` : lines;
}

function appendKey(text: string, document: Document, lines: string): string {
  const isEmpty = document.contents === null;
  const body = text === '' || text.endsWith('\n') ? text : `${text}${breakOf(text)}`;
  return `${body}${isEmpty || body === '' ? '' : breakOf(text)}${inBreaks(lines, text)}`;
}

/** An item of a list on lines of its own: `  - date: 2027-02-15`, or `  - { date: 2027-02-15 }`. */
function blockItem(item: object, indent: string, isBraced: boolean): string {
  const lines = isBraced ? `${flowValue(item)}\n` : blockLines(item);
  return indentLines(`- ${indentLines(lines, '  ')}`, indent, true);
}

/** Pairs on lines of their own; lists and maps in them on one line each. */
function blockLines(value: object): string {
  return Object.entries(value)
    .map(([key, own]) => (typeof own === 'object' ? `${key}: ${flowValue(own)}\n` : blockPair(key, own)))
    .join('');
}

/** Texts of several lines as such, where they come back the same. */
function blockPair(key: string, value: unknown): string {
  const printed = stringify({ [key]: value }, { lineWidth: 0 });
  const indented = `- ${indentLines(printed, '  ')}`;
  return comesBack(indented, [{ [key]: value }]) ? printed : `${key}: ${JSON.stringify(value)}\n`;
}

function flowValue(value: unknown): string {
  const printed = stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
  return !printed.includes('\n') && comesBack(`[${printed}]`, [value]) ? printed : JSON.stringify(value);
}

function comesBack(text: string, value: unknown): boolean {
  try {
    return sameJson(parseWhole(text).toJS(), value);
  } catch {
    return false;
  }
}

function indentLines(lines: string, indent: string, isFirst = false): string {
  const all = lines.replace(/\n(?=[^\n])/gu, `\n${indent}`);
  return isFirst ? indent + all : all;
}

/** Where the line that holds a place ends; block texts end at the beginning of the next line already. */
function lineEnd(text: string, place: number): number {
  if (place > 0 && text[place - 1] === '\n') return place;
  const end = text.indexOf('\n', place);
  return end === -1 ? text.length : end + 1;
}

/** The end of a value without the break after a block text. */
function endOf(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}

function afterLine(text: string, place: number, lines: string): string {
  const isOpen = place > 0 && text[place - 1] !== '\n';
  return (isOpen ? breakOf(text) : '') + inBreaks(lines, text);
}

function columnOf(text: string, place: number): number {
  return place - (text.lastIndexOf('\n', place - 1) + 1);
}

/** How the lines of a text end. */
function breakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function inBreaks(lines: string, text: string): string {
  return lines.replaceAll('\n', breakOf(text));
}

function splice(text: string, { from, to, text: words }: Edit): string {
  return text.slice(0, from) + words + text.slice(to);
}
