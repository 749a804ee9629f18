import { venueOfBadge } from '../fields/venue-of-badge.js';
import type { Line } from '../line.js';

/** Whether a cell says nothing, or only that there is nothing: `-`, `N/A`. */
export function isBlankCell({ text, spans, marks }: Line): boolean {
  const isBadge = marks.some((mark) => venueOfBadge(mark) !== undefined);
  return (
    !isBadge &&
    spans.length === 0 &&
    (!/[\p{L}\p{N}]/u.test(text) || /^(?:n\/?a|none|tb[ad]|无|없음)$/iu.test(text))
  );
}
