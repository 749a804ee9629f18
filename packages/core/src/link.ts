import * as z from 'zod';
import type { Immutable } from './immutable.js';

export const linkRelations = [
  'pdf',
  'paper',
  'code',
  'project',
  'slides',
  'video',
  'data',
  'blog',
  'other',
] as const;

export const linkSchema = z
  .strictObject({
    rel: z.enum(linkRelations).describe('What the link leads to.'),
    url: z.string().min(1).describe('A safe URL: `http`, `https`, `mailto`, or a relative path.'),
    label: z
      .string()
      .min(1)
      .exactOptional()
      .describe('The words that were linked, where they say more than `rel`.'),
  })
  .describe('A link of an entry, other than to its title or to notes about it.');

/** A link of an entry. Its `url` has passed `readUrl`. */
export type Link = Immutable<z.infer<typeof linkSchema>>;

/** What a link leads to. */
export type LinkRelation = (typeof linkRelations)[number];
