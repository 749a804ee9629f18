import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';

/** Prepended where it is used: chunks stand in no module. */
const addressOfFile = "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;\n";

/** What imports a package that is installed apart: code that is compiled apart from Node's own loaders cannot. */
const importer = 'import-package.cjs';

/** A chunk as CommonJS. It loads other chunks by `require`, which takes less time than `import()`. */
export async function toCommonJs(code: string): Promise<string> {
  const required = code
    .replaceAll(/\bimport\("(\.\/[^"]+)"\)/gu, 'new Promise((resolve) => resolve(require("$1")))')
    .replaceAll(/\bawait import\(/gu, `await require("../${importer}")(`);
  const prelude = required.includes('importMetaUrl') ? addressOfFile : '';
  const result = await transform(prelude + required, { format: 'cjs', platform: 'node', target: 'node20' });
  if (/\bimport\(/u.test(result.code)) throw new Error('Unexpected `import()`, expected `await` before it');
  return result.code;
}

/** What belongs beside the chunks of a package: that they are CommonJS, and of which build. And a door for modules. */
export function describeChunks(folder: string): void {
  const chunks = join(folder, 'dist/chunks');
  const hash = createHash('sha256');
  for (const name of readdirSync(chunks)
    .filter((each) => each.endsWith('.js'))
    .sort()) {
    hash.update(`${name}\n`).update(readFileSync(join(chunks, name)));
  }
  const about = { type: 'commonjs', build: hash.digest('hex').slice(0, 12) };
  writeFileSync(join(chunks, 'package.json'), `${JSON.stringify(about)}\n`);
  writeFileSync(
    join(folder, 'dist', importer),
    "'use strict';\nmodule.exports = (address) => import(address);\n",
  );
  writeFileSync(
    join(folder, 'dist/index.js'),
    "import command from './chunks/main.js';\n\nexport const { exitCode, main } = command;\n",
  );
}
