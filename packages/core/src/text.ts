/**
 * Controls, bidirectional overrides, zero-width spaces and noncharacters: invisible, so never meant.
 *
 * Joiners (U+200C, U+200D) stay: Persian, Hindi and emoji are spelled with them.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\p{Noncharacter_Code_Point}]/gu;

/** Whether a text has characters that nobody can see and that `cleanText` drops. */
export function hasHiddenCharacters(text: string): boolean {
  return text.search(hidden) !== -1;
}

/**
 * A text as one clean line: NFC, no hidden characters, single spaces, well-formed.
 *
 * @example
 * cleanText('\ufeffZe\u200bRO\u00a0 Memory\n') // => 'ZeRO Memory'
 */
export function cleanText(text: string): string {
  if (!mayBeUnclean.test(text)) return text.trim();
  return wellFormed(text).replace(hidden, '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * A text of several lines without what `cleanText` drops: NFC, no hidden characters, well-formed. Its line breaks,
 * tabs and spaces stay.
 */
export function cleanLines(text: string): string {
  if (!/[^\n -~]/u.test(text)) return text;
  return wellFormed(text).replace(/\r\n?/gu, '\n').replace(hidden, '').normalize('NFC');
}

/** All but single spaces and other characters of ASCII, which most texts are made of. */
const mayBeUnclean = /[^ -~]| {2}/u;

/** Lone surrogates as U+FFFD (`String.prototype.toWellFormed`, which ES2023 types lack). */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** What Windows-1252 shows for the bytes 0x80 to 0x9f; those it leaves out stay controls. */
const windows1252 = new Map(
  [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((character, index) => [
    character,
    [
      0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94,
      0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
    ][index] ?? 0,
  ]),
);

/** A lead byte that is rare before a symbol in real text, and what may be its continuation bytes. */
const garbled =
  /[\u00c2\u00c3\u00ce-\u00d1][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[\u00e2-\u00e9][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}/gu;

/**
 * Undo UTF-8 that was read as Windows-1252, once or several times: `Î¼s` becomes `μs`, `donâ€™t` becomes `don’t`.
 *
 * Other text comes back unchanged.
 */
export function repairMojibake(text: string): string {
  let repaired = text;
  for (let round = 0; round < mostRounds; round++) {
    const next = repairOnce(repaired);
    if (next === repaired) break;
    repaired = next;
  }
  return repaired;
}

/** Text may have been misread again, or what is repaired stand beside what looks garbled with it. */
const mostRounds = 4;

function repairOnce(text: string): string {
  return text.replace(garbled, (characters) => {
    const [lead = 0, ...rest] = [...characters].map(
      (character) => windows1252.get(character) ?? character.codePointAt(0) ?? 0,
    );
    const start = lead & (rest.length === 1 ? 0x1f : 0x0f);
    const point = rest.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), start);
    return point < 0xa0 || (point >= 0xd800 && point <= 0xdfff) ? characters : String.fromCodePoint(point);
  });
}
