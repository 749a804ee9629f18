import { sameJson } from '@proseminar/core';
import { type Document, isCollection, isMap, isNode, isSeq, type YAMLMap } from 'yaml';
import type { Overrides, SessionRecord, TermChange } from './overrides-file.js';
import { type Edit, insertItem, parseWhole, replaceValue, setPair, topValue } from './splice-yaml.js';

/** What is written into an `overrides.yaml`. */
export type OverridesEdit =
  /** What is known of a session: keys that its entry has are replaced, others are added. */
  | { readonly record: SessionRecord }
  /** What was decided. */
  | { readonly change: TermChange };

const beginning = `# What happened during the term: what was decided, and what is known of sessions.
# yaml-language-server: $schema=node_modules/@proseminar/syllabus/dist/overrides.schema.json
`;

/**
 * The text of an `overrides.yaml` with something more in it. All else stays as its author wrote it: comments, order,
 * empty lines, quotes.
 *
 * Changes stand in the order in which they were decided; a session that is new, before those that are later.
 *
 * @param text The text so far; undefined of a file that is not there yet.
 * @throws {TypeError} For a text that is no such file, as `parseCourse` would have reported.
 * @example
 * editOverrides(undefined, {record: {date: '2027-02-15', slides: 'talk.pdf'}})
 * // => '# What happened …\nsessions:\n  - date: 2027-02-15\n    slides: talk.pdf\n'
 */
export function editOverrides(text: string | undefined, edit: OverridesEdit): string {
  const source = text ?? beginning;
  const document = parseWhole(source);
  const before = readOverrides(document);
  const expected = 'record' in edit ? withRecord(before, edit.record) : withChange(before, edit.change);
  if (sameJson(before, expected)) return source;

  const spliced =
    'record' in edit
      ? spliceRecord(source, document, edit.record)
      : spliceChange(source, document, edit.change);
  if (spliced !== undefined && holds(spliced, expected)) return spliced;

  // A style that has no place for it as it is: only here, spaces and the breaks of lines may change.
  const printed = [true, false]
    .map((blockQuote) => print(source, edit, blockQuote))
    .find((each) => holds(each, expected));
  if (printed === undefined)
    throw new TypeError('Unexpected YAML, expected an `overrides.yaml` that can be edited');
  return printed;
}

/** A record with what another adds to it: keys of the other replace its own. */
function withRecord(overrides: Overrides, record: SessionRecord): Overrides {
  const { sessions = [] } = overrides;
  const index = indexOf(record, overrides);
  if (index !== -1) {
    const merged = sessions.map((own, place) => (place === index ? { ...own, ...record } : own));
    return { ...overrides, sessions: merged };
  }

  const at = placeOf(record, sessions);
  return { ...overrides, sessions: [...sessions.slice(0, at), record, ...sessions.slice(at)] };
}

function withChange(overrides: Overrides, change: TermChange): Overrides {
  return { ...overrides, changes: [...(overrides.changes ?? []), change] };
}

function indexOf({ date }: SessionRecord, { sessions = [] }: Overrides): number {
  return sessions.findIndex((session) => session.date === date);
}

/** Where a new record belongs: before the first that is later. */
function placeOf({ date }: SessionRecord, sessions: readonly SessionRecord[]): number {
  const later = sessions.findIndex((session) => session.date > date);
  return later === -1 ? sessions.length : later;
}

function spliceRecord(text: string, document: Document, record: SessionRecord): string | undefined {
  const overrides = readOverrides(document);
  const { sessions = [] } = overrides;
  const index = indexOf(record, overrides);
  if (index === -1)
    return insertItem(text, document, 'sessions', { item: record, at: placeOf(record, sessions) });

  const list = topValue(document, 'sessions');
  const entry = isSeq(list) ? list.items[index] : undefined;
  return isMap(entry) ? spliceKeys(text, entry, record, sessions[index]) : undefined;
}

function spliceChange(text: string, document: Document, change: TermChange): string | undefined {
  return insertItem(text, document, 'changes', {
    item: change,
    at: readOverrides(document).changes?.length ?? 0,
  });
}

/** Write the keys of a record into its entry: from the last place to the first, so that places stay true. */
function spliceKeys(
  text: string,
  entry: YAMLMap,
  record: SessionRecord,
  before: SessionRecord | undefined,
): string | undefined {
  const given = Object.entries(record).filter(
    ([key, value]) => !sameJson(value, before?.[key as keyof SessionRecord]),
  );
  const edits = given.map(([key, value]) =>
    entry.has(key) ? replaceValue(text, entry, key, value) : undefined,
  );
  const fresh = given.filter(([key]) => !entry.has(key));
  const added = fresh.length === 0 ? [] : [setPair(text, entry, fresh)];
  const all = [...edits.filter((_, index) => entry.has(given[index]?.[0])), ...added];
  if (all.some((edit) => edit === undefined)) return undefined;

  return all
    .filter((edit): edit is Edit => edit !== undefined)
    .sort((a, b) => b.from - a.from)
    .reduce((result, { from, to, text: words }) => result.slice(0, from) + words + result.slice(to), text);
}

function readOverrides(document: Document): Overrides {
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  // A key without a value is as good as none.
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, own]) => own !== null));
}

function holds(text: string, expected: Overrides): boolean {
  try {
    return sameJson(readOverrides(parseWhole(text)), expected);
  } catch {
    return false;
  }
}

/** The whole file written anew, with its comments; without texts on lines of their own, where those do not come back. */
function print(text: string, edit: OverridesEdit, blockQuote: boolean): string {
  const document = parseWhole(text);
  const overrides = readOverrides(document);
  const [key, item, at] =
    'record' in edit
      ? (['sessions', edit.record, placeOf(edit.record, overrides.sessions ?? [])] as const)
      : (['changes', edit.change, overrides.changes?.length ?? 0] as const);
  const list = document.get(key, true);
  const index = 'record' in edit ? indexOf(edit.record, overrides) : -1;

  if (!isSeq(list)) {
    const fresh = document.createNode([item]);
    if (isNode(list)) fresh.comment = list.comment ?? list.commentBefore ?? null;
    document.set(key, fresh);
  } else if (index === -1) list.items.splice(at, 0, document.createNode(item));
  else for (const [name, value] of Object.entries(item)) setValue(document, [key, index, name], value);

  return document.toString({
    lineWidth: 0,
    ...(!blockQuote && {
      blockQuote,
      doubleQuotedAsJSON: true,
      defaultStringType: 'QUOTE_DOUBLE',
      defaultKeyType: 'PLAIN',
    }),
  });
}

/** A list that only grows keeps its items, and what is said of them. */
function setValue(document: Document, path: readonly (string | number)[], value: unknown): void {
  const own = document.getIn(path, true);
  const before: unknown = isSeq(own) ? own.toJS(document) : undefined;
  const grows =
    Array.isArray(before) && Array.isArray(value) && sameJson(value.slice(0, before.length), before);
  if (isSeq(own) && grows) for (const item of value.slice(before.length)) own.add(document.createNode(item));
  else if (!isCollection(own) || !sameJson(before, value)) {
    const fresh = document.createNode(value);
    if (isNode(own)) fresh.comment = own.comment ?? null;
    document.setIn(path, fresh);
  }
}
