import type { Severity } from '@proseminar/core';
import { nearest } from '@proseminar/core';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { report, ruleIds } from './rules.js';

/** How bad a problem is, or `off` for none at all. */
export type RuleSetting = Severity | 'off';

/** What a list says of itself in its front matter, under `readingList`. */
export interface Settings {
  /** Severities by rule id. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

const noSettings: Settings = { rules: {} };

/** Longest front matter that is read: settings are a few lines. */
const mostCharacters = 20_000;

const severities: readonly string[] = ['off', 'info', 'warning', 'error'] satisfies RuleSetting[];

/**
 * Read the settings of a list from its front matter; what is wrong in them is reported.
 *
 * @example
 * ---
 * readingList:
 *   rules:
 *     paper-has-link: off
 * ---
 */
export function readSettings(tree: Root, file: VFile): Settings {
  const node = tree.children.find(({ type }) => type === 'yaml');
  // What others keep in front matter is theirs, and may be no YAML at all.
  if (node?.type !== 'yaml' || !/^readingList[ \t]*:/mu.test(node.value)) return noSettings;
  const firstLine = (node.position?.start.line ?? 0) + 1;

  function complain(reason: string, at?: Node | null, fix?: { actual: string; expected: string }): void {
    const [from = 0, to = from] = at?.range ?? [];
    const points = [from, to].map((offset) => lines.linePos(offset));
    const [start, end] = points.map(({ line, col }) => ({
      line: line - 1 + firstLine,
      column: Math.max(col, 1),
    }));
    report(file, 'settings-are-valid', reason, {
      place: start && end && at ? { start, end } : node?.position,
      ...(fix && { fix }),
    });
  }

  const lines = new LineCounter();
  if (node.value.length > mostCharacters) {
    complain(
      `Unexpected front matter of ${node.value.length} characters, expected at most ${mostCharacters}`,
    );
    return noSettings;
  }

  const map = readMap(node.value, lines, complain);
  const rules: [string, RuleSetting][] = [];

  for (const [key, value] of pairs(map)) {
    if (key.name !== 'rules') {
      complain(`Unexpected setting \`${key.name}\`, expected \`rules\``, key.node);
    } else if (!isMap(value)) {
      complain(
        'Unexpected value of `rules`, expected a severity for each rule: `paper-has-link: off`',
        key.node,
      );
    } else {
      for (const [rule, setting] of pairs(value)) {
        const chosen = isScalar(setting) ? readSeverity(setting.value) : undefined;
        const problem = ruleIds.includes(rule.name) ? undefined : unknownRule(rule.name);
        if (problem) complain(problem.reason, rule.node, problem.fix);
        else if (chosen) rules.push([rule.name, chosen]);
        else
          complain(
            `Unexpected severity of \`${rule.name}\`, expected \`off\`, \`info\`, \`warning\` or \`error\``,
            rule.node,
          );
      }
    }
  }

  return { rules: Object.fromEntries(rules) };
}

/** Why a rule id is none, with the one that was probably meant. */
export function unknownRule(name: string): { reason: string; fix?: { actual: string; expected: string } } {
  const near = nearest(name, ruleIds);
  const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  return {
    reason: `Unexpected unknown rule \`${shown}\`, expected ${near === undefined ? 'the id of a rule' : `\`${near}\``}`,
    ...(near !== undefined && { fix: { actual: name, expected: near } }),
  };
}

/** A severity as YAML has it: `off` of old is `false`. */
function readSeverity(value: unknown): RuleSetting | undefined {
  const word = value === false ? 'off' : value;
  return typeof word === 'string' && severities.includes(word) ? (word as RuleSetting) : undefined;
}

type Complain = (reason: string, at?: Node | null) => void;

function readMap(text: string, lines: LineCounter, complain: Complain): unknown {
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
    const [error] = document.errors;
    if (error) {
      complain(`Unexpected front matter that is no YAML: ${error.message.split('\n')[0]}`);
      return undefined;
    }

    const root = document.contents;
    const settings = isMap(root) ? root.get('readingList', true) : undefined;
    if (settings !== undefined && !isMap(settings))
      complain('Unexpected value of `readingList`, expected settings such as `rules`');
    return settings;
  } catch {
    // Nesting without end overflows the stack of the reader.
    complain('Unexpected front matter that cannot be read, expected a few lines of YAML');
    return undefined;
  }
}

function pairs(map: unknown): [key: { name: string; node: Node | null }, value: unknown][] {
  if (!isMap(map)) return [];
  return map.items.map(({ key, value }) => [
    { name: isScalar(key) ? String(key.value) : '', node: isScalar(key) ? key : null },
    value,
  ]);
}
