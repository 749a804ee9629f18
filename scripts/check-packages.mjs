// Checks every published package as a user would get it: publint and attw on the tarball's contents.
import { readdirSync } from 'node:fs';
import { build, ensureInstalled, run } from './ensure-installed.mjs';

ensureInstalled();
build();

for (const name of readdirSync(new URL('../packages', import.meta.url))) {
  const folder = `packages/${name}`;
  console.log(`\n${folder}`);
  run(process.execPath, ['node_modules/publint/src/cli.js', '--strict', folder]);
  run(process.execPath, [
    'node_modules/@arethetypeswrong/cli/dist/index.js',
    '--pack',
    folder,
    '--profile',
    'esm-only',
    '--format',
    'ascii',
    '--quiet',
  ]);
}
