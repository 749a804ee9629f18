import { nearest } from '@proseminar/core';
import type { Root } from 'mdast';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Visit, walk } from './rules/walk.js';
import { report, ruleIds } from './rules.js';
import type { RuleSetting, Settings } from './settings/settings.js';

/**
 * Give the messages of a file the severities that were chosen, and take away those that comments silence.
 *
 * @example
 * <!-- proseminar disable paper-has-link -->
 * <!-- proseminar enable paper-has-link -->
 * <!-- proseminar ignore year-is-known: an unfinished draft -->
 */
export function controlMessages(tree: Root, { rules }: Pick<Settings, 'rules'>, file: VFile): void {
  const silences = findSilences(tree, file);
  chooseSeverities(rules, file);
  file.messages = file.messages.filter(
    (message) => !silences.some((silence) => isSilenced(message, silence)),
  );
}

/** Give the messages of a file the severities that were chosen, and take away those that are not wanted. */
export function chooseSeverities(rules: Settings['rules'], file: VFile): void {
  file.messages = file.messages.filter((message) => {
    const setting = rules[message.ruleId ?? ''];
    if (setting !== undefined) applySetting(message, setting);
    return setting !== 'off';
  });
}

/** Most comments in a row after which the entry that they are for is looked for. */
const mostComments = 50;

/** Where some rules, or all, are not wanted. */
interface Silence {
  /** All of them where it is empty. */
  readonly rules: readonly string[];
  readonly start: Pick<Point, 'line' | 'column'>;
  /** Absent for the end of the document. */
  end?: Pick<Point, 'line' | 'column'>;
}

const comment =
  /<!--\s*proseminar\s+(?<word>disable|enable|ignore)(?<rules>(?:[\s,]+[a-z][a-z-]*)*)\s*(?::[^>]*)?-->/gu;

function applySetting(message: VFileMessage, setting: RuleSetting): void {
  message.fatal = setting === 'info' || setting === 'off' ? undefined : setting === 'error';
}

function findSilences(tree: Root, file: VFile): Silence[] {
  const silences: Silence[] = [];
  if (!String(file).includes('proseminar')) return silences;

  for (const visit of walk(tree)) {
    const { node } = visit;
    if (node.type !== 'html' || !node.position) continue;

    for (const { index, groups } of node.value.matchAll(comment)) {
      const rules = groups?.rules?.match(/[a-z-]+/gu) ?? [];
      const before = node.value.slice(0, index).split('\n');
      const { start } = node.position;
      const column = before.length === 1 ? start.column + index : 1;
      const here = { line: start.line + before.length - 1, column };
      reportUnknown(rules, node.position, file);

      if (groups?.word === 'disable') silences.push({ rules, start: here });
      else if (groups?.word === 'enable') endSilences(silences, rules, here);
      else silences.push(...ignoredPlace(visit).map((place) => ({ rules, ...place })));
    }
  }

  return silences;
}

function reportUnknown(rules: readonly string[], place: Position, file: VFile): void {
  for (const rule of rules) {
    if (ruleIds.includes(rule)) continue;
    const near = nearest(rule, ruleIds);
    const expected = near === undefined ? 'the id of a rule' : `\`${near}\``;
    report(file, 'rule-is-known', `Unexpected unknown rule \`${rule}\`, expected ${expected}`, {
      place,
      ...(near !== undefined && { fix: { actual: rule, expected: near } }),
    });
  }
}

/** End what was disabled; to enable some rules of all is to enable all. */
function endSilences(
  silences: readonly Silence[],
  rules: readonly string[],
  end: Pick<Point, 'line' | 'column'>,
): void {
  for (const silence of silences) {
    if (silence.end) continue;
    if (
      rules.length === 0 ||
      silence.rules.length === 0 ||
      silence.rules.every((rule) => rules.includes(rule))
    ) {
      silence.end = end;
    }
  }
}

/** What `ignore` is for: the entry or line that the comment stands in, else the entry or block after it. */
function ignoredPlace(visit: Visit): Position[] {
  const inside = visit.up?.node.type;
  const inline =
    inside !== undefined && inside !== 'root' && inside !== 'listItem' && inside !== 'blockquote';
  const place = inline ? placeAround(visit) : placeAfter(visit);
  return place ? [place] : [];
}

function placeAround(visit: Visit): Position | undefined {
  let block: Visit | undefined = visit;
  while (block && !['paragraph', 'heading', 'tableRow'].includes(block.node.type)) block = block.up;
  const parent = block?.up;
  return (parent?.node.type === 'listItem' ? parent : block)?.node.position;
}

function placeAfter(visit: Visit): Position | undefined {
  for (let from: Visit | undefined = visit; from?.up; from = from.up) {
    const { children } = from.up.node;
    const next = children
      .slice(from.index + 1, from.index + mostComments)
      .find(({ type }) => type !== 'html');
    if (next) return next.type === 'list' ? next.children[0]?.position : next.position;
  }
  return undefined;
}

function isSilenced(message: VFileMessage, { rules, start, end }: Silence): boolean {
  if (rules.length > 0 && !rules.includes(message.ruleId ?? '')) return false;
  const at = message.line === undefined ? undefined : { line: message.line, column: message.column ?? 1 };
  return at !== undefined && !isBefore(at, start) && (end === undefined || isBefore(at, end));
}

function isBefore(one: Pick<Point, 'line' | 'column'>, other: Pick<Point, 'line' | 'column'>): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}
