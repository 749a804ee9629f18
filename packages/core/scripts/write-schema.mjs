// Writes the JSON Schema of a catalog beside the built code. Part of the package's build.
import { writeFileSync } from 'node:fs';
import { catalogJsonSchema } from '../dist/index.js';

const url = new URL('../dist/catalog.schema.json', import.meta.url);
writeFileSync(url, `${JSON.stringify(catalogJsonSchema(), undefined, 2)}\n`);
