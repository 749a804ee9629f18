import * as z from 'zod';
import type { Immutable } from './immutable.js';
import { type Link, linkSchema } from './link.js';
import { idSchema, paperSchema, resourceSchema } from './paper.js';
import { type SourceRange, sourceRangeSchema } from './source-range.js';

/** Version of the catalog's shape; `readCatalog` migrates older ones. */
export const catalogVersion = 1;

/** A heading or a group bullet of a reading list, with those below it. */
export interface Topic {
  /** Stable, readable id: `serving-inference`. */
  readonly id: string;
  /** The words of the heading or bullet. */
  readonly title: string;
  /** `heading`, or `group` for a bullet that groups others. */
  readonly kind: 'heading' | 'group';
  /** Links on the heading or group itself. */
  readonly links: readonly Link[];
  /** Id of the resource that heads the group, such as a talk with its papers below it. */
  readonly resource?: string;
  readonly source?: SourceRange;
  readonly topics: readonly Topic[];
}

const topicSchema: z.ZodType<Topic> = z
  .strictObject({
    id: idSchema,
    title: z.string().min(1),
    kind: z.enum(['heading', 'group']),
    links: z.array(linkSchema),
    resource: idSchema.exactOptional().describe('Id of the resource that heads the group.'),
    source: sourceRangeSchema.exactOptional(),
    get topics() {
      return z.array(topicSchema);
    },
  })
  .meta({ id: 'Topic', description: 'A heading or a group bullet, with those below it.' });

export const catalogSchema = z
  .strictObject({
    schemaVersion: z.literal(catalogVersion),
    title: z.string().describe('Title of the reading list; empty where it has none.'),
    topics: z
      .array(topicSchema)
      .describe('The tree of headings and group bullets, in the order of the list.'),
    papers: z.array(paperSchema).describe('In the order of the list.'),
    resources: z.array(resourceSchema).describe('In the order of the list.'),
  })
  .meta({ id: 'Catalog', description: 'A reading list as data.' });

/** A reading list as data: plain, immutable, unchanged by a round trip through JSON. */
export type Catalog = Immutable<z.infer<typeof catalogSchema>>;
