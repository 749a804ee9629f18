/** The Markdown of a seed and a number. */
export function makeMarkdown(seed: string, number: number, documents?: readonly string[]): string;
