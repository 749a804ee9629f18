/** Takes no room: marks on other letters, and what joins or selects signs. */
const noWidth = /\p{M}|\p{Cf}|\p{Variation_Selector}/u;
const narrow = /[iljtfrI.,:;'’‘|!()[\]{}/\\`-]/u;
const wide = /[mwMW@%&—…©®Œœ]/u;
const square =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffe6\u{1f000}-\u{3ffff}]/u;
const plainLower = /[a-z0-9\p{Ll}]/u;

/**
 * How wide a character is, in the size of the text: that of the wider common fonts, as nobody knows which fonts there
 * are where a deck is shown.
 */
function characterWidth(character: string): number {
  if (character === ' ') return 0.3;
  if (narrow.test(character)) return 0.4;
  if (wide.test(character)) return 0.98;
  if (/[a-z0-9]/u.test(character)) return 0.6;
  if (square.test(character)) return 1.02;
  if (noWidth.test(character)) return 0;
  return plainLower.test(character) ? 0.64 : 0.74;
}

const known = new Map<string, number>();

/** Widths of characters that were met, as texts use few of them. */
function widthOf(character: string): number {
  const found = known.get(character);
  if (found !== undefined) return found;
  const width = characterWidth(character);
  if (known.size < 4096) known.set(character, width);
  return width;
}

/**
 * On how many lines a text stands, broken between words, between signs of Chinese and Japanese, and in words that are
 * longer than a line.
 *
 * @example
 * countLines('one two three', 30, 120) // => 3
 */
export function countLines(text: string, size: number, width: number): number {
  const most = Math.max(width, size * 1.1);
  let lines = 1;
  let filled = 0;
  let word = 0;

  const endWord = () => {
    if (filled > 0 && filled + word > most) {
      lines += 1;
      filled = 0;
    }
    for (; word > most; word -= most) lines += 1;
    filled += word;
    word = 0;
  };

  for (const character of text) {
    const own = widthOf(character) * size;

    if (character === '\n') {
      endWord();
      lines += 1;
      filled = 0;
    } else if (character === ' ') {
      endWord();
      filled += own;
    } else if (square.test(character)) {
      endWord();
      word = own;
      endWord();
    } else {
      word += own;
    }
  }

  endWord();
  return lines;
}

/** The same for letters that are all as wide, broken anywhere. */
export function countCodeLines(text: string, size: number, width: number): number {
  let filled = 0;
  for (const character of text) filled += square.test(character) ? 1.05 : 0.63;
  return Math.max(1, Math.ceil((filled * size) / width));
}
