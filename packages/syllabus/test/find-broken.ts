import type { CoursePlan, Session } from '../src/course-plan.js';
import type { PlanInput } from '../src/plan-course.js';
import type { PlanProblem } from '../src/plan-problem.js';

/** What a plan breaks of all that its course asks for, checked one wish after another, without any code of the planner. */
export function findBroken(
  { course, calendar, catalog }: PlanInput,
  plan: CoursePlan,
  problems: readonly PlanProblem[],
): readonly string[] {
  const broken: string[] = [];
  const check = (holds: boolean, words: string) => holds || broken.push(words);
  const { sessions } = plan;
  const { required = 2, optional = 1, minutesPerPaper, readingMinutes } = course.sessions ?? {};
  const known = new Map(catalog.papers.map((paper) => [paper.id, paper]));
  const minutesOf = (id: string) => (known.get(id)?.pages ?? 14) * 6;

  const numberOf = (value: number | string) =>
    typeof value === 'number'
      ? value
      : (sessions.at(value === 'last' ? -1 : -1 - Number(value.split('-')[1]))?.number ?? 0);
  const own = new Map(course.fixed?.map((each) => [numberOf(each.session), each]));
  const of = (session: Session, role: string) =>
    session.readings.filter((reading) => reading.role === role).map(({ paper }) => paper);

  const wishes = [...(course.pins ?? []), ...(calendar.pins ?? [])];
  const pinned = new Set(wishes.map((pin) => pin.paper));
  const requiredIn = new Map<string, Session>();
  const readIn = new Map<string, Session>();
  for (const session of sessions) {
    for (const { paper } of session.readings) {
      check(!readIn.has(paper), `${paper} is read once`);
      readIn.set(paper, session);
    }
    for (const id of of(session, 'required')) requiredIn.set(id, session);
    const fixed = own.get(session.number);
    if (fixed) {
      check(session.title.startsWith(fixed.title), `session ${session.number} is fixed`);
      check(
        String(of(session, 'required')) === String(fixed.readings ?? []),
        `session ${session.number} has its own readings`,
      );
      continue;
    }
    const papers = of(session, 'required');
    const [start, end] = [session.start, session.end].map((time) => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      return hours * 60 + minutes;
    });
    const room = minutesPerPaper ? Math.floor(((end ?? 0) - (start ?? 0)) / minutesPerPaper) : required;
    check(papers.length <= Math.min(required, room), `places of session ${session.number}`);
    const pinnedHere = of(session, 'optional').filter((id) => pinned.has(id)).length;
    check(
      of(session, 'optional').length <= Math.max(optional, pinnedHere),
      `optional places of session ${session.number}`,
    );
    const minutes = papers.reduce((sum, id) => sum + minutesOf(id), 0);
    check(minutes <= (readingMinutes ?? minutes), `minutes of session ${session.number}`);
    check(!session.title.startsWith('Basics') || papers.length === 0, 'an opener has no papers');
  }

  for (const [index, pin] of wishes.entries()) {
    const words = `pin ${index}`;
    const session = readIn.get(pin.paper);
    if (!session) {
      check(false, `${words}: read`);
      continue;
    }
    const { number, week } = session;
    if ('date' in pin) check(session.date === pin.date, `${words}: date`);
    else {
      if (pin.session !== undefined) check(number === numberOf(pin.session), `${words}: session`);
      if (pin.week !== undefined) check(week === pin.week, `${words}: week`);
      if (pin.from !== undefined) check(number >= numberOf(pin.from), `${words}: from`);
      if (pin.to !== undefined) check(number <= numberOf(pin.to), `${words}: to`);
      check(!(pin.not ?? []).map(numberOf).includes(number), `${words}: not`);
      if (pin.alone && requiredIn.has(pin.paper))
        check(of(session, 'required').length === 1, `${words}: alone`);
    }
  }

  const told = problems.filter(({ ruleId }) => ruleId === 'order-is-kept').map(({ reason }) => reason);
  const inOwn = new Set(course.fixed?.flatMap(({ readings = [] }) => readings));
  const isSaid = (group: readonly string[]) =>
    group.some((id) => inOwn.has(id)) &&
    told.some((reason) => group.filter((id) => reason.includes(`\`${id}\``)).length > 1);
  const { together = [], apart = [], after = {}, before = {} } = course.order ?? {};
  for (const [index, group] of together.entries()) {
    const where = new Set(group.flatMap((id) => requiredIn.get(id)?.number ?? []));
    check(where.size <= 1 || isSaid(group), `together ${index}`);
  }
  for (const [index, group] of apart.entries()) {
    const where = group.flatMap((id) => requiredIn.get(id)?.number ?? []);
    check(new Set(where).size === where.length || isSaid(group), `apart ${index}`);
  }
  const pairs = [
    ...Object.entries(after).flatMap(([later, ids]) => ids.map((earlier) => [earlier, later] as const)),
    ...Object.entries(before).flatMap(([earlier, ids]) => ids.map((later) => [earlier, later] as const)),
  ];
  const places = new Map(
    sessions.flatMap(({ readings }) => readings).map(({ paper }, place) => [paper, place]),
  );
  for (const [earlier, later] of pairs) {
    const [first, second] = [places.get(earlier), places.get(later)];
    if (first === undefined || second === undefined) continue;
    const isTold = told.some(
      (reason) => reason.includes(`“Paper ${earlier}”`) && reason.includes(`“Paper ${later}”`),
    );
    check(first < second || isTold, `${later} after ${earlier}`);
    check(first > second || !isTold, `${later} after ${earlier} is no problem`);
  }

  const { select = {} } = course;
  const asked = new Set([...(select.include ?? []), ...pinned]);
  for (const id of select.include ?? []) check(requiredIn.has(id), `include ${id}`);
  for (const id of select.exclude ?? []) check(!readIn.has(id) || inOwn.has(id), `exclude ${id}`);
  for (const id of readIn.keys()) {
    if (inOwn.has(id) || asked.has(id)) continue;
    const isOptional = select.optional?.includes(id) ?? false;
    check(!(isOptional && requiredIn.has(id)), `optional ${id}`);
    const tags = known.get(id)?.tags ?? [];
    check(isOptional || !select.tags || tags.some((tag) => select.tags?.includes(tag)), `tags of ${id}`);
  }
  if (typeof select.papers === 'number') {
    const count = [...requiredIn.keys()].filter((id) => !inOwn.has(id)).length;
    check(count === select.papers || problems.length > 0, `papers: ${count}`);
  }

  const topics = select.topics?.map((entry) => (typeof entry === 'string' ? entry : entry.topic)) ?? [];
  const isFree = (id: string) => !inOwn.has(id) && !pinned.has(id);
  // Papers that are together with others may leave the row with them.
  const joined = new Set(together.flat());
  const row = [...requiredIn.keys()].filter((id) => isFree(id) && !joined.has(id));
  const ranks = row.flatMap((id) => topics.findIndex((topic) => known.get(id)?.topics.includes(topic)));
  check(
    select.topics === undefined ||
      ranks.every((rank, index) =>
        ranks
          .slice(0, index)
          .every(
            (other, before) =>
              rank === -1 ||
              other <= rank ||
              requiredIn.get(row[before] ?? '') === requiredIn.get(row[index] ?? ''),
          ),
      ),
    'topics in their order',
  );
  for (const entry of select.topics ?? []) {
    if (typeof entry === 'string' || !entry.opener) continue;
    const opener = sessions.find(({ title }) => title === entry.opener?.title);
    check(opener !== undefined, `an opener of ${entry.topic}`);
    const papers = row.filter((id) => known.get(id)?.topics.includes(entry.topic));
    check(
      papers.every((id) => (requiredIn.get(id)?.number ?? 0) > (opener?.number ?? 0)),
      `an opener before ${entry.topic}`,
    );
  }
  return broken;
}
