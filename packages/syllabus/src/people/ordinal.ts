/** A place in a row, in words or short: `first`, `third`, `4th`, `22nd`. */
export function ordinal(place: number): string {
  const word = ['first', 'second', 'third'][place - 1];
  if (word !== undefined) return word;
  const isTeen = place % 100 >= 11 && place % 100 <= 13;
  return `${place}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')}`;
}
