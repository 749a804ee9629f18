import { cleanText } from '@proseminar/core';
import { type OrderedTopic, orderTopic } from '../order/order-topic.js';
import { isAboutPlace, whyLater } from '../reasons.js';
import type { Held, HeldSession } from '../replan/held-sessions.js';
import { settlePins } from '../replan/settle-pins.js';
import type { JudgedPaper, SelectedTopic } from '../select-papers.js';
import { type ArrangeInput, choose } from './choose-papers.js';
import { countPlaces, type Frame } from './frame.js';
import { freeOf } from './reading-sessions.js';
import type { Requirement } from './requirements.js';
import type { Seats } from './seat-sessions.js';

/** What is over: numbers of sessions, and papers that were read in them; one that was optional may be required later. */
export interface Over {
  readonly numbers: ReadonlySet<number>;
  readonly sessions: ReadonlySet<HeldSession>;
  readonly papers: ReadonlySet<string>;
}

/** What is over of the last plan. */
export function readOver(
  { sessions, before }: Held,
  { dated }: Frame,
  { numberOf }: Seats,
  included: ReadonlySet<string>,
): Over {
  const over = sessions.filter((held) => held.date < before && numberOf.has(held));
  return {
    numbers: new Set(dated.slots.filter(({ date }) => date < before).map(({ number }) => number)),
    sessions: new Set(over),
    papers: new Set(
      over.flatMap(({ session }) =>
        session.readings.flatMap(({ paper, role }) =>
          role === 'required' || !included.has(paper) ? paper : [],
        ),
      ),
    ),
  };
}

/** Topics with the papers that they had in the last plan and that are not read yet, in its order, and those asked for since. */
export function keepTopics(
  input: ArrangeInput,
  held: Held,
  frame: Frame,
  over: Over,
): readonly OrderedTopic[] {
  const ranks = new Map<string, number>();
  const optionalRanks = new Map<string, number>();
  const reasons = new Map<string, JudgedPaper['reason']>();
  for (const { paper, role, reasons: all } of held.sessions.flatMap(({ session }) => session.readings)) {
    const why = all.find(({ sentence }) => !isAboutPlace(sentence));
    if (role === 'required') ranks.set(paper, ranks.size);
    else optionalRanks.set(paper, optionalRanks.size);
    if (why) reasons.set(paper, why);
  }
  const optional = new Set(input.course.select?.optional);
  for (const { paper, reason } of held.leftOut) reasons.set(paper, reason);
  const reasonBefore = (id: string, wasRequired: boolean) =>
    ranks.has(id) === wasRequired ? reasons.get(id) : undefined;
  const isWanted = (id: string) => !optional.has(id) && (ranks.has(id) || input.included.has(id));
  const rank = ({ paper }: JudgedPaper) => ranks.get(paper.id) ?? Number.POSITIVE_INFINITY;
  const optionalRank = ({ paper }: JudgedPaper) => optionalRanks.get(paper.id) ?? Number.POSITIVE_INFINITY;

  return choose(input, frame, { places: countPlaces(frame) }).topics.map((topic): OrderedTopic => {
    const all = [...topic.required, ...topic.rest].filter(({ paper }) => !over.papers.has(paper.id));
    const required = all
      .filter(({ paper }) => isWanted(paper.id))
      .map((one) => ({ ...one, reason: reasonBefore(one.paper.id, true) ?? one.reason }));
    const wasChosen = new Set(topic.required.map(({ paper }) => paper.id));
    const rest = all
      .filter(({ paper }) => !isWanted(paper.id))
      .map((one) => {
        if (optional.has(one.paper.id)) return one;
        const reason =
          reasonBefore(one.paper.id, false) ?? (wasChosen.has(one.paper.id) ? whyLater : one.reason);
        return { ...one, reason };
      })
      .sort((a, b) => optionalRank(a) - optionalRank(b) || 0);
    const ordered = orderTopic({ ...topic, required, rest }, input.order);
    return { ...ordered, required: [...ordered.required].sort((a, b) => rank(a) - rank(b) || 0) };
  });
}

/** What the rest of the plan has to keep to: nothing of what is over, and where a person moved sessions to, whatever pins say. */
export function keepRequirements(
  { course, calendar }: Pick<ArrangeInput, 'course' | 'calendar'>,
  { requirements, sessions }: Frame,
  held: Held,
  { numberOf }: Seats,
  topics: readonly SelectedTopic[],
  over: Over,
): readonly Requirement[] {
  const left = new Set(freeOf(sessions).flatMap(({ number }) => (over.numbers.has(number) ? [] : number)));
  const numberNow = new Map(
    held.sessions.flatMap((one) =>
      one.session.readings.map(({ paper }) => [paper, numberOf.get(one)] as const),
    ),
  );
  const met = new Set(settlePins(course, calendar, held));
  const opened = new Set([...over.sessions].map(({ session }) => session.title));
  const isOpened = (id: string) =>
    topics.some(({ topic, opener }) => topic?.id === id && opener && opened.has(cleanText(opener.title)));

  const kept = requirements.flatMap((each): readonly Requirement[] => {
    if (each.kind === 'opener') return isOpened(each.topic) ? [] : [each];
    if (each.kind !== 'pin') return [each];
    if (!each.sessions.some((number) => left.has(number))) return [];
    const number = numberNow.get(each.paper);
    const isMoved = number !== undefined && !each.sessions.includes(number);
    if (!isMoved || !met.has(each.words)) return [each];
    return each.alone ? [{ ...each, sessions: [...left] }] : [];
  });
  const moved = held.sessions.flatMap((one): readonly Requirement[] => {
    const number = numberOf.get(one);
    if (!one.isPlaced || number === undefined || over.sessions.has(one)) return [];
    return one.session.readings
      .filter(({ role }) => role === 'required')
      .map(({ paper }) => ({
        kind: 'pin',
        paper,
        sessions: [number],
        words: `\`${paper}\` is read on ${one.date}`,
        file: 'overrides',
        path: ['changes'],
      }));
  });
  return [...kept, ...moved];
}

/** Whether the last plan had a paper: no other becomes optional by itself. */
export function isKnown({ sessions }: Held): (one: JudgedPaper) => boolean {
  const known = new Set(sessions.flatMap(({ session }) => session.readings.map(({ paper }) => paper)));
  return ({ paper }) => known.has(paper.id);
}

/** Optional papers where they were, and nowhere else but where papers became optional that were read there. */
export function seatOptional(
  held: Held,
  { numberOf }: Seats,
  topics: readonly SelectedTopic[],
  over: Over,
): readonly Requirement[] {
  const rest = new Set(topics.flatMap((topic) => topic.rest.map(({ paper }) => paper.id)));
  return held.sessions.flatMap((one) => {
    const number = numberOf.get(one);
    if (number === undefined || over.sessions.has(one)) return [];
    return one.session.readings.flatMap(({ paper, role }): readonly Requirement[] => {
      if (role === 'background' || !rest.has(paper)) return [];
      const words = `\`${paper}\` is optional on ${one.date}`;
      return [{ kind: 'pin', paper, sessions: [number], words, file: 'overrides', path: ['changes'] }];
    });
  });
}
