import type { Line } from '../line.js';

/** Whether a cell says nothing, or only that there is nothing: `-`, `N/A`. */
export function isBlankCell({ text, spans }: Line): boolean {
  return (
    spans.length === 0 && (!/[\p{L}\p{N}]/u.test(text) || /^(?:n\/?a|none|tb[ad]|无|없음)$/iu.test(text))
  );
}
