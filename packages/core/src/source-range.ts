import * as z from 'zod';
import type { Immutable } from './immutable.js';

export const sourceRangeSchema = z
  .strictObject({
    file: z.string().exactOptional().describe('Path as given to the reader, with `/` between folders.'),
    line: z.int().min(1).describe('First line, from 1.'),
    column: z.int().min(1).describe('First column, from 1, in UTF-16 code units.'),
    endLine: z.int().min(1).describe('Last line, from 1.'),
    endColumn: z.int().min(1).describe('Column after the last character, from 1.'),
  })
  .describe('Where in a document something stands.');

/** Where in a document something stands: lines and columns count from 1, `endColumn` is exclusive. */
export type SourceRange = Immutable<z.infer<typeof sourceRangeSchema>>;
