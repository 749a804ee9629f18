/** Takes no room: marks on other letters, and what joins or selects signs. */
const noWidth = /\p{M}|\p{Cf}|\p{Variation_Selector}/u;
const narrow = /[iljtfrI.,:;'’‘|!()[\]{}/\\`-]/u;
const wide = /[mwMW@%&—…©®Œœ]/u;
const square =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffe6\u{1f000}-\u{3ffff}]/u;
/** Signs that are whole words, or as wide as some. */
const huge = /[\u{12000}-\u{1254f}\ufdfd\u2e3a\u2e3b]/u;
/** What makes a short text long. */
const unlike = /[\n\u{12000}-\u{1254f}\ufdfd\u2e3a\u2e3b]/u;
const plainLower = /[a-z0-9\p{Ll}]/u;

/** A line may end on both sides of what is as wide as that. */
const squareWidth = 1.02;
const widest = 12;

/**
 * How wide a character is, in the size of the text: that of the wider common fonts, as nobody knows which fonts there
 * are where a deck is shown.
 */
function characterWidth(character: string): number {
  if (character === ' ') return 0.32;
  if (narrow.test(character)) return 0.4;
  if (wide.test(character)) return 0.98;
  if (/[a-z0-9]/u.test(character)) return 0.63;
  if (square.test(character)) return squareWidth;
  if (huge.test(character)) return widest;
  if (noWidth.test(character)) return 0;
  return plainLower.test(character) ? 0.66 : 0.78;
}

/** Widths by code point, of those that were met. */
const known = new Map<number, number>();

function widthOf(codePoint: number): number {
  const found = known.get(codePoint);
  if (found !== undefined) return found;
  const width = characterWidth(String.fromCodePoint(codePoint));
  if (known.size < 4096) known.set(codePoint, width);
  return width;
}

const [space, lineBreak] = [32, 10];

/**
 * On how many lines a text stands, broken between words, between signs of Chinese and Japanese, and in words that are
 * longer than a line.
 *
 * @example
 * countLines('one two three', 30, 120) // => 3
 */
export function countLines(text: string, size: number, width: number): number {
  const most = Math.max(width, size * 1.1) / size;
  // No line is as full as that.
  if (text.length * 1.02 < most && !unlike.test(text)) return 1;

  let lines = 1;
  let filled = 0;
  let word = 0;

  for (let place = 0; place <= text.length; place += 1) {
    const codePoint = place < text.length ? (text.codePointAt(place) ?? space) : space;
    if (codePoint > 0xffff) place += 1;
    const own = widthOf(codePoint);
    const isSquare = own === squareWidth;

    if (codePoint === space || codePoint === lineBreak || isSquare) {
      if (filled > 0 && filled + word > most) {
        lines += 1;
        filled = 0;
      }
      for (; word > most; word -= most) lines += 1;
      filled += word;
      word = 0;
    }

    if (isSquare) {
      // No line begins with a comma or a full stop, which takes the sign before it along.
      if (filled > 0 && filled + own > most - squareWidth) {
        lines += 1;
        filled = 0;
      }
      filled += own;
    } else if (codePoint === lineBreak) {
      lines += 1;
      filled = 0;
    } else if (codePoint === space) {
      filled += own;
    } else {
      word += own;
    }
  }

  return lines;
}

/** The same for letters that are all as wide, broken anywhere. */
export function countCodeLines(text: string, size: number, width: number): number {
  let filled = 0;
  for (const character of text) filled += square.test(character) ? 1.05 : 0.63;
  return Math.max(1, Math.ceil((filled * size) / width));
}
