import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { main } from '../main.js';
import { compiledFile } from './compiled-file.js';
import { openChunks } from './open-chunks.js';

/**
 * Run the built command with what earlier runs compiled, and set its exit status.
 *
 * @param argv
 *   Arguments without the program: `['build', 'course']`.
 */
export async function start(argv: readonly string[]): Promise<void> {
  // As many files as are written at once wait for the disk together.
  process.env.UV_THREADPOOL_SIZE ??= '16';
  const { build } = JSON.parse(readFileSync(path.join(__dirname, 'package.json'), 'utf8')) as {
    build: string;
  };
  const chunks = openChunks(__dirname, compiledFile(argv[0] ?? '', build, process));
  const command = chunks.load('./main.js') as { readonly main: typeof main };
  process.exitCode = await command.main(argv);
  chunks.keep();
}
