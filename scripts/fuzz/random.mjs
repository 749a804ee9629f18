/**
 * Chance that is the same for the same seed, on every machine.
 *
 * @example
 * createRandom('1/0').pick(['a', 'b'])
 */
export function createRandom(seed) {
  let state = hash(seed);

  /** A number from 0 up to 1, by mulberry32. */
  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  }

  const below = (end) => Math.floor(next() * end);
  const between = (least, most) => least + below(most - least + 1);
  const chance = (share) => next() < share;
  const pick = (values) => values[below(values.length)];
  const times = (least, most, make) =>
    Array.from({ length: between(least, most) }, (_, index) => make(index));

  /** One of many makers, each as often as its weight says. */
  function weighted(choices) {
    let left = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
    const chosen = choices.find(([weight]) => {
      left -= weight;
      return left < 0;
    });
    return (chosen ?? choices[0])[1];
  }

  return { below, between, chance, pick, times, weighted };
}

/** FNV-1a: 32 bits of a text. */
function hash(text) {
  let bits = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
  }
  return bits;
}
