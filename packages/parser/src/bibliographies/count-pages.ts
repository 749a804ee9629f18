/** A longer paper is a mistake, or the numbers are no pages of one volume. */
const mostPages = 1000;

/**
 * The number of pages that a range has: 14 of `12--25`, of `S12-S25` and of `7:12–7:25`, 23 of `123-45`.
 *
 * Nothing of what is no range of numbers, as `14`, `e0123456` and `xii`.
 */
export function countPages(pages: string): number | undefined {
  const ranges = pages
    .split(/[,;&]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const counts = ranges.map(countRange);
  if (counts.length > 1 && !counts.includes(undefined)) {
    return within(counts.reduce((sum: number, count) => sum + (count ?? 0), 0));
  }
  return counts.length === 1 ? within(counts[0]) : undefined;
}

const range = /^(?:pp?\.?\s?)?([a-z]?|\d{1,4}:)(\d{1,6})\s?(?:-{1,3}|[–—−‐])\s?([a-z]?|\d{1,4}:)(\d{1,6})$/iu;

function countRange(text: string): number | undefined {
  const [, prefix, first = '', prefixAgain, last = ''] = range.exec(text) ?? [];
  if (prefix === undefined || (prefixAgain !== '' && prefixAgain !== prefix)) return undefined;
  // `123-45` ends on page 145.
  const end = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
  return Number(end) - Number(first) + 1;
}

function within(count: number | undefined): number | undefined {
  return count !== undefined && count >= 1 && count <= mostPages ? count : undefined;
}
