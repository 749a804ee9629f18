import { type Catalog, cleanLines, cleanText } from '@proseminar/core';
import type { BackgroundPapers } from './background-papers.js';
import type { PlannedTopic, Reading, Session } from './course-plan.js';
import type { TopicOpener } from './course-topics.js';
import type { FixedSession } from './fixed-sessions.js';
import type { Language } from './language/language.js';
import { planWords } from './language/plan-words.js';
import type { ReadingTimes } from './load/reading-times.js';
import { explainOrder } from './order/explain-order.js';
import type { ReadingOrder } from './order/order-papers.js';
import type { OrderedTopic } from './order/order-topic.js';
import { paperName } from './paper-name.js';
import type { OptionalPaper } from './placing/optional-papers.js';
import type { SessionContent } from './placing/place-papers.js';
import {
  type TopicPart,
  whyBackground,
  whyFixed,
  whyFixedReading,
  whyOnDate,
  whyOpen,
  whyOpener,
  whyOptional,
  whyTopics,
} from './reasons.js';
import type { SelectedTopic } from './select-papers.js';
import type { Slot } from './slots.js';
import { withPart } from './title-part.js';

/** What sessions are built from. */
export interface SessionsInput {
  /** What titles are written in. */
  readonly language: Language;
  readonly catalog: Catalog;
  readonly slots: readonly Slot[];
  /** What the course fixes, by the number of the session. */
  readonly fixed: ReadonlyMap<number, FixedSession>;
  /** What the other sessions have, by number. */
  readonly contents: ReadonlyMap<number, SessionContent>;
  readonly background: BackgroundPapers;
  readonly topics: readonly OrderedTopic[];
  readonly order: ReadingOrder;
  readonly times: ReadingTimes;
  /** Sessions that are over, by number. */
  readonly over?: ReadonlyMap<number, Session>;
}

/** The sessions of a course: every slot with what happens in it. */
export function buildSessions(input: SessionsInput): readonly Session[] {
  const { language, catalog, slots, fixed, contents, background, topics, order, times, over } = input;
  const starts = findStarts(contents, topics, over);
  const shown = new Set([...(over?.values() ?? [])].flatMap(({ readings }) => readings.map(readingId)));
  const last = Math.max(
    0,
    ...[...contents].map(([number, { required }]) => (required.length > 0 ? number : 0)),
  );
  const all = slots.map(({ number }) => {
    const past = over?.get(number);
    if (past) return withPlainTitle(past);
    const own = fixed.get(number);
    return own
      ? buildFixed(own)
      : buildReading(contents.get(number), number, starts, topics, { language, last });
  });
  const why = explainOrder(all, topics, order, catalog);

  return slots.flatMap((slot, index): Session[] => {
    const content = all[index];
    const past = over?.get(slot.number);
    if (past) return [past];
    if (!content) return [];
    return [
      {
        number: slot.number,
        ...(slot.known !== undefined && slot.known !== slot.number && { known: slot.known }),
        week: slot.week,
        date: slot.date,
        start: slot.start,
        end: slot.end,
        startInstant: slot.startInstant,
        endInstant: slot.endInstant,
        ...(slot.room !== undefined && { room: slot.room }),
        ...(slot.remarks.length > 0 && { note: slot.remarks.map(({ text }) => text).join('; ') }),
        ...content,
        title: tellApart(content, all, language),
        readings: [
          ...content.readings.map((reading) => ({
            ...reading,
            reasons: [...reading.reasons, ...(why.get(reading.paper) ?? [])],
          })),
          ...(background.get(slot.number) ?? [])
            .filter((paper) => !shown.has(paper))
            .map((paper): Reading => ({ paper, role: 'background', reasons: [whyBackground] })),
        ],
        load: times.load(content.readings),
        people: [],
        reasons: [...whyOnDate(slot), ...content.reasons],
      },
    ];
  });
}

type Content = Pick<Session, 'kind' | 'title' | 'description' | 'topics' | 'readings' | 'reasons'>;

function readingId({ paper }: Reading): string {
  return paper;
}

/** A session that is over with the title that it had before it was told from others: `Serving`. */
function withPlainTitle(session: Session): Session {
  const { kind, topics } = session;
  const isOfTopics = kind === 'reading' && topics.length > 0;
  return isOfTopics ? { ...session, title: topics.map(({ title }) => title).join(' · ') } : session;
}

