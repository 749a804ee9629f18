import { nearest } from '@proseminar/core';
import type { Root, Yaml } from 'mdast';
import type { VFile } from 'vfile';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { CellRole } from './entry-forms/table-columns.js';
import type { TitleForm } from './layout.js';
import { report, ruleIds } from './rules.js';
import { noSettings, type RuleSetting, type SectionSetting, type Settings, settingKey } from './settings.js';

/** Longest front matter that is read: settings are a few lines. */
const mostCharacters = 20_000;

const severities = ['off', 'info', 'warning', 'error'] as const satisfies RuleSetting[];
const purposes = ['papers', 'resources', 'nothing'] as const satisfies SectionSetting[];
const forms = ['link', 'strong', 'quote', 'emphasis', 'plain'] as const satisfies TitleForm[];
const roles = [
  ...(['title', 'authors', 'venue', 'year', 'date', 'links', 'code', 'notes', 'topic', 'other'] as const),
] satisfies CellRole[];

const names = ['rules', 'columns', 'sections', 'title', 'authors'];

/**
 * Read the settings of a list from its front matter; what is wrong in them is reported.
 *
 * @example
 * ---
 * readingList:
 *   columns: {System: title, Where: venue}
 *   sections: {Background: resources}
 *   rules: {paper-has-link: off}
 * ---
 */
export function readSettings(tree: Root, file: VFile): Settings {
  const node = tree.children.find((each): each is Yaml => each.type === 'yaml');
  // What others keep in front matter is theirs, and may be no YAML at all.
  if (!node || !/^readingList[ \t]*:/mu.test(node.value)) return noSettings;

  const lines = new LineCounter();
  const complain = complainIn(node, lines, file);
  const map = new Map(pairs(readMap(node.value, lines, complain)));

  for (const key of map.keys()) {
    if (!names.includes(key.name)) complain(unexpected('setting', key.name, names), key);
  }
  const find = (name: string) => [...map].find(([key]) => key.name === name);
  const one = <Value extends string>(name: string, values: readonly Value[]): Value | undefined => {
    const [key, value] = find(name) ?? [];
    return key && readWord(value, values, key, complain);
  };
  const many = <Value extends string>(name: string, values: readonly Value[]): [Key, Value][] => {
    const [key, value] = find(name) ?? [];
    if (key && !isMap(value))
      complain(`Unexpected value of \`${name}\`, expected a name and a value on each line`, key);
    return pairs(value).flatMap(([each, said]) => {
      const word = readWord(said, values, each, complain);
      return word === undefined ? [] : [[each, word] as [Key, Value]];
    });
  };

  const rules = many('rules', severities).filter(([{ name, node }]) => {
    if (!ruleIds.includes(name)) complain(unexpected('rule', name, ruleIds), { name, node });
    return ruleIds.includes(name);
  });
  const title = one('title', forms);
  const authors = one('authors', ['yes', 'no']);

  return {
    rules: Object.fromEntries(rules.map(([{ name }, value]) => [name, value])),
    columns: new Map(many('columns', roles).map(([{ name }, value]) => [settingKey(name), value])),
    sections: new Map(many('sections', purposes).map(([{ name }, value]) => [settingKey(name), value])),
    ...(title && { title }),
    ...(authors && { authors: authors === 'yes' }),
  };
}

interface Key {
  readonly name: string;
  readonly node: Node | undefined;
}

type Complain = (reason: string, at?: Key) => void;

function complainIn(node: Yaml, lines: LineCounter, file: VFile): Complain {
  const before = node.position?.start.line ?? 0;

  return (reason, at) => {
    const [from, to = from] = at?.node?.range ?? [];
    if (from === undefined || to === undefined) {
      report(file, 'settings-are-valid', reason, { place: node.position });
      return;
    }
    const [start, end] = [lines.linePos(from), lines.linePos(to)];
    const place = {
      start: { line: start.line + before, column: start.col },
      end: { line: end.line + before, column: end.col },
    };
    const [, actual, expected] = /^Unexpected \w+ `(.+)`, expected `([^`]+)`$/u.exec(reason) ?? [];
    report(file, 'settings-are-valid', reason, {
      place,
      ...(actual && expected && { fix: { actual, expected } }),
    });
  };
}

function readMap(text: string, lines: LineCounter, complain: Complain): unknown {
  if (text.length > mostCharacters) {
    complain(`Unexpected front matter of ${text.length} characters, expected at most ${mostCharacters}`);
    return undefined;
  }

  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    const root = document.contents;
    const settings = isMap(root) ? root.get('readingList', true) : undefined;

    if (error) complain(`Unexpected front matter that is no YAML: ${error.message.split('\n')[0]}`);
    else if (settings !== undefined && !isMap(settings))
      complain(
        `Unexpected value of \`readingList\`, expected ${names.map((name) => `\`${name}\``).join(', ')}`,
      );
    return error ? undefined : settings;
  } catch {
    // Nesting without end overflows the stack of the reader.
    complain('Unexpected front matter that cannot be read, expected a few lines of YAML');
    return undefined;
  }
}

function pairs(map: unknown): [key: Key, value: unknown][] {
  if (!isMap(map)) return [];
  return map.items.map(({ key, value }) =>
    isScalar(key) ? [{ name: String(key.value), node: key }, value] : [{ name: '', node: undefined }, value],
  );
}

function readWord<Value extends string>(
  node: unknown,
  values: readonly Value[],
  key: Key,
  complain: Complain,
): Value | undefined {
  const said = isScalar(node) ? node.value : undefined;
  // `off` and `no` are words in today's YAML; in that of old, they are false.
  const words: unknown[] = said === false ? ['off', 'no'] : said === true ? ['yes'] : [said];
  const value = values.find((each) => words.includes(each));
  if (value === undefined) {
    const expected = values.map((each) => `\`${each}\``).join(', ');
    complain(`Unexpected value of \`${shorten(key.name)}\`, expected one of ${expected}`, key);
  }
  return value;
}

function unexpected(noun: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known) ?? (known.length < 10 ? known.join('`, `') : undefined);
  return `Unexpected ${noun} \`${shorten(name)}\`, expected ${near === undefined ? `the id of a ${noun}` : `\`${near}\``}`;
}

function shorten(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
