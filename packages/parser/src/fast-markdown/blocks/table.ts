import type { BlockState } from '../block-state.js';
import { colon, hyphen, space, verticalBar } from '../codes.js';
import { refuse } from '../refusal.js';

/** Whether the line below may be the `| --- | --- |` under the head of a table. */
export function hasDelimiterRowBelow({ cursor, text }: BlockState): boolean {
  let at = cursor.next;
  while (at < text.length && text.charCodeAt(at) === space) at += 1;
  if (!isDelimiter(text.charCodeAt(at))) return false;
  let hasDash = false;
  let hasOther = false;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) break;
    if (code === hyphen) hasDash = true;
    else if (code === verticalBar || code === colon) hasOther = true;
    else if (code === 9) refuse();
    else if (code !== space) return false;
  }
  return hasDash && hasOther;
}

function isDelimiter(code: number): boolean {
  return code === verticalBar || code === hyphen || code === colon;
}
