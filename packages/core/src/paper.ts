import * as z from 'zod';
import { authorSchema } from './author.js';
import type { Immutable } from './immutable.js';
import { linkSchema } from './link.js';
import { provenanceSchema } from './provenance.js';
import { sourceRangeSchema } from './source-range.js';
import { paperVenueSchema } from './venue.js';

export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'Expected lower-case letters, digits and single hyphens')
  .max(80);

export const notesReferenceSchema = z
  .strictObject({
    path: z
      .string()
      .min(1)
      .describe('Path of the notes page, relative to the list; a folder means its `README.md`.'),
    anchor: z.string().min(1).exactOptional().describe('Heading on the page, as a slug without `#`.'),
  })
  .describe('The notes page that the list links for an entry.');

/** The notes page that the list links for an entry. */
export type NotesReference = Immutable<z.infer<typeof notesReferenceSchema>>;

/** Fields whose origin is recorded. */
const provenFields = [
  'title',
  'authors',
  'venue',
  'year',
  'links',
  'notes',
  'identifiers',
  'pages',
  'abstract',
  'tags',
] as const;

const entryFields = {
  id: idSchema.describe('Stable, readable id: `osdi14-parameter-server`.'),
  title: z.string().min(1).describe('Title as plain text.'),
  authors: z.array(authorSchema).describe('Authors in order; empty where the list names none.'),
  links: z.array(linkSchema).describe('Links in the order of the list.'),
  topics: z.array(idSchema).describe('Ids of the topics it stands under, first place first.'),
  tags: z
    .array(z.string().min(1))
    .exactOptional()
    .describe('Marks that the list puts on it: `survey`, `required`.'),
  remainder: z.string().min(1).exactOptional().describe('Text of the entry that was not understood.'),
  source: sourceRangeSchema.exactOptional().describe('Where it stands in the list.'),
};

export const paperSchema = z
  .strictObject({
    ...entryFields,
    shortName: z
      .string()
      .min(1)
      .exactOptional()
      .describe('The name people say: the words before the colon of the title, `Gandiva`.'),
    venue: paperVenueSchema.exactOptional(),
    year: z.int().min(1000).max(2999).exactOptional().describe('Year of publication.'),
    notes: notesReferenceSchema.exactOptional(),
    identifiers: z
      .strictObject({
        doi: z
          .string()
          .regex(/^10\.\d{4,9}\/\S+$/u)
          .exactOptional(),
        arxiv: z
          .string()
          .regex(/^(?:\d{4}\.\d{4,5}|[a-z.-]+\/\d{7})$/u)
          .exactOptional(),
      })
      .exactOptional()
      .describe('Identifiers: DOI in lower case, arXiv id without version.'),
    pages: z.int().min(1).exactOptional().describe('Number of pages.'),
    abstract: z.string().min(1).exactOptional(),
    provenance: z
      .partialRecord(z.enum(provenFields), provenanceSchema)
      .describe('Where each field comes from.'),
  })
  .describe('A scholarly or technical paper.');

/** A scholarly or technical paper of a reading list. */
export type Paper = Immutable<z.infer<typeof paperSchema>>;

export const resourceKinds = ['talk', 'course', 'overview', 'blog', 'book', 'tool', 'other'] as const;

export const resourceSchema = z
  .strictObject({
    ...entryFields,
    kind: z.enum(resourceKinds).describe('What it is.'),
    year: z.int().min(1000).max(2999).exactOptional(),
  })
  .describe('A real entry of a reading list that is not a paper: a talk, a course, an overview.');

/** A real entry of a reading list that is not a paper: a talk, a course, an overview, a blog post. */
export type Resource = Immutable<z.infer<typeof resourceSchema>>;

/** What kind of thing a resource is. */
export type ResourceKind = (typeof resourceKinds)[number];
