import * as z from 'zod';
import type { Immutable } from './immutable.js';

const origins = ['list', 'heading', 'column', 'notes', 'import', 'enrichment', 'override'] as const;

export const provenanceSchema = z
  .strictObject({
    from: z.enum(origins).describe('Which kind of source said it.'),
    detail: z.string().min(1).exactOptional().describe('What exactly said it: a heading, a column, a file.'),
  })
  .describe('Where the value of one field comes from.');

/** Where the value of one field comes from. */
export type Provenance = Immutable<z.infer<typeof provenanceSchema>>;
