// Checks every published package as a user would get it: publint and attw on the tarball's contents.
import { readdirSync, readFileSync } from 'node:fs';
import { build, ensureInstalled, run } from './ensure-installed.mjs';

ensureInstalled();
build();

for (const name of readdirSync(new URL('../packages', import.meta.url))) {
  const folder = `packages/${name}`;
  console.log(`\n${folder}`);
  run('npx', ['publint', '--strict', folder]);
  run('npx', [
    ...['attw', '--pack', folder, '--profile', 'esm-only', '--format', 'ascii', '--quiet'],
    ...documents(folder).flatMap((path) => ['--exclude-entrypoints', path]),
  ]);
}

/** What a package exports that is not a module: a bibliography, Markdown. */
function documents(folder) {
  const { exports } = JSON.parse(readFileSync(new URL(`../${folder}/package.json`, import.meta.url), 'utf8'));
  return Object.keys(exports).filter((path) => /\.(?:bib|md)$/u.test(path));
}
