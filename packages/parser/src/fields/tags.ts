import type { Parts } from '../read-parts.js';

/** Marks that the list puts on an entry, each once: `required`. */
export function readTags({ tag, details }: Parts): string[] | undefined {
  const named = details.get('Tags')?.split(/[,;]/u) ?? [];
  const tags = [...(tag.mark === undefined ? [] : tag.mark.split(/[,;]/u)), ...named].map((each) =>
    each.trim(),
  );
  const unique = [...new Set(tags)].filter((each) => each !== '');
  return unique.length > 0 ? unique : undefined;
}
