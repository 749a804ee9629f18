import { CatalogError, readCatalog } from '@proseminar/core';
import type { VFile } from 'vfile';
import type { LoadedReadingList } from '../load-reading-list.js';
import { report } from '../rules.js';

/** Read a catalog as JSON. */
export function readJson(file: VFile): LoadedReadingList {
  const json = parseJson(file);
  if (json === undefined) return { file };
  try {
    return { catalog: readCatalog(json), file };
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    for (const reason of error.problems) report(file, 'catalog-is-valid', reason);
    return { file };
  }
}

function parseJson(file: VFile): unknown {
  try {
    return JSON.parse(String(file));
  } catch (error) {
    const place = placeOf(error instanceof Error ? error.message : '', String(file));
    report(file, 'catalog-is-json', 'Unexpected text that is no JSON, expected a catalog', { place });
    return undefined;
  }
}

/** Where JSON breaks off: engines name the offset, except for the end of the text. */
function placeOf(message: string, text: string): { line: number; column: number } {
  const offset = /\bposition (\d+)/u.exec(message)?.[1];
  const lines = text.slice(0, offset === undefined ? undefined : Number(offset)).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
