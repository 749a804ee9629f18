import { readdir } from 'node:fs/promises';

/** Names that reading lists go by, the best first. */
const usual = ['index.md', 'reading-list.md', 'list.md', 'papers.md'];

/** The file of a folder that is its reading list, where that is clear; empty where it is not. */
export async function findList(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const pages = names.filter((name) => /\.(?:md|markdown)$/iu.test(name));
  const known = usual.find((name) => pages.includes(name));
  if (known !== undefined) return known;

  const others = pages.filter((name) => !/^(?:readme|license|contributing|changelog)\./iu.test(name));
  const readme = pages.filter((name) => /^readme\./iu.test(name));
  const [only, ...more] = others.length > 0 ? others : readme;
  return only !== undefined && more.length === 0 ? only : '';
}
