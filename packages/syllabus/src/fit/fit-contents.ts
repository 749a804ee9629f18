import type { FitInput, FitItem } from './fit-input.js';
import { weighParts } from './fit-weights.js';

/** Items by how they find their sessions: by their place in the row, by choice between several, or by a seat. */
export interface Placing {
  readonly row: readonly number[];
  readonly choosers: readonly number[];
  /** Session by item. */
  readonly seats: ReadonlyMap<number, number>;
}

/** Sort items by how they find their sessions. */
export function sortItems(items: readonly FitItem[]): Placing {
  const indexes = items.map((_, index) => index);
  const choices = (index: number) => items[index]?.sessions?.length;
  return {
    row: indexes.filter((index) => choices(index) === undefined),
    choosers: indexes.filter((index) => choices(index) !== undefined && choices(index) !== 1),
    seats: new Map(
      items.flatMap(({ sessions: [seat, ...others] = [] }, index) =>
        seat === undefined || others.length > 0 ? [] : [[index, seat]],
      ),
    ),
  };
}

/** What a session holds beside items of the row: those seated in it, and some choosers. */
export interface Company {
  readonly session: number;
  /** Which choosers come into it, as bits. */
  readonly chosen: number;
  /** Which have to be placed by the end of the session, as bits. */
  readonly choosersBefore: number;
  readonly members: readonly number[];
  readonly topics: ReadonlySet<number>;
  readonly papers: number;
  readonly minutes: number;
  readonly isAlone: boolean;
  /** How much of the row has to be placed by the end of the session. */
  readonly rowBefore: number;
  /** How many of them were in it before. */
  readonly kept: number;
}

/**
 * Called with what a session may hold: how many items of the row, the next ones; how many minutes that is with its
 * company; what it weighs; and how many items of the row its choosers pass.
 */
type VisitContent = (take: number, minutes: number, weight: number, moved: number) => void;

/** What sessions may hold. */
export interface Contents {
  /** The companies that a session may have when the choosers of `set` are placed before it. */
  list(session: number, set: number): readonly Company[];
  /** Visit what a session with such a company may hold when `placed` items of the row and the choosers of `set` are placed before it. */
  visit(company: Company, set: number, placed: number, visit: VisitContent): void;
}

/** An item with what it waits for. */
interface Piece {
  readonly index: number;
  readonly topic: number;
  readonly papers: number;
  readonly minutes: number;
  readonly isAlone: boolean;
  /** What it comes after: so much of the row, these choosers, as bits, and those seated until this session. */
  readonly rowBefore: number;
  readonly choosersBefore: number;
  readonly seatsBefore: number;
  /** Indexes of the items that it stands apart from. */
  readonly foes: ReadonlySet<number> | undefined;
  /** Places in the row of the last before it that it stands apart from, and of the last of its topic; -1 without one. */
  readonly lastFoe: number;
  readonly lastOfTopic: number;
  /** Whether it is gladly read with the one before it in the row. */
  readonly follows: boolean;
  /** Index of the session that it was in before; -1 without one. */
  readonly was: number;
  readonly loss: number;
}

