import type { CoursePlan } from '../course-plan.js';
import { markdownLink } from '../escape-markdown.js';
import type { AttachmentKind } from './attachments.js';
import { type EditedPage, findFacts, type TypedFacts } from './find-facts.js';
import type { Overrides, SessionRecord } from './overrides-file.js';
import { presentingRole } from './present-as-recorded.js';
import { shownNames } from './replaced-person.js';

/** What facts are read with. */
export interface FactsCourse {
  readonly plan: CoursePlan;
  readonly overrides?: Overrides;
}

/**
 * What a person typed into a generated page that belongs into `overrides.yaml`: links to slides, a summary or a
 * recording beside a session, another person who presents. Only what is certain, and not known yet.
 *
 * @example
 * readFacts({path: 'README.md', base: '…| Raft |…', text: '…| Raft<br>[Slides](https://example.org/a) |…'}, {plan})
 * // => [{date: '2027-02-15', slides: 'https://example.org/a'}]
 */
export function readFacts(page: EditedPage, { plan, overrides = {} }: FactsCourse): readonly SessionRecord[] {
  const found = findFacts(page, plan);
  return [...new Set(found.map(({ session }) => session))].flatMap((session) => {
    const facts = found.filter((each) => each.session === session);
    const record = recordOf(facts, plan);
    const known = overrides.sessions?.find(({ date }) => date === record.date);
    const fresh = withoutKnown(record, known);
    return Object.keys(fresh).length > 1 ? [fresh] : [];
  });
}

/** A page as it would be without the facts that the course has by now, and the words that say those in its new text. */
export interface WithoutFacts {
  readonly text: string;
  readonly words: readonly string[];
}

/**
 * Take out of a page what a person typed there and `overrides.yaml` has by now, so that it does not stand there twice
 * once the new text is merged; undefined where there is nothing of that sort.
 */
export function dropFacts(
  page: EditedPage,
  generated: string,
  { plan, overrides = {} }: FactsCourse,
): WithoutFacts | undefined {
  if (!overrides.sessions) return undefined;
  const records = new Map(overrides.sessions.map((record) => [record.date, record]));
  const names = shownNames(plan);
  const facts = findFacts(page, plan).map((typed) => ({ typed, words: wordsOf(typed, names) }));
  const taken = facts.filter(
    ({ typed, words }) =>
      isRecorded(typed, records.get(typed.session.date)) && words.every((each) => generated.includes(each)),
  );
  if (taken.length === 0) return undefined;

  const lines: (string | undefined)[] = page.text.split('\n');
  for (const { typed } of taken) lines[typed.line] = lineWithout(lines[typed.line] ?? '', typed);
  return {
    text: lines.filter((line) => line !== undefined).join('\n'),
    words: taken.flatMap(({ words }) => words),
  };
}

function recordOf(facts: readonly TypedFacts[], plan: CoursePlan): SessionRecord {
  const date = facts[0]?.session.date ?? '';
  const links = facts.flatMap((each) => each.links);
  const urls = (kind: AttachmentKind) => [
    ...new Set(links.filter((link) => link.kind === kind).map(({ url }) => url)),
  ];
  const [slides, summaries, videos] = [urls('slides'), urls('summary'), urls('video')];
  const [summary, video] = [summaries, videos].map((found) => (found.length === 1 ? found[0] : undefined));
  const presentedBy = presentersOf(facts, plan);

  return {
    date,
    ...(slides.length > 0 &&
      slides.length <= 20 && { slides: slides.length === 1 ? (slides[0] ?? '') : slides }),
    ...(summary !== undefined && { summary }),
    ...(video !== undefined && { video }),
    ...(presentedBy && { presentedBy }),
  };
}

/** Who presented; undefined where nobody took the place of one who was to present. */
function presentersOf(facts: readonly TypedFacts[], plan: CoursePlan): string[] | undefined {
  const replaced = facts.flatMap(({ person }) => person ?? []);
  const [first] = replaced;
  const role = presentingRole(plan);
  if (!first || replaced.length > 1 || role === undefined) return undefined;
  const turns = facts[0]?.session.people.filter((turn) => turn.role === role) ?? [];
  const planned = turns.flatMap(({ person }) => person ?? []);
  if (!planned.includes(first.from) || planned.includes(first.to)) return undefined;
  return planned.map((person) => (person === first.from ? first.to : person));
}

/** A record without what is known, and without what would take the place of something known. */
function withoutKnown(record: SessionRecord, known: SessionRecord | undefined): SessionRecord {
  const { slides, summary, video, presentedBy, date } = record;
  const fresh = [slides ?? []].flat().filter((url) => ![known?.slides].flat().includes(url));
  return {
    date,
    ...(fresh.length > 0 && { slides: fresh.length === 1 ? (fresh[0] ?? '') : fresh }),
    ...(summary !== undefined && known?.summary === undefined && { summary }),
    ...(video !== undefined && known?.video === undefined && { video }),
    ...(presentedBy && known?.presentedBy === undefined && { presentedBy }),
  };
}

function isRecorded({ links, person }: TypedFacts, record: SessionRecord | undefined): boolean {
  const isLinked = links.every(({ kind, url }) => [record?.[kind]].flat().includes(url));
  const { presentedBy = [] } = record ?? {};
  return isLinked && (!person || (presentedBy.includes(person.to) && !presentedBy.includes(person.from)));
}

/** What the new text of a page has, once facts are recorded. */
function wordsOf({ links, person }: TypedFacts, names: ReadonlyMap<string, string>): string[] {
  return [
    ...links.map(({ url }) => markdownLink('', url).slice(1)),
    ...(person ? [names.get(person.to) ?? ''] : []),
  ];
}

function lineWithout(line: string, { cell, without }: TypedFacts): string | undefined {
  if (cell === undefined || without === undefined) return without;
  const cells = line.split(/(?<!\\)\|/u);
  return cells.map((each, index) => (index === cell ? without : each)).join('|');
}
