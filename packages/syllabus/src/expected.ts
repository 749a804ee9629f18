/** What a reader says of a text that it cannot read. */
export interface Expected {
  /** What would have been right, as the end of “Unexpected …, expected”. */
  readonly expected: string;
}

/** Whether a reader did not understand its text. */
export function isExpected(result: unknown): result is Expected {
  return typeof result === 'object' && result !== null && 'expected' in result;
}

/** What a reader made of a text that a schema let through; of any other, a `TypeError`. */
export function understood<Value>(read: Value): Exclude<Value, Expected> {
  if (isExpected(read)) throw new TypeError(`Unexpected text, expected ${read.expected}`);
  return read as Exclude<Value, Expected>;
}
