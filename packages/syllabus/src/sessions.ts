import { type Catalog, cleanText } from '@proseminar/core';
import type { Course } from './course-file.js';
import type { PlannedTopic, Reading, Reason, Session } from './course-plan.js';
import { formatKeys } from './describe-issue.js';
import type { FixedSession } from './fixed-sessions.js';
import { findAllEarlier, type Precedence } from './order.js';
import { rotatePresenters } from './presenters.js';
import { type JudgedPaper, nameOf, type SelectedTopic } from './select-papers.js';
import type { Slot } from './slots.js';

/** What a session of reading takes. */
export interface PlacedSession {
  readonly required: readonly (JudgedPaper & { readonly topic: number })[];
  readonly optional: readonly JudgedPaper[];
}

/** What sessions are built from. */
export interface SessionsInput {
  readonly course: Course;
  readonly catalog: Catalog;
  readonly slots: readonly Slot[];
  /** Fixed sessions by number, from 1. */
  readonly fixed: ReadonlyMap<number, FixedSession>;
  /** For each slot that is not fixed, in order, its papers. */
  readonly placed: readonly PlacedSession[];
  readonly topics: readonly SelectedTopic[];
}

/** The sessions of a course: every slot with what happens in it. */
export function buildSessions({
  course,
  catalog,
  slots,
  fixed,
  placed,
  topics,
}: SessionsInput): readonly Session[] {
  const after = course.order?.after ?? {};
  const names = new Map(catalog.papers.map((paper) => [paper.id, nameOf(paper)]));
  const contents = [...placed];
  const read = new Set<string>();
  const filled = slots.map((slot, index) => {
    const number = index + 1;
    const own = fixed.get(number);
    const papers = (own ? undefined : contents.shift()) ?? { required: [], optional: [] };
    for (const { paper } of [...papers.required, ...papers.optional]) read.add(paper.id);
    for (const paper of own?.readings ?? []) read.add(paper);
    return {
      slot,
      number,
      content: own ? buildFixed(own) : buildReading(papers, topics, after, names, read),
    };
  });

  const titles = numberTitles(filled.map(({ content }) => content));
  const turns = [
    ...rotatePresenters(
      course.presenters,
      filled.filter(({ content }) => content.readings.length > 0).length,
    ),
  ];

  return filled.map(({ slot, number, content }, index) => ({
    number,
    week: slot.week,
    date: slot.date,
    start: slot.start,
    end: slot.end,
    startInstant: slot.startInstant,
    endInstant: slot.endInstant,
    ...(slot.room !== undefined && { room: slot.room }),
    ...content,
    title: titles[index] ?? content.title,
    presenters: content.readings.length > 0 ? (turns.shift() ?? []) : [],
    reasons: [...explainSlot(slot), ...content.reasons],
  }));
}

const optionalReason: Reason = {
  sentence: 'It is among the best that its topic has left, and an optional place is free here.',
  evidence: ['sessions.optional'],
};

type Content = Pick<Session, 'kind' | 'title' | 'description' | 'topics' | 'readings' | 'reasons'>;

/** The titles of sessions, those of several sessions of reading told apart: `Serving (2 of 5)`. */
function numberTitles(contents: readonly Content[]): readonly string[] {
  const isSame = (a: Content, b: Content) => a.kind === b.kind && a.title === b.title;

  return contents.map((content, index) => {
    const all = contents.filter((other) => isSame(other, content)).length;
    const place = contents.slice(0, index + 1).filter((other) => isSame(other, content)).length;
    return content.topics.length > 0 && all > 1 ? `${content.title} (${place} of ${all})` : content.title;
  });
}

function explainSlot({ extra, date, path }: Slot): readonly Reason[] {
  if (extra === undefined) return [];
  const why = extra === '' ? '' : `: ${extra}`;
  return [{ sentence: `${date} is an extra day${why}.`, evidence: [`calendar: ${formatKeys(path)}`] }];
}

function buildFixed({ title, kind, description, readings = [] }: FixedSession): Content {
  return {
    kind: kind ?? 'lecture',
    title: cleanText(title),
    ...(description !== undefined && { description }),
    topics: [],
    readings: readings.map(fixedReading),
    reasons: [{ sentence: 'The course fixes this session.', evidence: ['fixed'] }],
  };
}

function fixedReading(paper: string): Reading {
  const reason = { sentence: 'The course fixes this session and its readings.', evidence: ['fixed'] };
  return { paper, role: 'required', reasons: [reason] };
}

function buildReading(
  { required, optional }: PlacedSession,
  topics: readonly SelectedTopic[],
  after: Precedence,
  names: ReadonlyMap<string, string>,
  read: ReadonlySet<string>,
): Content {
  if (required.length === 0) {
    const reason = { sentence: 'All papers of the course have their places before it.', evidence: [] };
    return { kind: 'open', title: 'Open session', topics: [], readings: [], reasons: [reason] };
  }

  const indexes = [...new Set(required.map(({ topic }) => topic))];
  const planned = indexes.flatMap((index): PlannedTopic[] => {
    const topic = topics[index]?.topic;
    return topic ? [{ id: topic.id, title: cleanText(topic.title) }] : [];
  });
  const titles =
    planned.length > 0 ? planned.map(({ title }) => title) : required.map(({ paper }) => nameOf(paper));
  const readings = [
    ...required.map((one) => ({ one, role: 'required' as const })),
    ...optional.map((one) => ({ one, role: 'optional' as const })),
  ];

  return {
    kind: 'reading',
    title: titles.join(' · '),
    topics: planned,
    readings: readings.map(({ one, role }) => ({
      paper: one.paper.id,
      role,
      reasons: [
        ...(role === 'optional' ? [optionalReason] : []),
        one.reason,
        ...explainOrder(one, after, names, read),
      ],
    })),
    reasons: [explainTopics(indexes, topics, required.length)],
  };
}

function explainOrder(
  { paper }: JudgedPaper,
  after: Precedence,
  names: ReadonlyMap<string, string>,
  read: ReadonlySet<string>,
): readonly Reason[] {
  const earlier = [...findAllEarlier(after, paper.id)].filter((id) => read.has(id));
  if (earlier.length === 0) return [];
  const list = earlier.map((id) => `“${names.get(id) ?? id}”`).join(' and ');
  return [{ sentence: `It comes after ${list}.`, evidence: [`order.after.${paper.id}`] }];
}

function explainTopics(indexes: readonly number[], topics: readonly SelectedTopic[], papers: number): Reason {
  const named = indexes.map((index) => {
    const topic = topics[index];
    return topic?.topic
      ? { words: `“${cleanText(topic.topic.title)}”`, count: topic.required.length }
      : { words: 'papers without a topic', count: topic?.required.length ?? 0 };
  });
  const [only] = named;
  const sentence =
    named.length === 1 && only
      ? `${only.words} has ${only.count} required ${only.count === 1 ? 'paper' : 'papers'}; ${papers === only.count ? 'all are' : papers === 1 ? 'one is' : `${papers} are`} here, in order of year.`
      : `It has what is left of ${named[0]?.words ?? ''} and begins ${named
          .slice(1)
          .map(({ words }) => words)
          .join(' and ')}, so that no session is too full.`;
  return { sentence, evidence: named.map(({ words, count }) => `${words}: ${count} required`) };
}
