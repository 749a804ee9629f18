import type { Nodes, PhrasingContent, Root } from 'mdast';
import { VFile } from 'vfile';
import { readHeadingWords } from '../fields/heading-words.js';
import { readLine } from '../line.js';
import { noMemory } from '../memory.js';
import { walk } from '../rules/walk.js';
import { settingKey } from './settings.js';
import { type Complain, type Key, unexpected } from './understand-settings.js';

/** What settings may name: the headings of a list, or the words at the head of columns. */
export type Named = 'heading' | 'column';

/** Tell of names in the settings of a list that it does not have, with the one that was probably meant. */
export function complainOfAbsent(tree: Root, noun: Named, keys: readonly Key[], complain: Complain): void {
  if (keys.length === 0 || hasHtml(tree)) return;
  const there = findNames(tree, noun);
  const known = new Set([...there.sure, ...there.others].map(settingKey));
  const absent = keys.filter(({ name }) => !known.has(settingKey(name))).slice(0, mostAbsent);
  const candidates = [...there.sure].slice(0, mostCandidates);
  for (const key of absent) complain(unexpected(noun, key.name, candidates), key);
}

/** Most names that are told of. */
const mostAbsent = 20;

/** Most names of a list among which the one that was meant is looked for. */
const mostCandidates = 1000;

/** Headings and heads may stand in tags, which are not taken apart for this. */
const htmlNames = /<(?:h[1-6]|t[hdr]|summary)\b/iu;

function hasHtml(tree: Root): boolean {
  return [...walk(tree)].some(({ node }) => node.type === 'html' && htmlNames.test(node.value));
}

interface Names {
  readonly sure: ReadonlySet<string>;
  /** Lines that only may be one: bullets that group others. */
  readonly others: ReadonlySet<string>;
}

function findNames(tree: Root, noun: Named): Names {
  const sure = new Set<string>();
  const others = new Set<string>();
  for (const { node, up, index } of walk(tree)) {
    if (
      noun === 'column' ? node.type === 'tableCell' && isHead(up?.index, up?.node) : node.type === 'heading'
    )
      sure.add(wordsOf(node));
    else if (noun === 'heading' && node.type === 'paragraph' && index === 0) others.add(wordsOf(node));
  }
  return { sure, others };
}

function isHead(index: number | undefined, row: Nodes | undefined): boolean {
  return row?.type === 'tableRow' && index === 0;
}

function wordsOf(node: Nodes): string {
  const children = 'children' in node ? (node.children as PhrasingContent[]) : [];
  const context = { file: new VFile(), definitions: new Map(), memory: noMemory };
  const line = readLine(children, node.position, context);
  return readHeadingWords(line).title;
}
