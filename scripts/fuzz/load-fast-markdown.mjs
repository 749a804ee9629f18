import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'tsup';

/** The fast reader of Markdown as it stands in the sources. */
export async function loadFastMarkdown() {
  const { readMarkdown } = await import(pathToFileURL(await bundleFastMarkdown()).href);
  return readMarkdown;
}

/** The file with that reader: as no package exports it, it is bundled into a folder that nobody sees. */
export async function bundleFastMarkdown() {
  const parser = resolve(import.meta.dirname, '..', '..', 'packages', 'parser');
  const outDir = resolve(parser, 'node_modules', '.cache', 'fast-markdown');
  await build({
    config: false,
    silent: true,
    entry: [resolve(parser, 'src', 'fast-markdown', 'read-markdown.ts')],
    outDir,
    format: ['esm'],
    target: 'node20',
    platform: 'neutral',
    dts: false,
  });
  return resolve(outDir, 'read-markdown.js');
}
