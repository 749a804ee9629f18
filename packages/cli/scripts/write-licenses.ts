import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Write the licenses of all packages that stand in `dist` of a package into `dist/licenses.txt`. */
export function writeLicenses(folder: string): void {
  const list = join(folder, 'dist/chunks/metafile-esm.json');
  const { inputs } = JSON.parse(readFileSync(list, 'utf8')) as { inputs: Record<string, unknown> };
  const packages = Object.keys(inputs).flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? [],
  );
  const texts = [...new Set(packages)].sort().map((path) => describe(join(folder, path)));
  writeFileSync(join(folder, 'dist/licenses.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
  rmSync(list);
}

function describe(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)/iu.test(each));
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `${name} ${version}, ${license}\n${text}`;
}
