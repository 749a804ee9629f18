/** A number with its noun: `formatCount(1, 'session')` is `1 session`, `formatCount(2, 'session')` is `2 sessions`. */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
