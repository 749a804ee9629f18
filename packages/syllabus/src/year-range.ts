import type { YearRange } from '@proseminar/core';
import type { Expected } from './expected.js';

const someYears = 'years such as `2014-2023` or `2020`';

/** Read years: `2020`, `2014-2023`, `2014–2023`, `2018-` for 2018 and later. */
export function readYears(text: string): YearRange | Expected {
  const match = /^(\d{4})?(?:\s*([-–])\s*(\d{4})?)?$/u.exec(text.trim());
  const [, first, dash, second] = match ?? [];
  if (!match || (first === undefined && second === undefined)) return { expected: someYears };
  if (dash === undefined) return { from: Number(first), to: Number(first) };
  if (first !== undefined && second !== undefined && first > second) {
    return { expected: `the earlier year first: \`${second}-${first}\`` };
  }

  return {
    ...(first !== undefined && { from: Number(first) }),
    ...(second !== undefined && { to: Number(second) }),
  };
}
