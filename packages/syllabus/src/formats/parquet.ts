import { toParquet } from '@proseminar/core';
import type { Format } from '../format.js';

/** The papers that the course uses, for programs that ask questions of tables. */
export const parquet: Format = {
  what: 'papers as Parquet: catalog.parquet',
  write: async ({ papers }) => [{ path: 'catalog.parquet', content: await toParquet(papers) }],
};
