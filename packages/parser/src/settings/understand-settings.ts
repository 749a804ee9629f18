import { columnMeanings, headingMeanings, nearest, sectionMeanings, titleForms } from '@proseminar/core';
import { isMap, isScalar, type Node } from 'yaml';
import { ruleIds } from '../rules.js';
import { type RuleSetting, type Settings, settingKey } from './settings.js';

const severities = ['off', 'info', 'warning', 'error'] as const satisfies RuleSetting[];

/** The names of all settings. */
export const settingNames = ['rules', 'columns', 'sections', 'headings', 'title', 'authors'];

/** The name of a setting, and where it stands. */
export interface Key {
  readonly name: string;
  readonly node: Node | undefined;
}

/** Tells what is wrong in settings. */
export type Complain = (reason: string, at?: Key) => void;

/** Understand a map of settings, wherever it is from; what is wrong is told and left out. */
export function understandSettings(node: unknown, complain: Complain): Settings {
  const map = new Map(pairs(node));
  for (const key of map.keys()) {
    if (!settingNames.includes(key.name)) complain(unexpected('setting', key.name, settingNames), key);
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

  const rules = many('rules', severities).filter(([key]) => {
    if (!ruleIds.includes(key.name)) complain(unexpected('rule', key.name, ruleIds), key);
    return ruleIds.includes(key.name);
  });
  const headings = one('headings', headingMeanings);
  const title = one('title', titleForms);
  const authors = one('authors', ['yes', 'no']);

  return {
    rules: Object.fromEntries(rules.map(([{ name }, value]) => [name, value])),
    columns: new Map(many('columns', columnMeanings).map(([{ name }, value]) => [settingKey(name), value])),
    sections: new Map(
      many('sections', sectionMeanings).map(([{ name }, value]) => [settingKey(name), value]),
    ),
    ...(headings && { headings }),
    ...(title && { title }),
    ...(authors && { authors: authors === 'yes' }),
  };
}

/** The keys of a map with their values; nothing of what is no map. */
export function pairs(map: unknown): [key: Key, value: unknown][] {
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
    const near = typeof said === 'string' ? nearest(said, values) : undefined;
    const expected = near ?? values.join('`, `');
    const shown = typeof said === 'string' ? ` \`${shorten(said)}\`` : '';
    const reason = `Unexpected value${shown} of \`${shorten(key.name)}\`, expected ${near === undefined ? 'one of ' : ''}\`${expected}\``;
    complain(reason, isScalar(node) ? { name: shown, node } : key);
  }
  return value;
}

/** A sentence on a name that is none of those known, with the one that was probably meant. */
export function unexpected(noun: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  const expected = near ?? (known.length > 0 && known.length < 10 ? known.join('`, `') : undefined);
  return `Unexpected ${noun} \`${shorten(name)}\`, expected ${expected === undefined ? `a ${noun} that is there` : `\`${expected}\``}`;
}

function shorten(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
