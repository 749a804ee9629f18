import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../src/calendar.js';
import type { TermChange } from '../src/overrides/overrides-file.js';
import { planCourse } from '../src/plan-course.js';
import { makeRandom } from './terms/random.js';
import { compare, findCourse, keep } from './terms/replay-term.js';
import { addEvent } from './terms/term-events.js';

const terms = Number(process.env.REPLAYED_TERMS ?? 8);
const firstSeed = Number(process.env.REPLAYED_SEED ?? 0);

test.each(Array.from({ length: terms }, (_, index) => firstSeed + index))(
  'changes of several days that come at once do what they do one by one, term %i',
  // What runs in one go is not broken off, and is longer on a machine that has more to do.
  { timeout: 0 },
  (seed) => {
    const random = makeRandom(seed);
    const { name, input, first } = findCourse(seed, random);
    const papers = input.catalog.papers.map(({ id }) => id);
    const { firstDay, lastDay = '' } = first.calendar;
    const days = daysBetween(firstDay, lastDay) + 6;
    const dates = new Set(Array.from({ length: 30 }, () => addDays(firstDay, random.whole(days) - 5)));

    let plan = first;
    let changes: readonly TermChange[] = [];
    let start = { plan, count: 0 };
    let compared = 0;
    for (const on of [...dates].sort()) {
      const next = addEvent({ changes }, on, plan, papers, random)?.changes ?? changes;
      const { plan: after } = planCourse({ ...input, overrides: { changes: next }, last: keep(plan) });
      if (next.length === changes.length || !after) continue;
      plan = after;
      changes = next;
      if (changes.length === start.count + 1) continue;

      const together = planCourse({ ...input, overrides: { changes }, last: keep(start.plan) }).plan;
      const told = changes.slice(start.count).map((change) => JSON.stringify(change));
      expect([`${name}: ${told.join(' ')}`, ...compare(plan, together)]).toEqual([expect.anything()]);
      compared++;
      if (random.chance(0.4)) start = { plan, count: changes.length };
    }
    expect(compared).toBeGreaterThan(1);
  },
);
