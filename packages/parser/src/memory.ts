import type { VFile } from 'vfile';

/** What was made before of the same things, so that it need not be made again. */
export interface Memory {
  /**
   * What `make` made of `owner` before, with the messages that it wrote, where all of `inputs` are the same; else what it
   * makes now.
   *
   * @param what
   *   Names what is made, as several things may be made of one.
   */
  recall<Made>(owner: object, what: Remembered, inputs: readonly unknown[], make: () => Made): Made;
  /** A value that is the same for all that are equal as JSON, to be one of the inputs. */
  one<Value extends object>(value: Value): Value;
}

/** What is remembered. */
export type Remembered =
  | 'endings'
  | 'definitions'
  | 'line'
  | 'paragraph'
  | 'item'
  | 'table'
  | 'entry'
  | 'entries'
  | 'section'
  | 'layout'
  | 'counts'
  | 'verdict'
  | 'paper'
  | 'resource'
  | 'title'
  | 'year'
  | 'venue'
  | 'ids';

/** Makes everything anew: for one who reads a text once, remembering is a waste. */
export const noMemory: Memory = {
  recall: (_owner, _what, _inputs, make) => make(),
  one: (value) => value,
};

interface Kept {
  readonly inputs: readonly unknown[];
  readonly made: unknown;
  readonly messages: VFile['messages'];
}

/** More equal values than this are unlikely to come again. */
const mostValues = 10_000;

/**
 * A memory for one document after the other.
 *
 * @param file
 *   The file that is written to now.
 */
export function createMemory(file: () => VFile): Memory {
  const kept = new Map<Remembered, WeakMap<object, Kept>>();
  const values = new Map<string, object>();
  return { recall, one };

  function recall<Made>(owner: object, what: Remembered, inputs: readonly unknown[], make: () => Made): Made {
    const { messages } = file();
    const all = keptOf(what);
    const before = all.get(owner);
    if (before && isSame(before.inputs, inputs)) {
      for (const message of before.messages) messages.push(message);
      return before.made as Made;
    }
    const written = messages.length;
    const made = make();
    all.set(owner, { inputs, made, messages: messages.length > written ? messages.slice(written) : [] });
    return made;
  }

  function keptOf(what: Remembered): WeakMap<object, Kept> {
    const all = kept.get(what) ?? new WeakMap<object, Kept>();
    kept.set(what, all);
    return all;
  }

  function one<Value extends object>(value: Value): Value {
    const key = JSON.stringify(value);
    const known = values.get(key);
    if (known) return known as Value;
    if (values.size >= mostValues) values.clear();
    values.set(key, value);
    return value;
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => Object.is(value, other[index]));
}
