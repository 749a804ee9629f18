import type { PlanProblem } from '../plan-problem.js';

/** What a plan has to keep to beside the number of places, and where the course asks for it. */
export type Requirement = {
  /** Words for it in a message: `` `osdi18-gandiva` is read in session 6 ``. */
  readonly words: string;
  readonly file: 'course' | 'calendar' | 'overrides';
  readonly path: PlanProblem['path'];
} & (
  | {
      readonly kind: 'pin';
      readonly paper: string;
      /** Numbers of the sessions that it may be read for. */
      readonly sessions: readonly number[];
      /** Whether no other required paper is read for its session. */
      readonly alone?: boolean;
    }
  | { readonly kind: 'together'; readonly papers: readonly string[] }
  | { readonly kind: 'apart'; readonly papers: readonly string[] }
  | { readonly kind: 'after'; readonly paper: string; readonly earlier: string }
  /** A session of its own before the papers of a topic. */
  | { readonly kind: 'opener'; readonly topic: string }
  | { readonly kind: 'reading-minutes'; readonly minutes: number }
);

/** The requirements of one kind. */
export function ofKind<Kind extends Requirement['kind']>(
  requirements: readonly Requirement[],
  kind: Kind,
): readonly Extract<Requirement, { readonly kind: Kind }>[] {
  return requirements.filter(
    (each): each is Extract<Requirement, { readonly kind: Kind }> => each.kind === kind,
  );
}
