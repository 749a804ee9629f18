/** How titles can stand in their lines. */
export const titleForms = ['link', 'strong', 'quote', 'emphasis', 'plain'] as const;

/** What a column of a table can hold; of one to `ignore` nothing is read. */
export const columnMeanings = [
  'title',
  'authors',
  'venue',
  'year',
  'date',
  'links',
  'code',
  'notes',
  'topic',
  'other',
  'ignore',
] as const;

/** What can stand under a heading. */
export const sectionMeanings = ['papers', 'resources', 'nothing'] as const;

/** What headings can say where they could say either: of “ICML” the venue of the papers, or only their topic. */
export const headingMeanings = ['topic', 'venue'] as const;

/**
 * How a reading list is written, said so that it need not be found out.
 *
 * @example
 * const habits: ReadingListHabits = {title: 'strong', columns: {Where: 'venue'}, sections: {Sponsors: 'nothing'}}
 */
export interface ReadingListHabits {
  /** What the columns of tables hold, by the words at their head. */
  readonly columns?: Readonly<Record<string, (typeof columnMeanings)[number]>>;
  /** What stands under headings, by their words. */
  readonly sections?: Readonly<Record<string, (typeof sectionMeanings)[number]>>;
  /** What headings say. */
  readonly headings?: (typeof headingMeanings)[number];
  /** How titles stand in their lines. */
  readonly title?: (typeof titleForms)[number];
  /** Whether lines name authors. */
  readonly authors?: 'yes' | 'no';
}
