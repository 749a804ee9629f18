import * as z from 'zod';
import type { Immutable } from './immutable.js';

export const authorSchema = z
  .strictObject({
    literal: z.string().min(1).describe('The name as the list writes it.'),
    family: z.string().min(1).exactOptional().describe('Family name, where it is certain.'),
    given: z.string().min(1).exactOptional().describe('Given names, where they are certain.'),
  })
  .describe('A person, in the terms of CSL-JSON.');

/** A person who wrote a paper or gave a talk, in the terms of CSL-JSON. */
export type Author = Immutable<z.infer<typeof authorSchema>>;
