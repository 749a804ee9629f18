import { addDays } from '../../src/calendar.js';
import type { CoursePlan, Session } from '../../src/course-plan.js';
import type { Overrides, SessionRecord, TermChange } from '../../src/overrides/overrides-file.js';
import type { Random } from './random.js';

/** Kinds of events, each as often as in real terms: most attach slides or a summary to a date. */
const kinds = [
  ...Array<'attach'>(14).fill('attach'),
  ...Array<'move'>(6).fill('move'),
  ...Array<'swap'>(5).fill('swap'),
  ...Array<'cancel'>(5).fill('cancel'),
  ...Array<'dropStudent'>(3).fill('dropStudent'),
  ...Array<'addStudent'>(2).fill('addStudent'),
  ...Array<'addPaper'>(3).fill('addPaper'),
  ...Array<'remove'>(2).fill('remove'),
  ...Array<'optional'>(2).fill('optional'),
  ...Array<'break'>(2).fill('break'),
] as const;

/** What happens next on a day: the same with a change or an attachment more; nothing where there is nothing to happen. */
export function addEvent(
  overrides: Overrides,
  on: string,
  plan: CoursePlan,
  papers: readonly string[],
  random: Random,
): Overrides | undefined {
  const kind = random.pick(kinds);
  if (kind === 'attach') return attach(overrides, on, plan, random);
  const change = makeChange(kind, on, plan, papers, random);
  return change && { ...overrides, changes: [...(overrides.changes ?? []), change] };
}

function attach(overrides: Overrides, on: string, { sessions }: CoursePlan, random: Random) {
  const held = sessions.filter(({ date }) => date <= on);
  if (held.length === 0) return undefined;
  const { date } = random.pick(held);
  const known = overrides.sessions?.find((record) => record.date === date);
  const record: SessionRecord = random.chance(0.5)
    ? { date, ...known, slides: 'talk.pdf' }
    : { date, ...known, summary: 'notes.md' };
  const others = overrides.sessions?.filter((each) => each.date !== date) ?? [];
  return { ...overrides, sessions: [...others, record] };
}

function makeChange(
  kind: Exclude<(typeof kinds)[number], 'attach'>,
  on: string,
  { sessions, people }: CoursePlan,
  papers: readonly string[],
  random: Random,
): TermChange | undefined {
  const later = sessions.filter(({ date }) => date >= on);
  const dates = [...new Set(later.map(({ date }) => date))];
  const read = (list: readonly Session[]) =>
    list.flatMap(({ readings }) => readings.flatMap(({ paper, role }) => (role === 'required' ? paper : [])));

  switch (kind) {
    case 'move': {
      if (dates.length === 0) return undefined;
      const move = random.pick(dates);
      const to = addDays(move, random.pick([-2, -1, 1, 2, 3, 7]));
      return { on, move, to, ...(random.chance(0.5) && { time: '15:00-16:00', room: '3901' }) };
    }
    case 'swap': {
      if (dates.length < 2) return undefined;
      const one = random.pick(dates);
      return { on, swap: [one, random.pick(dates.filter((date) => date !== one))] };
    }
    case 'cancel': {
      const yesterday = sessions.findLast(({ date }) => date < on)?.date;
      const date = random.chance(0.1) ? yesterday : dates.length > 0 ? random.pick(dates) : undefined;
      return date === undefined ? undefined : { on, cancel: date, reason: 'Snow day' };
    }
    case 'break': {
      if (dates.length === 0) return undefined;
      const from = random.pick(dates);
      return { on, break: { from, to: addDays(from, random.pick([2, 4, 11])) }, reason: 'Strike' };
    }
    case 'dropStudent':
      return people.length < 4 ? undefined : { on, dropStudent: random.pick(people).id };
    case 'addStudent': {
      const id = `n${people.length + 1}`;
      return people.length === 0 ? undefined : { on, addStudent: { id, name: `New ${id}` } };
    }
    case 'addPaper': {
      const known = new Set(
        sessions.flatMap(({ readings }) =>
          readings.filter(({ role }) => role !== 'optional').map(({ paper }) => paper),
        ),
      );
      const others = papers.filter((id) => !known.has(id));
      return others.length === 0 ? undefined : { on, addPaper: random.pick(others) };
    }
    case 'remove':
    case 'optional': {
      const own = read(random.chance(0.1) ? sessions : later);
      if (own.length === 0) return undefined;
      const id = random.pick(own);
      return kind === 'remove' ? { on, remove: id } : { on, optional: id };
    }
  }
}
