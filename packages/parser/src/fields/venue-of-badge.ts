import type { Mark } from '../line.js';
import { isVenueLabel } from './label-words.js';

/** The words of a badge that say where a paper appeared; the year may stand on its other half. */
export function venueOfBadge({ words = '', badge = '' }: Pick<Mark, 'words' | 'badge'>): string | undefined {
  const both = `${words} ${badge}`;
  if (/^(?:19|20)\d\d$/u.test(badge) && isVenueLabel(words) && isVenueLabel(both)) return both;
  return [words, badge].find((each) => each !== '' && isVenueLabel(each));
}
