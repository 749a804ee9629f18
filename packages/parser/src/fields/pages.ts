import type { Details } from './details.js';

const number = /^(?<count>[1-9]\d{0,4})(?:\s+pages)?$/iu;

/** The number of pages of a detail `Pages: 14`. */
export function readPages(details: Details): number | undefined {
  const pages = details.get('Pages');
  const count = pages === undefined ? undefined : number.exec(pages)?.groups?.count;
  return count === undefined ? undefined : Number(count);
}
