import type { Catalog } from '@proseminar/core';
import type { FixedReadingList } from '@proseminar/parser';

/** The functions that documents are read with. */
export interface Reader {
  readonly parseReadingList: (text: string) => { readonly catalog: Catalog };
  readonly writeReadingList: (catalog: Catalog) => string;
  readonly fixReadingList: (text: string) => FixedReadingList;
  readonly parseNotes: (text: string) => unknown;
  readonly readCatalog: (json: unknown) => Catalog;
}

/** What is wrong with how a document is read; `what` is absent where all is well. */
export function findFailure(
  text: string,
  reader: Reader,
): { readonly what: string | undefined; readonly detail: string; readonly speed: number };
