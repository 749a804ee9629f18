import { cleanText } from '@proseminar/core';
import * as z from 'zod';
import type { ComparedPlan } from '../compared-plan.js';
import { dateShort } from '../language/date-words.js';
import type { Language } from '../language/language.js';
import { matchSessions } from '../match-sessions.js';
import { attachmentKinds } from '../overrides/attachments.js';
import { attachmentsByKind } from '../views/record-facts.js';
import type { CourseFacts } from '../views/session-facts.js';
import { changeLabels } from './change-labels.js';

/** What students are told of a session that took place: what they can open, and what was noted. */
export interface ToldRecord {
  readonly date: string;
  readonly kind: (typeof kinds)[number];
  /** Addresses, or the note. */
  readonly items: readonly string[];
}

const kinds = [...attachmentKinds, 'note'] as const;

/** The part of the records of a course that students are told. */
export function toldRecords({ sessions }: CourseFacts): readonly ToldRecord[] {
  return sessions.flatMap(({ date, record }) => [
    ...attachmentsByKind(record).flatMap(({ kind, attachments }) => {
      const items = attachments.map(({ url }) => url).filter(Boolean);
      return items.length === 0 ? [] : [{ date, kind, items }];
    }),
    ...(cleanText(record.note) === '' ? [] : [{ date, kind: 'note' as const, items: [record.note] }]),
  ]);
}

const recordsSchema = z.array(
  z.strictObject({ date: z.iso.date(), kind: z.enum(kinds), items: z.array(z.string()) }),
);

/** Records that were told, out of JSON; none where it holds none. */
export function readToldRecords(value: unknown): readonly ToldRecord[] {
  return recordsSchema.safeParse(value).data ?? [];
}

/**
 * What students should hear of what there is now, a sentence each; what was taken away is not told, and neither is what
 * goes along with a session that moves.
 */
export function tellRecords(before: Recorded, after: Recorded, language: Language): readonly string[] {
  const labels = changeLabels[language];
  const dates = datesBefore(before, after);

  return (after.records ?? []).flatMap(({ date, kind, items }) => {
    const day = dates.get(date) ?? date;
    const known = before.records?.find((record) => record.date === day && record.kind === kind)?.items ?? [];
    if (items.every((item) => known.includes(item))) return [];
    const sentences = known.length === 0 ? labels.attached : labels.attachedMore;
    return [sentences[kind](dateShort(date, language))];
  });
}

/** A plan that was told, by what its records need. */
type Recorded = Pick<ComparedPlan, 'sessions'> & { readonly records?: readonly ToldRecord[] };

/** The days that the sessions which records belong to, the first of each day, had before. */
function datesBefore(before: Recorded, after: Recorded): ReadonlyMap<string, string> {
  const days = new Map(before.sessions.map(({ number, date }) => [number, date]));
  const numbers = new Map([...matchSessions(before.sessions, after.sessions)].map(([was, is]) => [is, was]));
  return new Map(
    after.sessions.toReversed().flatMap(({ number, date }): [string, string][] => {
      const was = days.get(numbers.get(number) ?? 0);
      return was === undefined ? [] : [[date, was]];
    }),
  );
}
