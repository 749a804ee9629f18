import fc from 'fast-check';
import type { FitInput, FitItem, FitSession } from '../src/fit/fit-input.js';

/** How large inputs are at most. */
export interface FitSize {
  readonly topics: number;
  /** Papers of a topic. */
  readonly papers: number;
  readonly sessions: number;
  readonly choosers: number;
}

const rarely = fc.integer({ min: 0, max: 7 }).map((number) => number === 7);

/** A paper before it is known which others there are: numbers from 0 to 1 stand for one of them. */
const paper = fc.record(
  {
    papers: fc.constantFrom(1, 1, 1, 2),
    minutes: fc.integer({ min: 1, max: 3 }),
    follows: fc.constant(true),
    session: fc.double({ min: 0, max: 1, noNaN: true }),
    otherSession: fc.double({ min: 0, max: 1, noNaN: true }),
    after: fc.double({ min: 0, max: 1, noNaN: true }),
    apart: fc.double({ min: 0, max: 1, noNaN: true }),
    was: fc.double({ min: 0, max: 1, noNaN: true }),
    loss: fc.integer({ min: 0, max: 2 }),
  },
  { requiredKeys: ['papers', 'minutes'] },
);

/** A topic: whether a session of its own opens it, and its papers, of which the rare ones have wishes. */
const topicOf = (papers: number) =>
  fc.record({
    isOpened: rarely,
    papers: fc.array(fc.tuple(paper, fc.integer({ min: 0, max: 9 })), {
      minLength: 1,
      maxLength: papers,
      size: 'max',
    }),
  });

const session = fc.record(
  {
    places: fc.integer({ min: 0, max: 3 }),
    isNewWeek: fc.boolean(),
    isAfterBreak: rarely,
    spare: fc.integer({ min: 2, max: 9 }),
  },
  { requiredKeys: ['places', 'isNewWeek', 'isAfterBreak'] },
);

/** Topics one after another and sessions, about as many places as papers, with pins, choices, order and openers. */
export function fitInputs(most: FitSize): fc.Arbitrary<FitInput> {
  return fc
    .record({
      topics: fc.array(topicOf(most.papers), { maxLength: most.topics, size: 'max' }),
      sessions: fc.array(session, { minLength: 1, maxLength: most.sessions, size: 'max' }),
      isTight: rarely,
      isSecond: fc.boolean(),
    })
    .map(({ topics, sessions, isTight, isSecond }) => {
      const pick = (share: number, count: number) => Math.min(count - 1, Math.floor(share * count));
      const items: FitItem[] = [];
      let choosers = 0;

      for (const [topic, { isOpened, papers }] of topics.entries()) {
        if (isOpened) items.push({ topic, papers: 0, minutes: 0, alone: true });
        for (const [
          { papers: count, minutes, follows, session: seat, otherSession, after, apart, was, loss },
          rarity,
        ] of papers) {
          const own = seat !== undefined && rarity === 0 ? [pick(seat, sessions.length)] : undefined;
          const chooses = own && otherSession !== undefined && choosers < most.choosers;
          const mayBeLeft = chooses && isSecond && loss !== undefined;
          const choices = chooses
            ? [
                ...new Set([...own, pick(otherSession, sessions.length)]),
                ...(mayBeLeft ? [sessions.length] : []),
              ]
            : own;
          if (choices && choices.length > 1) choosers++;
          const other = (share: number | undefined) =>
            share === undefined || rarity !== 1 || items.length === 0
              ? undefined
              : [pick(share, items.length)];
          const [afterItems, apartItems] = [other(after), other(apart)];
          items.push({
            topic,
            papers: count,
            minutes,
            ...(follows && rarity > 0 && { follows }),
            ...(choices && { sessions: choices }),
            ...(afterItems && { after: afterItems }),
            ...(apartItems && { apart: apartItems }),
            ...(isSecond && was !== undefined && { was: pick(was, sessions.length) }),
            ...(mayBeLeft && { loss }),
          });
        }
      }

      const more = isTight ? 0 : Math.ceil(items.length / sessions.length);
      let week = 0;
      const outside = { places: 0, week: -1, isOutside: true };
      const inside = sessions.map(({ places, isNewWeek, isAfterBreak, spare }): FitSession => {
        if (isNewWeek) week++;
        const own = places + more;
        return {
          places: own,
          week,
          ...(isAfterBreak && { afterBreak: true }),
          ...(spare !== undefined && { minutes: 2 * own + spare }),
        };
      });
      const had = (at: number) => items.filter(({ was }) => was === at).length;
      return {
        items,
        sessions: isSecond ? [...inside.map((own, at) => ({ ...own, had: had(at) })), outside] : inside,
      };
    });
}
