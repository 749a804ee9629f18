import type { Paper, PaperNotes } from '@proseminar/core';
import type { Reason } from '../course-plan.js';
import type { FitInput, FitItem } from '../fit/fit-input.js';
import { followsOn } from '../order/follows-on.js';
import type { ReadingOrder } from '../order/order-papers.js';
import { nameKey, whyWished } from '../reasons.js';
import type { JudgedPaper, SelectedTopic } from '../select-papers.js';
import { freeOf, type ReadingSession } from './reading-sessions.js';
import { ofKind, type Requirement } from './requirements.js';

/** A required paper with the index of its topic, and why it is read where it is beside the order of its topic. */
export interface PlacedPaper extends JudgedPaper {
  readonly topic: number;
  readonly wishes: readonly Reason[];
}

/** What an item of a fit stands for: papers, or the session that opens a topic, or papers that are fixed. */
export interface Placeable {
  readonly item: FitItem;
  readonly papers: readonly PlacedPaper[];
  /** Index of the topic that it opens. */
  readonly opens?: number;
}

/** What is to be fitted into what. */
export interface FitCourse {
  /** Topics with their required papers in the order of reading. */
  readonly topics: readonly SelectedTopic[];
  readonly sessions: readonly ReadingSession[];
  readonly requirements: readonly Requirement[];
  readonly order: ReadingOrder;
  /** Notes on papers, by id. */
  readonly notes: Readonly<Record<string, PaperNotes>>;
  /** Minutes of reading of a paper. */
  readonly minutesOf: (paper: Paper) => number;
  /** The papers of the reading list by id, for those that the course fixes. */
  readonly known: ReadonlyMap<string, Paper>;
  /** Whether papers may leave the row, so that what they come after counts wherever they are. */
  readonly mayLeaveRow?: boolean;
}

/** A course as the numbers that `fit` works with; the first items stand for the placeables, in their order. */
export function describeFit(course: FitCourse): { input: FitInput; placeables: readonly Placeable[] } {
  const placeables = listPlaceables(course);
  const items = [...connect(placeables, course), ...listFixed(course)];
  const budgets = ofKind(course.requirements, 'reading-minutes').map(({ minutes }) => minutes);
  const sessions = course.sessions.map(({ places, week, afterBreak = false, readings }) => ({
    places,
    week,
    afterBreak,
    ...(budgets.length > 0 && readings.length === 0 && { minutes: Math.min(...budgets) }),
  }));
  return { input: { items, sessions }, placeables };
}

function listPlaceables(course: FitCourse): readonly Placeable[] {
  const { topics, requirements } = course;
  const groups = joinGroups(ofKind(requirements, 'together').map(({ papers }) => papers));
  const opened = new Set(ofKind(requirements, 'opener').map(({ topic }) => topic));
  const wishes = readWishes(requirements);
  const toItem = itemMaker(course);
  const all = new Map(
    topics.flatMap(({ required }, topic) =>
      required.map((one): [string, PlacedPaper] => [
        one.paper.id,
        { ...one, topic, wishes: wishes.get(one.paper.id) ?? [] },
      ]),
    ),
  );
  const done = new Set<string>();

  return topics.flatMap(({ required, topic: planned }, topic) => {
    const opener = { item: { topic, papers: 0, minutes: 0, alone: true }, papers: [], opens: topic };
    let before: Paper | undefined;
    const placeables = required.flatMap(({ paper }): readonly Placeable[] => {
      if (done.has(paper.id)) return [];
      const papers = [...(groups.get(paper.id) ?? [paper.id])].flatMap((id) => all.get(id) ?? []);
      for (const one of papers) done.add(one.paper.id);
      const item = toItem(papers, topic);
      const follows = before !== undefined && isKin(before, paper, planned?.id, course);
      if (!item.sessions) before = paper;
      return [{ item: { ...item, ...(follows && { follows }) }, papers }];
    });
    return planned && opened.has(planned.id) ? [opener, ...placeables] : placeables;
  });
}

/** A function that makes one item of papers that are read together. */
function itemMaker({ sessions, requirements, minutesOf }: FitCourse) {
  const seats = readSeats(sessions, requirements);
  const loners = new Set(ofKind(requirements, 'pin').flatMap(({ paper, alone }) => (alone ? [paper] : [])));

  return (papers: readonly PlacedPaper[], topic: number): FitItem => {
    const wanted = papers.flatMap(({ paper }) => seats.get(paper.id) ?? []);
    const allowed = () => [...sessions.keys()].filter((at) => wanted.every((seat) => seat.has(at)));
    const isAlone = papers.some(({ paper }) => loners.has(paper.id));
    return {
      topic,
      papers: papers.length,
      minutes: papers.reduce((sum, { paper }) => sum + minutesOf(paper), 0),
      ...(isAlone && { alone: true }),
      ...(wanted.length > 0 && { sessions: allowed() }),
      // No session has a paper alone and together with others.
      ...(isAlone && papers.length > 1 && { sessions: [] }),
    };
  };
}

/** Indexes of the sessions that each pin allows, by paper. What may be anywhere keeps its place in the row, and is left out. */
export function readSeats(
  sessions: readonly ReadingSession[],
  requirements: readonly Requirement[],
): ReadonlyMap<string, readonly ReadonlySet<number>[]> {
  const free = freeOf(sessions).length;
  const seats = [...readPinned(sessions, requirements)].map(
    ([paper, own]) => [paper, own.filter(({ size }) => size < free)] as const,
  );
  return new Map(seats.filter(([, own]) => own.length > 0));
}

