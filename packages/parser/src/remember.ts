/**
 * A reader that keeps its last answers, as the same words are looked at several
 * times while a line is cut into its parts.
 *
 * @param most
 *   Answers of each of two generations; the older goes when the younger is full, so that memory stays small.
 */
export function remember<Answer>(
  read: (text: string) => Answer,
  most: number,
): (text: string) => Answer | undefined {
  let young = new Map<string, Answer | undefined>();
  let old = young;

  return (text) => {
    if (young.has(text)) return young.get(text);
    const answer = old.has(text) ? old.get(text) : read(text);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(text, answer);
    return answer;
  };
}
