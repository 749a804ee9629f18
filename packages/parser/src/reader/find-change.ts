/** What of a text was put in the place of what: all before `start` is as it was, and so is all from the ends on. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly end: number;
}

/** How one text became another, as one change; `findChange('a b c', 'a d c')` is of one character at 2. */
export function findChange(oldText: string, text: string): Change {
  const shortest = Math.min(oldText.length, text.length);
  const start = longest(shortest, (from, length) => isEqual(oldText, from, text, from, length));
  const left = shortest - start;
  const same = longest(left, (from, length) =>
    isEqual(oldText, oldText.length - from - length, text, text.length - from - length, length),
  );
  return { start, oldEnd: oldText.length - same, end: text.length - same };
}

/** How far two texts are equal: by steps that get longer as long as all is, and then shorter. */
function longest(most: number, isSame: (from: number, length: number) => boolean): number {
  let at = 0;
  let step = 1024;
  while (at + step <= most && isSame(at, step)) {
    at += step;
    step *= 2;
  }
  for (; step > 0; step = Math.floor(step / 2)) {
    while (at + step <= most && isSame(at, step)) at += step;
  }
  return at;
}

function isEqual(one: string, from: number, other: string, at: number, length: number): boolean {
  return one.slice(from, from + length) === other.slice(at, at + length);
}
