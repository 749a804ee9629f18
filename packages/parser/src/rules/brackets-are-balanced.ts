import type { Catalog } from '@proseminar/core';
import { report } from '../rules.js';
import type { Rule } from './rule.js';
import { findTextBlocks } from './text-blocks.js';

/** Brackets of entries and headings that are never closed, or closed and never opened. */
export const bracketsAreBalanced: Rule = ({ catalog, tree, source, file }) => {
  const lines = linesOfEntries(catalog);

  for (const { node, start, words } of findTextBlocks(tree, source)) {
    if (node.type !== 'heading' && !lines.has(node.position?.start.line ?? 0)) continue;
    const odd = findUnpaired(words);
    if (!odd) continue;

    const { index, bracket } = odd;
    const expected = partners.has(bracket) ? `a \`${partners.get(bracket)}\` before it` : 'it to be closed';
    report(file, 'brackets-are-balanced', `Unexpected \`${bracket}\`, expected ${expected}`, {
      place: source.placeOf(start + index, start + index + 1),
    });
  }
};

/** Each closing bracket with the one that opens it, the wide ones of Chinese texts as the narrow ones. */
const partners = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['】', '【'],
  ['」', '「'],
  ['』', '『'],
  ['》', '《'],
]);
const narrow = new Map([
  ['（', '('],
  ['）', ')'],
]);
const opening = new Set(partners.values());

/** Formulas and half-open intervals. */
const formula =
  /\$[^$\n]{1,200}\$|\[ ?-?[\d.]{1,20} ?, ?-?[\d.∞\p{Letter}]{1,20} ?\)|\( ?-?[\d.∞]{1,20} ?, ?-?[\d.∞\p{Letter}]{1,20} ?\]/gu;

/** What stands before a bracket that is alone with reason: `a)` and `1)` of enumerations, smileys. */
const alone = /(?:^|\s)(?:[\p{Letter}\d]{1,2}|[:;]-?)$/u;

interface Bracket {
  readonly index: number;
  readonly bracket: string;
}

function findUnpaired(words: string): Bracket | undefined {
  const plain = words.replace(formula, (match) => ' '.repeat(match.length));
  const isAlone = (index: number) => alone.test(plain.slice(Math.max(0, index - 4), index));
  const open: Bracket[] = [];

  for (let index = 0; index < plain.length; index++) {
    const bracket = narrow.get(plain[index] ?? '') ?? plain[index] ?? '';
    const partner = partners.get(bracket);
    const last = open.at(-1);

    if (opening.has(bracket)) {
      open.push({ index, bracket });
    } else if (partner !== undefined && last?.bracket === partner) {
      open.pop();
    } else if (partner !== undefined && !(bracket === ')' && isAlone(index))) {
      return last ?? { index, bracket };
    }
  }

  return open.find(
    ({ index, bracket }) => !(bracket === '(' && /[:;]-?$/u.test(plain.slice(0, index).slice(-2))),
  );
}

function linesOfEntries({ papers, resources }: Catalog): Set<number> {
  const lines = new Set<number>();
  for (const { source } of [...papers, ...resources]) {
    if (!source) continue;
    for (let line = source.line; line <= source.endLine; line++) lines.add(line);
  }
  return lines;
}
