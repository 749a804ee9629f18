// Writes the JSON Schemas of the course files, and of `course.json`, beside the built code. Part of the package's build.
import { writeFileSync } from 'node:fs';
import {
  calendarJsonSchema,
  courseDataJsonSchema,
  courseJsonSchema,
  overridesJsonSchema,
  peopleJsonSchema,
} from '../dist/index.js';

for (const [name, schema] of [
  ['course', courseJsonSchema()],
  ['calendar', calendarJsonSchema()],
  ['people', peopleJsonSchema()],
  ['overrides', overridesJsonSchema()],
  ['course-data', courseDataJsonSchema()],
]) {
  const url = new URL(`../dist/${name}.schema.json`, import.meta.url);
  writeFileSync(url, `${JSON.stringify(schema, undefined, 2)}\n`);
}
