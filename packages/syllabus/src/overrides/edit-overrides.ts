import { sameJson } from '@proseminar/core';
import { type Document, isCollection, isMap, isNode, isSeq, type YAMLMap } from 'yaml';
import type { RecordMove } from '../replan/move-records.js';
import { readAttachments } from './attachments.js';
import type { Overrides, SessionRecord, TermChange } from './overrides-file.js';
import { type Edit, insertItem, parseWhole, replaceValue, setPair, topValue } from './splice-yaml.js';

/** What is written into an `overrides.yaml`. */
export type OverridesEdit =
  /** What is known of a session: keys that its entry has are replaced, others are added. */
  | { readonly record: SessionRecord }
  /** What was decided. */
  | { readonly change: TermChange }
  /** Records that move, all at once: the entry of each stands where it stood, with its new day. */
  | { readonly moves: readonly RecordMove[] };

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
  const expected = withEdit(before, edit);
  if (sameJson(before, expected)) return source;

  const spliced = splice(source, document, edit);
  if (spliced !== undefined && holds(spliced, expected)) return spliced;

  // A style that has no place for it as it is: only here, spaces and the breaks of lines may change.
  const printed = [true, false]
    .map((blockQuote) => print(source, edit, blockQuote))
    .find((each) => holds(each, expected));
  if (printed === undefined)
    throw new TypeError('Unexpected YAML, expected an `overrides.yaml` that can be edited');
  return printed;
}

function withEdit(overrides: Overrides, edit: OverridesEdit): Overrides {
  if ('record' in edit) return withRecord(overrides, edit.record);
  return 'change' in edit ? withChange(overrides, edit.change) : withMoves(overrides, edit.moves);
}

function splice(text: string, document: Document, edit: OverridesEdit): string | undefined {
  if ('record' in edit) return spliceRecord(text, document, edit.record);
  return 'change' in edit
    ? spliceChange(text, document, edit.change)
    : spliceMoves(text, document, edit.moves);
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

function withMoves(overrides: Overrides, moves: readonly RecordMove[]): Overrides {
  const sessions = overrides.sessions?.map((record) => ({ ...record, ...movedKeys(record, moves) }));
  return { ...overrides, ...(sessions && { sessions }) };
}

/** What is other in a record that has moved: files stay in the folder where they are. */
function movedKeys(record: SessionRecord, moves: readonly RecordMove[]): Partial<SessionRecord> {
  const { date, folder = date } = record;
  const to = moves.find((move) => move.date === date)?.to;
  if (to === undefined) return {};
  const hasFiles = readAttachments(record).some(({ type }) => type === 'file');
  return { date: to, ...(hasFiles && { folder }) };
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
  return isMap(entry) ? applyEdits(text, keyEdits(text, entry, record, sessions[index])) : undefined;
}

function spliceChange(text: string, document: Document, change: TermChange): string | undefined {
  return insertItem(text, document, 'changes', {
    item: change,
    at: readOverrides(document).changes?.length ?? 0,
  });
}

function spliceMoves(text: string, document: Document, moves: readonly RecordMove[]): string | undefined {
  const list = topValue(document, 'sessions');
  const { sessions = [] } = readOverrides(document);
  const edits = sessions.map((record, index) => {
    const entry = isSeq(list) ? list.items[index] : undefined;
    return isMap(entry) ? keyEdits(text, entry, movedKeys(record, moves), record) : [undefined];
  });
  return applyEdits(text, edits.flat());
}

/** What writes keys of a record into its entry. */
function keyEdits(
  text: string,
  entry: YAMLMap,
  record: Partial<SessionRecord>,
  before: SessionRecord | undefined,
): readonly (Edit | undefined)[] {
  const given = Object.entries(record).filter(
    ([key, value]) => !sameJson(value, before?.[key as keyof SessionRecord]),
  );
  const fresh = given.filter(([key]) => !entry.has(key));
  return [
    ...given.flatMap(([key, value]) => (entry.has(key) ? [replaceValue(text, entry, key, value)] : [])),
    ...(fresh.length === 0 ? [] : [setPair(text, entry, fresh)]),
  ];
}

/** From the last place to the first, so that places stay true; undefined where there is no way to write one of them. */
function applyEdits(text: string, edits: readonly (Edit | undefined)[]): string | undefined {
  const known = edits.filter((edit) => edit !== undefined);
  if (known.length < edits.length) return undefined;
  return known
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
  const { sessions = [], changes = [] } = readOverrides(document);

  if ('change' in edit) setItem(document, ['changes', changes.length], edit.change);
  else if ('moves' in edit) {
    for (const [index, record] of sessions.entries()) {
      setKeys(document, index, movedKeys(record, edit.moves));
    }
  } else {
    const index = indexOf(edit.record, { sessions });
    if (index === -1) setItem(document, ['sessions', placeOf(edit.record, sessions)], edit.record);
    else setKeys(document, index, edit.record);
  }

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

/** An item more in a list. */
function setItem(document: Document, [key, at]: readonly [string, number], item: object): void {
  const list = document.get(key, true);
  if (isSeq(list)) list.items.splice(at, 0, document.createNode(item));
  else {
    const fresh = document.createNode([item]);
    if (isNode(list)) fresh.comment = list.comment ?? list.commentBefore ?? null;
    document.set(key, fresh);
  }
}

function setKeys(document: Document, index: number, record: Partial<SessionRecord>): void {
  for (const [name, value] of Object.entries(record)) setValue(document, ['sessions', index, name], value);
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
