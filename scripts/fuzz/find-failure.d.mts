import type { Catalog } from '@proseminar/core';
import type { Fix, FixedReadingList, ParsedReadingList } from '@proseminar/parser';
import type { VFile } from 'vfile';

/** The functions that documents are read with. */
export interface Reader {
  readonly parseReadingList: (text: string) => { readonly catalog: Catalog };
  readonly writeReadingList: (catalog: Catalog) => string;
  readonly checkReadingList: (text: string) => ParsedReadingList;
  readonly findFixes: (file: VFile) => readonly Fix[];
  readonly fixReadingList: (text: string) => FixedReadingList;
  readonly parseNotes: (text: string) => unknown;
  readonly readCatalog: (json: unknown) => Catalog;
}

/** What is wrong with how a document is read; `what` is absent where all is well. */
export function findFailure(
  text: string,
  reader: Reader,
): { readonly what: string | undefined; readonly detail: string; readonly speed: number };
