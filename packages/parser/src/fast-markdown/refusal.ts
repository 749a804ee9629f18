/**
 * Thrown where a shape comes that is not read here, so that its block goes to
 * remark-parse. Not an `Error`: no trace is wanted, only a quick way out.
 */
export const refusal = Symbol('refusal');

export function refuse(): never {
  throw refusal;
}
