/** Where the entries of a list usually have their fields, learned from all of them. */
export interface Layout {
  /** Whether entries usually name authors in their own line. */
  readonly namesAuthors: boolean;
  /** Whether those that do begin with them. */
  readonly namesFirst: boolean;
  /** How the title usually stands there; absent where the list has no habit. */
  readonly title?: TitleForm;
  /** Whether the list says itself how titles stand. */
  readonly isTold?: boolean;
}

/** How a title stands in its line. */
export type TitleForm = 'link' | 'strong' | 'quote' | 'emphasis' | 'plain';

/** No habits: each entry is read by itself. */
export const noLayout: Layout = { namesAuthors: false, namesFirst: false };
