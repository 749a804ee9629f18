// Makes the outputs of all examples, where they are committed or below another folder.
//
// node scripts/examples.mjs             writes examples/*/out
// node scripts/examples.mjs FOLDER      writes FOLDER/*/out
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './ensure-installed.mjs';

const examples = fileURLToPath(new URL('examples', root));
const destination = resolve(process.argv[2] ?? examples);
const proseminar = fileURLToPath(new URL('packages/cli/bin/proseminar.cjs', root));

for (const name of ['mlsys-seminar', 'reading-group']) {
  const out = join(destination, name, 'out');
  const made = join(destination, name, 'out.new');
  rmSync(made, { recursive: true, force: true });
  // As for the first time: with an older build there, documents would tell what changed since.
  node([proseminar, 'build', join(examples, name), '--out', made], 'inherit');
  // What only merges need is half a megabyte, and nobody edits these.
  rmSync(join(made, '.proseminar', 'bases.json'));
  rmSync(out, { recursive: true, force: true });
  renameSync(made, out);
}

writeOutput('import-catalog', 'query.txt', ['query.js']);
writeOutput('custom-tool', 'coverage.svg', ['coverage.js']);
writeOutput('custom-tool', 'coverage.txt', ['coverage.js', '--text']);

/** Write what a script of an example prints to a file in its `out` folder. */
function writeOutput(name, file, [script, ...args]) {
  const out = join(destination, name, 'out');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, file), node([join(examples, name, script), ...args], 'pipe'));
}

function node(args, stdout) {
  return execFileSync(process.execPath, args, { stdio: ['ignore', stdout, 'inherit'] });
}
