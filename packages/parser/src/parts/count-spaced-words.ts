/** How many words spaces part in a text; three characters of a script without spaces count as one. */
export function countSpacedWords(text: string): number {
  const eastern =
    text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return (text.match(/[\p{Letter}\p{Number}][^\s]*/gu)?.length ?? 0) + Math.floor(eastern / 3);
}
