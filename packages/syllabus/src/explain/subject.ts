/** Something of a plan that can be asked about. */
export type Subject =
  | { readonly kind: 'session'; readonly number: number }
  /** A day with all that is on it. */
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'paper' | 'topic' | 'person' | 'milestone'; readonly id: string };
