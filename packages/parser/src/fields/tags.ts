import type { Parts } from '../parts/parts.js';

/** How much a course wants a reading, in brackets: `(Required)`; or that it was added lately. */
const importance =
  /\(\s?(required|optional|recommended|background|supplementary|must[- ]read|new)(?: reading)?\s?\)/giu;

/** Marks that the list puts on an entry, each once: `required`. */
export function readTags({ tag, details, rest }: Parts): string[] | undefined {
  const named = details.get('Tags')?.split(/[,;]/u) ?? [];
  const wanted = rest
    .flatMap((text) => (text.includes('(') ? [...text.matchAll(importance)] : []))
    .map(([, word = '']) => word.toLowerCase());
  const tags = [...(tag.mark === undefined ? [] : tag.mark.split(/[,;]/u)), ...named, ...wanted].map((each) =>
    each.trim(),
  );
  const unique = [...new Set(tags)].filter((each) => each !== '');
  return unique.length > 0 ? unique : undefined;
}

/** A text without what `readTags` takes from it. */
export function withoutTags(text: string): string {
  return text.includes('(') ? text.replace(importance, ' ') : text;
}
