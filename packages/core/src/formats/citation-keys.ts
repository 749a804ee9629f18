import type { Paper } from '../paper.js';
import { slug } from '../slug.js';

/** Keys to cite papers by: their ids, in ASCII, each once. */
export function citationKeys(papers: readonly Pick<Paper, 'id'>[]): string[] {
  const used = new Set<string>();

  return papers.map(({ id }) => {
    const base = /^[a-z0-9-]+$/u.test(id) ? id : slug(id);
    let key = base;
    for (let number = 2; used.has(key); number++) key = `${base}-${number}`;
    used.add(key);
    return key;
  });
}
