import { fit } from '../fit/fit.js';
import type { Fit } from '../fit/fit-input.js';
import { type ListedPaper, orderPapers, type ReadingOrder } from '../order/order-papers.js';
import type { SelectedTopic } from '../select-papers.js';
import {
  describeFit,
  type FitCourse,
  type Placeable,
  type PlacedPaper,
  readPinned,
  readWishes,
} from './describe-fit.js';
import { type OptionalPaper, placeOptional } from './optional-papers.js';
import { ofKind } from './requirements.js';

/** What a session of reading has. */
export interface SessionContent {
  /** Required papers, in the order of reading. */
  readonly required: readonly PlacedPaper[];
  readonly optional: readonly OptionalPaper[];
  /** The topic that it opens; then it has no papers. */
  readonly opens?: SelectedTopic;
}

/** How optional papers are placed. */
export interface PlacingOptions {
  /** Most optional papers in a session. */
  readonly optional: number;
  readonly order: ReadingOrder;
}

/** Where the best fit puts everything: sessions with what they have, by number; `undefined` where nothing fits. */
export function placePapers(
  course: FitCourse,
  options: PlacingOptions,
): ReadonlyMap<number, SessionContent> | undefined {
  const described = describeFit(course);
  const found = fit(described.input);
  return found && fillSessions(course, described.placeables, found, options);
}

/** What each session has, by number, when its required papers are where a fit puts them. */
export function fillSessions(
  course: FitCourse,
  placeables: readonly Placeable[],
  found: Pick<Fit, 'sessionOf'>,
  { optional: mostOptional, order }: PlacingOptions,
): ReadonlyMap<number, SessionContent> {
  const { topics, sessions } = course;
  const ranks = new Map(
    topics.flatMap(({ required }) => required).map(({ paper }, rank) => [paper.id, rank]),
  );
  const rank = ({ paper }: ListedPaper) => ranks.get(paper.id) ?? 0;
  const required = sessions.map((_, at) => {
    const own = placeables
      .filter((_placeable, index) => found.sessionOf[index] === at)
      .flatMap(({ papers }) => papers);
    return orderPapers(own, { after: order.after, compare: (a, b) => rank(a) - rank(b) });
  });
  const optional = placeOptional(required, topics, mostOptional, order, {
    seats: readPinned(sessions, course.requirements),
    partners: findPartners(course, required),
    // Only required papers stand apart.
    wishes: readWishes(course.requirements.filter(({ kind }) => kind !== 'apart')),
  });

  const contents = sessions.map(({ number }, at): [number, SessionContent] => {
    const opened = placeables.find(
      ({ opens }, index) => opens !== undefined && found.sessionOf[index] === at,
    )?.opens;
    const opens = topics[opened ?? -1];
    return [number, { required: required[at] ?? [], optional: optional[at] ?? [], ...(opens && { opens }) }];
  });
  return new Map(contents);
}

/** Indexes of the sessions that have required papers which others are read together with, by those others. */
function findPartners(
  { requirements }: FitCourse,
  required: readonly (readonly ListedPaper[])[],
): ReadonlyMap<string, number> {
  const sessionOf = new Map(
    required.flatMap((papers, at) => papers.map(({ paper }) => [paper.id, at] as const)),
  );
  return new Map(
    ofKind(requirements, 'together').flatMap(({ papers }) => {
      const session = papers.map((id) => sessionOf.get(id)).find((at) => at !== undefined);
      const others = papers.filter((id) => !sessionOf.has(id));
      return session === undefined ? [] : others.map((id) => [id, session] as const);
    }),
  );
}