/** How many papers, or groups of papers that are read together, have several sessions to choose between. */
export function countChoosers(
  sessions: readonly ReadingSession[],
  requirements: readonly Requirement[],
  optional: ReadonlySet<string>,
): number {
  const seats = readSeats(sessions, requirements);
  const groups = joinGroups(ofKind(requirements, 'together').map(({ papers }) => papers));
  const pinned = [...seats.keys()].filter((id) => !optional.has(id));
  const items = new Set(pinned.map((id) => groups.get(id) ?? id));

  return [...items].filter((item) => {
    const papers = typeof item === 'string' ? [item] : [...item].filter((id) => !optional.has(id));
    const wanted = papers.flatMap((id) => seats.get(id) ?? []);
    return [...sessions.keys()].filter((at) => wanted.every((seat) => seat.has(at))).length > 1;
  }).length;
}

/** Indexes of the sessions that each pin allows, by paper. */
export function readPinned(
  sessions: readonly ReadingSession[],
  requirements: readonly Requirement[],
): ReadonlyMap<string, readonly ReadonlySet<number>[]> {
  const seats = new Map<string, readonly ReadonlySet<number>[]>();
  for (const { paper, sessions: numbers } of ofKind(requirements, 'pin')) {
    const allowed = sessions.flatMap(({ number, readings }, at) =>
      readings.length === 0 && numbers.includes(number) ? [at] : [],
    );
    seats.set(paper, [...(seats.get(paper) ?? []), new Set(allowed)]);
  }
  return seats;
}

/** Whether a paper is gladly read with the one before it: both stand in one subtopic, or it follows on from it. */
function isKin(before: Paper, paper: Paper, topic: string | undefined, { notes, order }: FitCourse): boolean {
  const shareSubtopic = paper.topics.some((id) => id !== topic && before.topics.includes(id));
  return shareSubtopic || followsOn(before, paper, notes, order);
}

/** Items with what they come after and what they stand apart from. */
function connect(
  placeables: readonly Placeable[],
  { requirements, mayLeaveRow = false }: FitCourse,
): readonly FitItem[] {
  const indexOf = new Map(
    placeables.flatMap(({ papers }, index) => papers.map(({ paper }) => [paper.id, index])),
  );
  const after = new Map<number, Set<number>>();
  const apart = new Map<number, Set<number>>();
  const torn = new Set<number>();
  const add = (sets: Map<number, Set<number>>, index: number, other: number) =>
    sets.set(index, (sets.get(index) ?? new Set()).add(other));

  for (const { paper, earlier } of ofKind(requirements, 'after')) {
    const [index, other] = [indexOf.get(paper), indexOf.get(earlier)];
    if (index === undefined || other === undefined || index === other) continue;
    // Both in the row, they stand as the topics do, whatever the course wishes; `checkOrder` says so.
    const areInRow = !placeables[index]?.item.sessions && !placeables[other]?.item.sessions;
    if (!areInRow || mayLeaveRow) add(after, index, other);
  }
  for (const { papers } of ofKind(requirements, 'apart')) {
    const indexes = papers.flatMap((id) => indexOf.get(id) ?? []);
    for (const [place, index] of indexes.entries()) {
      for (const other of indexes.slice(0, place)) {
        if (other === index) torn.add(index);
        else add(apart, index, other);
      }
    }
  }

  return placeables.map(({ item }, index) => ({
    ...item,
    ...(after.has(index) && { after: [...(after.get(index) ?? [])] }),
    ...(apart.has(index) && { apart: [...(apart.get(index) ?? [])] }),
    // No session has papers both together and apart.
    ...(torn.has(index) && { sessions: [] }),
  }));
}

/** What the course fixes to be read takes its time in its week. */
function listFixed({ sessions, minutesOf, known }: FitCourse): readonly FitItem[] {
  const minutesOfId = (id: string) => {
    const paper = known.get(id);
    return paper ? minutesOf(paper) : 0;
  };
  return sessions.flatMap(({ readings }, at): readonly FitItem[] => {
    const minutes = readings.reduce((sum, id) => sum + minutesOfId(id), 0);
    return readings.length === 0 ? [] : [{ topic: -1, papers: readings.length, minutes, sessions: [at] }];
  });
}

/** What the course asks for that papers have their sessions by, by paper. */
export function readWishes(requirements: readonly Requirement[]): ReadonlyMap<string, readonly Reason[]> {
  const wishes = new Map<string, Reason[]>();
  for (const { words, file, path, ...each } of requirements) {
    const papers = each.kind === 'pin' ? [each.paper] : 'papers' in each ? each.papers : [];
    // What a person moved is said of the day that it moved to.
    if (papers.length === 0 || file === 'overrides') continue;
    const wish = whyWished(words, nameKey(file, path));
    for (const id of papers) wishes.set(id, [...(wishes.get(id) ?? []), wish]);
  }
  return wishes;
}

/** Groups by member; groups with a common member are one. */
function joinGroups(groups: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const joined = new Map<string, Set<string>>();
  for (const group of groups) {
    const all = new Set(group.flatMap((id) => [id, ...(joined.get(id) ?? [])]));
    for (const id of all) joined.set(id, all);
  }
  return joined;
}
