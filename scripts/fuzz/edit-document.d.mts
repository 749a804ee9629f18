/** A document as it becomes by edits, one after the other. */
export function editDocument(seed: string, text: string, count: number): string[];
