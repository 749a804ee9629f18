import type { PaperNotes } from '@proseminar/core';

/** Notes of a text; links stand in it as `[words](address)`, and everything else is words. */
export function makeNotes(path: string, text: string, fields: Partial<PaperNotes> = {}): PaperNotes {
  const lines = text.split('\n').map((line, index) => ({
    line: index + 1,
    text: line.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1'),
    links: [...line.matchAll(/\]\(([^)]*)\)/gu)].flatMap(([, url]) => url ?? []),
  }));
  return { path, blocks: [], sections: [], sharedWith: [], lines, ...fields };
}