/** What each session may hold. */
export function readContents(input: FitInput, { row, choosers, seats }: Placing): Contents {
  const { items, sessions } = input;
  const weights = weighParts(input);
  const pieces = readPieces(items, { row, choosers, seats });
  const inRow = row.flatMap((index) => pieces[index] ?? []);
  const ranks = choosers.map((index) => row.filter((other) => other < index).length);
  const everyone = 2 ** choosers.length - 1;
  const seated = sessions.map((_, at) => [...seats].flatMap(([index, seat]) => (seat === at ? [index] : [])));
  const welcome = sessions.map((_, at) =>
    choosers.reduce((set, index, place) => set | (items[index]?.sessions?.includes(at) ? 1 << place : 0), 0),
  );

  function join(session: number, chosen: number): readonly Company[] {
    const { places = 0, minutes: budget = Number.POSITIVE_INFINITY, isOutside } = sessions[session] ?? {};
    const members = [
      ...choosers.filter((_, place) => ((1 << place) & chosen) !== 0),
      ...(seated[session] ?? []),
    ];
    const joined = members.flatMap((index) => pieces[index] ?? []);
    const papers = joined.reduce((sum, piece) => sum + piece.papers, 0);
    const minutes = joined.reduce((sum, piece) => sum + piece.minutes, 0);
    const isAlone = joined.some((piece) => piece.isAlone);
    const canBe =
      isOutside ||
      (papers <= places &&
        minutes <= budget &&
        !(isAlone && joined.length > 1) &&
        joined.every((piece) => piece.seatsBefore <= session && !hasFoe(piece, members)));
    if (!canBe) return [];
    const choosersBefore = isOutside
      ? 0
      : joined.reduce((all, piece) => all | piece.choosersBefore, 0) & ~chosen;
    const topics = new Set(joined.map(({ topic }) => topic));
    const rowBefore = joined.reduce((most, piece) => Math.max(most, piece.rowBefore), 0);
    const kept = joined.filter(({ was }) => was === session).length;
    return [{ session, chosen, choosersBefore, members, topics, papers, minutes, isAlone, rowBefore, kept }];
  }

  /** What it weighs to leave out so many items. */
  function weighLeft({ members }: Company): number {
    const loss = members.reduce((sum, index) => sum + (pieces[index]?.loss ?? 0), 0);
    return members.length * weights.left + loss * weights.lost;
  }

  /** How many items of the row are on the wrong side of the chosen ones. */
  function countMoved(placed: number, take: number, chosen: number): number {
    return ranks.reduce((sum, rank, place) => {
      const isChosen = (chosen & (1 << place)) !== 0;
      return isChosen ? sum + Math.max(0, placed - rank, rank - placed - take) : sum;
    }, 0);
  }

  /** All companies that each session may have, whatever is placed before it. */
  const companies = sessions.map((_, session) => {
    const all = welcome[session] ?? 0;
    const joined = [...join(session, 0)];
    for (let chosen = all; chosen > 0; chosen = (chosen - 1) & all) joined.push(...join(session, chosen));
    return joined;
  });

  return {
    list(session, set) {
      const isFree = ({ chosen, choosersBefore }: Company) =>
        (chosen & set) === 0 && (choosersBefore & ~set) === 0;
      return companies[session]?.filter(isFree) ?? [];
    },

    visit(company, set, placed, visit) {
      const { session, chosen, members } = company;
      const {
        places,
        minutes: budget = Number.POSITIVE_INFINITY,
        afterBreak,
        had,
        isOutside,
      } = sessions[session] ?? { places: 0 };
      if (isOutside) {
        visit(0, 0, weighLeft(company), 0);
        return;
      }
      const next = inRow[placed];
      const isLeft = next !== undefined || set !== everyone;
      const isStraddled = afterBreak && next && next.topic === inRow[placed - 1]?.topic;
      const straddled = isStraddled ? weights.straddled : 0;
      const split = placed > 0 && next?.follows ? weights.split : 0;
      let { papers, minutes, isAlone, rowBefore } = company;
      let topics = company.topics.size;
      let { kept } = company;

      for (let take = 0; ; take++) {
        if (rowBefore <= placed + take) {
          const isEmpty = take === 0 && members.length === 0;
          const weight =
            (isEmpty ? weights.empty + (isLeft ? weights.gaps : 0) : 0) +
            Math.max(0, topics - 1) * weights.mixed +
            straddled +
            (take > 0 ? split : 0) +
            (had === undefined || (kept === had && kept === take + members.length) ? 0 : weights.changed);
          visit(take, minutes, weight, chosen === 0 ? 0 : countMoved(placed, take, chosen));
        }
        const piece = inRow[placed + take];
        if (!piece) return;
        papers += piece.papers;
        minutes += piece.minutes;
        if (piece.was === session) kept++;
        isAlone ||= piece.isAlone;
        rowBefore = Math.max(rowBefore, piece.rowBefore);
        const holdsOthers = take > 0 || members.length > 0;
        if (papers > places || minutes > budget || (isAlone && holdsOthers)) return;
        if (piece.lastFoe >= placed || hasFoe(piece, members) || !isReady(piece, session, set | chosen))
          return;
        if (piece.lastOfTopic < placed && !company.topics.has(piece.topic)) topics++;
      }
    },
  };
}

/** Whether the choosers and seated items that an item comes after are placed by the end of a session. */
function isReady({ choosersBefore, seatsBefore }: Piece, session: number, set: number): boolean {
  return (choosersBefore & ~set) === 0 && seatsBefore <= session;
}

function hasFoe({ foes }: Piece, members: readonly number[]): boolean {
  return foes !== undefined && members.some((other) => foes.has(other));
}

function readPieces(items: readonly FitItem[], { row, choosers, seats }: Placing): readonly Piece[] {
  const ranks = new Map(row.map((index, rank) => [index, rank]));
  const bits = new Map(choosers.map((index, place) => [index, 1 << place]));
  const foesOf = listFoes(items);
  const lastOf = new Map<number, number>();

  return items.map((item, index): Piece => {
    const { topic, papers, minutes, alone = false, follows = false, after = [], was = -1, loss = 0 } = item;
    const rank = ranks.get(index);
    const foes = foesOf.get(index);
    const lastFoe = [...(foes ?? [])].reduce((last, other) => {
      const place = ranks.get(other) ?? -1;
      return rank !== undefined && place < rank ? Math.max(last, place) : last;
    }, -1);
    const lastOfTopic = lastOf.get(topic) ?? -1;
    if (rank !== undefined) lastOf.set(topic, rank);
    return {
      index,
      topic,
      papers,
      minutes,
      isAlone: alone,
      rowBefore: after.reduce((most, other) => Math.max(most, (ranks.get(other) ?? -1) + 1), 0),
      choosersBefore: after.reduce((set, other) => set | (bits.get(other) ?? 0), 0),
      seatsBefore: after.reduce((last, other) => Math.max(last, seats.get(other) ?? -1), -1),
      foes,
      lastFoe,
      lastOfTopic,
      follows,
      was,
      loss,
    };
  });
}

/** What each item is not to be in one session with. */
function listFoes(items: readonly FitItem[]): ReadonlyMap<number, ReadonlySet<number>> {
  const foes = new Map<number, Set<number>>();
  const add = (index: number, foe: number) => foes.set(index, (foes.get(index) ?? new Set()).add(foe));
  for (const [index, { apart = [] }] of items.entries()) {
    for (const other of apart) {
      add(index, other);
      add(other, index);
    }
  }
  return foes;
}
