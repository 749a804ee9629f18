import type { Catalog } from '@proseminar/core';
import { fillFromBibliographies, type ParseBibliographyOptions, parseBibliography } from '@proseminar/parser';
import { VFile } from 'vfile';
import type { LoadedReadingList } from '../load-reading-list.js';
import { showAs } from '../show-messages.js';

/** Read a bibliography in BibTeX, CSL-JSON or RIS. */
export function readBibliography(
  file: VFile,
  recorded: string,
  rules: NonNullable<ParseBibliographyOptions['rules']>,
): LoadedReadingList {
  const { catalog, file: read } = parseBibliography(
    new VFile({ path: recorded, value: String(file), messages: file.messages }),
    { rules },
  );
  return { catalog, file: showAs(read, file.path) };
}

/** A catalog with what bibliographies know of its papers. */
export function fill(catalog: Catalog, bibliographies: readonly LoadedReadingList[]): Catalog {
  return fillFromBibliographies(
    catalog,
    bibliographies.flatMap(({ catalog, file }) => (catalog ? [{ catalog, file }] : [])),
  );
}
