import { readVenueText as readAfresh, type VenueText } from '@proseminar/core';

/** Most answers that are kept. */
const mostKept = 5000;

const known = new Map<string, VenueText | undefined>();

/** `readVenueText`, which is asked for the same words many times while a line is cut into parts. */
export function readVenueText(text: string): VenueText | undefined {
  if (text.length > 200) return undefined;
  if (known.has(text)) return known.get(text);
  if (known.size >= mostKept) known.clear();
  const read = readAfresh(text);
  known.set(text, read);
  return read;
}
