/** The document of a seed and a number. */
export function makeDocument(seed: string, number: number, lists?: readonly string[]): string;
