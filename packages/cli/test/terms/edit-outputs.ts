import fs from 'node:fs';
import path from 'node:path';
import type { Random } from '../../../syllabus/test/terms/random.js';
import { editByHand, handEditKinds, insertedWords } from '../edit-by-hand.js';
import type { MemoryFolder } from '../memory-folder.js';
import { readFolder, writeFile } from '../temporary-folder.js';

/** Edit generated files of an output folder by hand; what was done, in words. */
export function editOutputs(out: string, count: number, random: Random): string {
  const before = readFolder(out);
  const folder: MemoryFolder = new Map(Object.entries(before));
  const kinds: string[] = [];
  for (let index = 0; index <= random.whole(3); index++) {
    const number = () => random.whole(10_000);
    const kind = random.pick(handEditKinds);
    kinds.push(kind);
    editByHand(folder, { kind, file: number(), at: number(), to: number() }, `hand${count}${index}word`);
  }

  for (const name of Object.keys(before)) if (!folder.has(name)) fs.rmSync(path.join(out, name));
  for (const [name, content] of folder) if (before[name] !== content) writeFile(out, name, content);
  return kinds.join(', ');
}

/** Delete the markers of all conflicts, and keep both texts. */
export function settleConflicts(out: string): void {
  for (const [name, text] of Object.entries(readFolder(out))) {
    if (!name.endsWith('.md')) continue;
    const settled = text.replace(/^(?:<{7} yours|={7}|>{7} proseminar)\r?\n/gmu, '');
    if (settled !== text) writeFile(out, name, settled);
  }
}

/** The words that hands typed into files of an output folder, or into their names. */
export function typedWords(out: string): ReadonlySet<string> {
  const folder = new Map(Object.entries(readFolder(out)));
  const links = [...folder].flatMap(([name, text]) =>
    name.startsWith('.proseminar/') ? [] : (text.match(/\bhand\d+link\b/gu) ?? []),
  );
  const names = [...folder.keys()].flatMap((name) => name.match(/\bhand\d+word\b/gu) ?? []);
  return new Set([...insertedWords(folder), ...links, ...names]);
}
