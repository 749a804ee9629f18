/**
 * A value as JSON that every program can read: half a surrogate pair, which `JSON.stringify` would escape and others
 * refuse, becomes `\u{FFFD}`.
 *
 * @param space
 *   Columns to indent by; all on one line if absent.
 */
export function toJson(value: unknown, space?: number): string {
  const json = JSON.stringify(value, undefined, space);
  // It escapes nothing else beyond ASCII, so few values are looked at twice.
  return json.includes('\\ud') ? JSON.stringify(value, makeWellFormed, space) : json;
}

function makeWellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\u{FFFD}') : value;
}
