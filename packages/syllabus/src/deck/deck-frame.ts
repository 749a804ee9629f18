/**
 * Where things stand on a slide of 1280 × 720, in its pixels: what is measured when notes are dealt out to slides,
 * so whoever draws a slide keeps to it.
 */
export const deckFrame = {
  width: 1280,
  height: 720,
  /** Empty on the left and on the right. */
  side: 96,
  top: 52,
  /** Below the blocks: where the words are from, and the number of the slide. */
  bottom: 76,
  kicker: { size: 24, line: 32, gap: 8 },
  title: { size: 50, line: 58, gap: 26 },
  smallTitle: { size: 38, line: 46, gap: 22 },
  /** Titles of the deck and of papers. */
  bigTitle: { size: 62, line: 70, gap: 30 },
  smallBigTitle: { size: 44, line: 52, gap: 26 },
  prompt: { size: 26, line: 34, gap: 22 },
  text: { size: 34, line: 46, gap: 20 },
  item: { indent: 42, gap: 12 },
  quote: { indent: 32 },
  fact: { label: 210, gap: 14 },
  cell: { size: 26, line: 34, paddingX: 14, paddingY: 9 },
  /** Share of the width for a column of labels. */
  labels: 0.18,
  code: { size: 26, line: 36, padding: 20 },
  math: { size: 32, line: 44, padding: 12 },
  columns: { height: 320 },
} as const;

/** How wide the blocks are. */
export const blockWidth = deckFrame.width - 2 * deckFrame.side;