/** The number of the session that each topic begins with. */
function findStarts(
  contents: ReadonlyMap<number, SessionContent>,
  all: readonly OrderedTopic[],
  over: ReadonlyMap<number, Session> = new Map(),
): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const [number, { topics }] of over) {
    for (const { id } of topics) {
      const index = all.findIndex(({ topic }) => topic?.id === id);
      if (index >= 0 && !starts.has(index)) starts.set(index, number);
    }
  }
  for (const [number, { required }] of contents) {
    for (const { topic } of required) if (!starts.has(topic)) starts.set(topic, number);
  }
  return starts;
}

function buildFixed({
  title,
  kind,
  description,
  readings = [],
  optional = [],
  background = [],
  file,
  path,
}: FixedSession): Content {
  const reasons = [whyFixedReading(file, path)];

  return {
    kind: kind ?? 'lecture',
    title: cleanText(title),
    ...(description !== undefined && { description: cleanLines(description) }),
    topics: [],
    readings: [
      ...readings.map((paper) => ({ paper, role: 'required' as const, reasons })),
      ...optional.map((paper) => ({ paper, role: 'optional' as const, reasons })),
      ...background.map((paper) => ({ paper, role: 'background' as const, reasons })),
    ],
    reasons: [whyFixed(file, path)],
  };
}

function buildOpener(
  { topic, path = [] }: SelectedTopic,
  { title, kind, description }: TopicOpener,
  optional: readonly OptionalPaper[],
): Content {
  return {
    kind: kind ?? 'lecture',
    title: cleanText(title),
    ...(description !== undefined && { description: cleanLines(description) }),
    topics: topic ? [{ id: topic.id, title: cleanText(topic.title) }] : [],
    readings: optional.map(readOptionally),
    reasons: [whyOpener(path)],
  };
}

function buildReading(
  { required, optional, opens }: SessionContent = { required: [], optional: [] },
  number: number,
  starts: ReadonlyMap<number, number>,
  topics: readonly OrderedTopic[],
  { language, last }: { readonly language: Language; readonly last: number },
): Content {
  if (opens?.opener) return buildOpener(opens, opens.opener, optional);
  if (required.length === 0) {
    const readings = optional.map(readOptionally);
    const title = planWords[language].openSession;
    return { kind: 'open', title, topics: [], readings, reasons: [whyOpen(number > last)] };
  }

  const parts = [...new Set(required.map(({ topic }) => topic))].flatMap((index): TopicPart[] => {
    const topic = topics[index];
    const own = required.filter((one) => one.topic === index);
    const isWished = own.some(({ wishes }) => wishes.length > 0);
    return topic ? [{ topic, here: own.length, begins: starts.get(index) === number, isWished }] : [];
  });
  const planned = parts.flatMap(({ topic: { topic } }): PlannedTopic[] =>
    topic ? [{ id: topic.id, title: cleanText(topic.title) }] : [],
  );
  const titles =
    planned.length > 0 ? planned.map(({ title }) => title) : required.map(({ paper }) => paperName(paper));

  return {
    kind: 'reading',
    title: titles.join(' · '),
    topics: planned,
    readings: [
      ...required.map(
        ({ paper, reason, wishes }): Reading => ({
          paper: paper.id,
          role: 'required',
          reasons: [reason, ...wishes],
        }),
      ),
      ...optional.map(readOptionally),
    ],
    reasons: whyTopics(parts, topics),
  };
}

function readOptionally({ paper, reason, wishes }: OptionalPaper): Reading {
  return {
    paper: paper.id,
    role: 'optional',
    reasons: [...(wishes.length > 0 ? wishes : [whyOptional]), reason],
  };
}

/** The title of a session, that of one of several sessions of reading with its number: `Serving (2 of 5)`. */
function tellApart(content: Content, contents: readonly Content[], language: Language): string {
  const { kind, title, topics } = content;
  const same = contents.filter((other) => other.kind === kind && other.title === title);
  if (topics.length === 0 || same.length === 1) return title;
  return withPart(title, same.indexOf(content) + 1, same.length, language);
}
