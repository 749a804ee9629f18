import * as z from 'zod';

/** The keys that a schema knows at a path; those of every alternative where there are several. */
export function listKeys(schema: z.core.$ZodType, path: readonly (string | number)[]): readonly string[] {
  const schemas = path.reduce<readonly z.core.$ZodType[]>(
    (current, step) => current.flatMap((each) => descend(each, step)),
    unwrap(schema),
  );
  return [
    ...new Set(schemas.flatMap((each) => (each instanceof z.ZodObject ? Object.keys(each.shape) : []))),
  ];
}

function descend(schema: z.core.$ZodType, step: string | number): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return unwrap(schema.element);
  if (schema instanceof z.ZodRecord) return unwrap(schema.valueType);
  if (!(schema instanceof z.ZodObject)) return [];
  const below: z.core.$ZodType | undefined = schema.shape[step];
  return below ? unwrap(below) : [];
}

/** A schema without what makes it optional, and each alternative of a union. */
function unwrap(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
  return [schema];
}
