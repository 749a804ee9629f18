import * as z from 'zod';
import { catalogSchema, catalogVersion } from './catalog.js';

/** A JSON Schema as plain JSON. */
type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Address under which the schema is published; editors find it by this. */
const schemaAddress = `https://proseminar.dev/schemas/catalog-${catalogVersion}.json`;

/**
 * The JSON Schema (draft 2020-12) of a catalog, for editors and for tools in other languages.
 *
 * It says what `readCatalog` checks, but for references between ids and the
 * safety of addresses, which JSON Schema cannot say.
 */
export function catalogJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, $defs } = z.toJSONSchema(catalogSchema, { io: 'input', override: dropNoise });
  const { Catalog: root, ...definitions } = $defs ?? {};

  return { $schema, $id: schemaAddress, title: 'Catalog', ...root, $defs: definitions };
}

/** Limits that zod writes for every whole number say nothing about catalogs. */
function dropNoise({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  delete jsonSchema.id;
}
