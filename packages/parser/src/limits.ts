/**
 * What a document may hold before a part of it is left out.
 *
 * Each stands far above what is seen in thousands of real files, and where
 * reading still takes well under a second. Beyond them the time to read grows
 * with the square of the length, so a page of `*a_ *a_ …` could run for minutes.
 */
export const limits = {
  /** Characters in a document. */
  characters: 32 * 1024 * 1024,
  /** Markers of quotes and list items at the start of one line. */
  markersOnLine: 32,
  /** Columns before the first marker of a line; two make a level. */
  indent: 100,
  /** `*`, `_` and `~` in one block of text. */
  emphasis: 4000,
  /** `[` in one block of text. */
  brackets: 4000,
  /** `<` in one block of text. */
  angles: 2000,
  /** Characters of one block of text. */
  blockCharacters: 100_000,
  /** Blocks of text (paragraphs, items, rows, headings) in a document, however short; and one more for each `blockLength` characters. */
  shortBlocks: 6000,
  blockLength: 40,
  /** Lines of one block of text. */
  lines: 1000,
  /** Rows of one table. */
  tableRows: 5000,
  /** Levels of nested lists in which entries are looked for. */
  listDepth: 8,
} as const;
