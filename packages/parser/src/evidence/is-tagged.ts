import { readTitle } from '../fields/title.js';
import type { Line } from '../line.js';
import { readLineParts } from '../parts/read-line-parts.js';

/** Whether a line begins with a venue or a year in brackets, which surely makes it a paper; dates are of news. */
export function isTagged(line: Line): boolean {
  return bracketAtStart.test(line.text) && !isDated(line.text) && hasTag(line);
}

/** Whether a tag such as `[paper]` says that a line is an entry. */
export function isNamedByTag(line: Line): boolean {
  if (!bracketAtStart.test(line.text)) return false;
  const parts = readLineParts(line);
  return parts.tag.is !== undefined && readTitle(parts) !== '';
}

/** A year without brackets or venue is not yet a tag. */
export function hasTag(line: Line): boolean {
  const parts = readLineParts(line);
  const { venue, year } = parts.tag;
  const isTag = venue !== undefined || (year !== undefined && bracketAtStart.test(line.text));
  return isTag && readTitle(parts) !== '';
}

const bracketAtStart = /^\s*\[/u;

const date =
  /^\W{0,8}(?:\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?|\d{1,2}[-./]\d{1,2}[-./]\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:(?:st|nd|rd|th)?\]|,? \d{4}))\W/u;

/** Whether a text begins with a date: “[2024.05.01] We release”. */
export function isDated(text: string): boolean {
  return date.test(text);
}
