/**
 * A smaller text that still fails: without all lines, then without all
 * characters, that it fails without.
 *
 * @param fails
 *   Says, sooner or later, whether a text fails in the same way.
 */
export async function shrink(text, fails, { attempts = 2000 } = {}) {
  let left = attempts;
  const counted = async (candidate) => left-- > 0 && fails(candidate);
  let smaller = text;

  for (;;) {
    const before = smaller;
    smaller = (await without(smaller.split('\n'), (lines) => counted(lines.join('\n')))).join('\n');
    smaller = (await without([...smaller], (characters) => counted(characters.join('')))).join('');
    if (smaller === before || left <= 0) return smaller;
  }
}

/** The parts that are needed: drops halves, then quarters, down to single parts. */
async function without(parts, fails) {
  let needed = parts;

  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < needed.length; ) {
      const rest = needed.toSpliced(start, size);
      if (await fails(rest)) needed = rest;
      else start += size;
    }
  }

  return needed;
}
