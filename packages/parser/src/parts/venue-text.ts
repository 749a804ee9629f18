import { readVenueText as readAfresh, type VenueText } from '@proseminar/core';
import { remember } from '../remember.js';

/** `readVenueText`, which is asked for the same words many times while a line is cut into parts. */
export function readVenueText(text: string): VenueText | undefined {
  return text.length > 200 ? undefined : readAgain(text);
}

const readAgain = remember(readAfresh, 2500);
