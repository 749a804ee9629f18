import type { Details } from './details.js';

const number = /^(?<count>[1-9]\d{0,4})(?:\s+pages)?$/iu;

/** The number of pages of a detail `Pages: 14`. */
export function readPages(details: Details): number | undefined {
  const count = number.exec(details.get('Pages') ?? '')?.groups?.count;
  return count === undefined ? undefined : Number(count);
}
