import * as z from 'zod';
import { calendarSchema } from './calendar-file.js';
import { courseDataSchema } from './course-data.js';
import { courseSchema } from './course-file.js';
import { overridesSchema } from './overrides/overrides-file.js';
import { peopleSchema } from './people/people-file.js';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema of `course.yaml`, for editors that complete and check it. */
export function courseJsonSchema(): JsonSchema {
  return toJsonSchema(courseSchema, 'course.schema.json');
}

/** The JSON Schema of `calendar.yaml`. */
export function calendarJsonSchema(): JsonSchema {
  return toJsonSchema(calendarSchema, 'calendar.schema.json');
}

/** The JSON Schema of `people.yaml`. */
export function peopleJsonSchema(): JsonSchema {
  return toJsonSchema(peopleSchema, 'people.schema.json');
}

/** The JSON Schema of `overrides.yaml`. */
export function overridesJsonSchema(): JsonSchema {
  return toJsonSchema(overridesSchema, 'overrides.schema.json');
}

/** The JSON Schema of `course.json`, for programs that read it. */
export function courseDataJsonSchema(): JsonSchema {
  return toJsonSchema(courseDataSchema, 'course-data.schema.json');
}

function toJsonSchema(schema: z.ZodType, name: string): JsonSchema {
  const { $schema, id: _, ...rest } = z.toJSONSchema(schema, { io: 'input', override: clean });
  return { $schema, $id: `https://proseminar.dev/${name}`, ...rest } as JsonSchema;
}

/** Leave out what machines add and no reader needs: the limits of integers, the pattern of every e-mail address. */
function clean({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.format === 'email') delete jsonSchema.pattern;
}
