import * as z from 'zod';
import { dateAt } from '../calendar.js';
import type { NamePolicy } from '../course-plan.js';
import type { Language } from '../language/language.js';
import { type ToldChange, tellChanges } from './tell-changes.js';
import { readToldPlan, type ToldPlan } from './told-plan.js';

/** What changed on a day. */
export interface ChangeEntry {
  /** On the calendar of the course: `2027-02-03`. */
  readonly date: string;
  /** First and last build of that day that changed something, as instants. */
  readonly published: string;
  readonly modified: string;
  /** How people are named in it. */
  readonly showPeople: NamePolicy;
  readonly changes: readonly ToldChange[];
}

/** What was told of a course so far. */
export interface ChangeHistory {
  readonly schemaVersion: 1;
  /** Newest first. */
  readonly entries: readonly ChangeEntry[];
  /** The plan as it was told last. */
  readonly told: ToldPlan;
  /** The plan before the newest entry; absent where there is none. */
  readonly before?: ToldPlan;
}

/** What a history goes on with. */
export interface Present {
  readonly plan: ToldPlan;
  readonly now: string;
  readonly timeZone: string;
  readonly language: Language;
}

/**
 * A history with what changed since, as an entry for today; the same where nothing did.
 *
 * What changes several times on a day is told once, and what is taken back on the day is not told at all. Entries that
 * name people otherwise than the course does now lose those sentences.
 */
export function continueHistory(last: ChangeHistory | undefined, present: Present): ChangeHistory {
  const { plan, now, timeZone, language } = present;
  if (!last) return { schemaVersion: 1, entries: [], told: plan };

  const entries = last.entries.flatMap((entry) => hidePeople(entry, plan.showPeople));
  if (tellChanges(last.told, plan, language).length === 0) {
    const before = last.before && withoutOthersTurns(last.before, plan);
    return { schemaVersion: 1, entries, told: plan, ...(before && { before }) };
  }

  const date = dateAt(now, timeZone);
  const [newest, ...older] = entries;
  const isToday = newest?.date === date && last.before !== undefined;
  const before = withoutOthersTurns((isToday && last.before) || last.told, plan);
  const changes = tellChanges(before, plan, language);
  const entry: ChangeEntry = {
    date,
    published: isToday ? newest.published : now,
    modified: now,
    showPeople: plan.showPeople,
    changes,
  };
  const rest = isToday ? older : entries;

  return changes.length === 0
    ? { schemaVersion: 1, entries: rest, told: plan }
    : { schemaVersion: 1, entries: [entry, ...rest], told: plan, before };
}

function hidePeople(entry: ChangeEntry, showPeople: NamePolicy): readonly ChangeEntry[] {
  if (entry.showPeople === showPeople) return [entry];
  const changes = entry.changes.filter(({ namesPeople }) => !namesPeople);
  return changes.length === 0 ? [] : [{ ...entry, changes }];
}

/** Names that the course shows no more must not stay behind. */
function withoutOthersTurns(before: ToldPlan, { showPeople }: ToldPlan): ToldPlan {
  if (before.showPeople === showPeople) return before;
  const sessions = before.sessions.map((session) => ({ ...session, people: [] }));
  return { ...before, people: [], sessions };
}

const historySchema = z.strictObject({
  schemaVersion: z.literal(1),
  entries: z.array(
    z.strictObject({
      date: z.iso.date(),
      published: z.iso.datetime(),
      modified: z.iso.datetime(),
      showPeople: z.enum(['none', 'id', 'initials', 'full']),
      changes: z.array(z.strictObject({ text: z.string(), namesPeople: z.boolean() })),
    }),
  ),
  told: z.unknown(),
  before: z.unknown().optional(),
});

/** The history that a text holds; nothing where it holds none. */
export function readHistory(text: string | undefined): ChangeHistory | undefined {
  const { data } = historySchema.safeParse(parse(text));
  const told = readToldPlan(data?.told);
  if (!data || !told) return undefined;
  const before = readToldPlan(data.before);
  return { schemaVersion: 1, entries: data.entries, told, ...(before && { before }) };
}

function parse(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
