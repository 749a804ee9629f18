import type { Details } from '../fields/details.js';
import type { Tag } from '../fields/tag.js';
import type { Span } from '../line.js';
import type { Citation } from './citation.js';
import type { TitleForm } from './layout.js';

/** The parts of an entry, told apart by their place and punctuation; fields are read from them. */
export interface Parts {
  readonly tag: Tag;
  /** Words before a linked title that say whose it is: `Hongyi Wang's talk`. */
  readonly lead: string;
  readonly title: string;
  /** How the title stands in its line. */
  readonly form: TitleForm;
  /** Whether names of authors stand before it. */
  readonly namesFirst: boolean;
  /** The link on the title. */
  readonly titleLink: Span | undefined;
  readonly links: readonly Span[];
  /** Authors, venue and year that stand beside the title or below it. */
  readonly citation: Citation;
  readonly details: Details;
  /** Text that belongs to no part. */
  readonly rest: readonly string[];
  /** The heads of the columns that fields come from, in a table. */
  readonly columns?: ReadonlyMap<string, string>;
}
