import { isPlain } from './characters.js';

/** The same with less said: `Optional: `. */
export const importance =
  /^\W{0,3}(?:(?<mark>required|optional|suggested|recommended)(?:\s(?:readings?|papers?))?|readings?)\s?[:：]\s+(?=\S)/iu;

/** How a course says what is to be read: `Required reading: `. */
export const assignment =
  /^\W{0,3}(?:(?<mark>required|optional|suggested|recommended|background|further|additional|supplementary|supplemental|core|main|primary|secondary|related)\s(?:readings?|papers?)|readings?)\s?[:：]\s+(?=\S)(?!https?:)/iu;

const firstWords: ReadonlySet<string> = new Set(
  `required optional suggested recommended background further additional supplementary supplemental core main primary
  secondary related reading readings`.split(/\s+/u),
);

/** Whether the first word of a text is one of those; most are not, and need no pattern. */
export function mayAssign(text: string): boolean {
  let start = 0;
  while (start < 6 && !isPlain(text.charCodeAt(start))) start += 1;
  let end = start;
  while (isPlain(text.charCodeAt(end))) end += 1;
  return firstWords.has(text.slice(start, end).toLowerCase());
}
