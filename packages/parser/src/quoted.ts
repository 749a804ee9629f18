/** Words of a document for a message: in quotation marks, cut where they are long. */
export function quoted(words: string): string {
  const characters = [...words];
  return characters.length > 60 ? `“${characters.slice(0, 59).join('').trimEnd()}…”` : `“${words}”`;
}
