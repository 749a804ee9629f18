/**
 * A time for people, to five minutes: how long reading takes is not known better.
 *
 * @example `formatMinutes(168)` is `2 h 50`, `formatMinutes(42)` is `40 min`.
 */
export function formatMinutes(minutes: number): string {
  const rounded = Math.round(minutes / 5) * 5;
  const hours = Math.floor(rounded / 60);
  return hours === 0 ? `${rounded} min` : `${hours} h ${String(rounded % 60).padStart(2, '0')}`;
}
