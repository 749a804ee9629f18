import { cleanText } from '@proseminar/core';

/** Longest line of words in a course file. */
export const longestLine = 500;

/** Words as a line that a course file may hold; empty where there is nothing to see. */
export function oneLine(words: string): string {
  const line = cleanText(words);
  return line.length > longestLine ? `${line.slice(0, longestLine - 1).trimEnd()}…` : line;
}
