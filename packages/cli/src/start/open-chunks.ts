import { isAscii } from 'node:buffer';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { readCompiled, writeCompiled } from './compiled-code.js';

/** The files that the command is built of, as they are loaded. */
export interface Chunks {
  /** What a chunk exports: `load('./main.js')`. */
  readonly load: (name: string) => unknown;
  /** Keep what was compiled, if any of it is new, for the next run. */
  readonly keep: () => void;
}

type Wrapper = (
  exports: object,
  load: (id: string) => unknown,
  module: { exports: object },
  file: string,
  folder: string,
) => void;

/**
 * Load chunks as `require` does, but with what earlier runs compiled of them: otherwise, half of a short run goes into
 * compiling.
 *
 * @param folder
 *   Where the chunks are.
 * @param compiledFile
 *   Where compiled code is kept, if anywhere. What does not fit this Node is not used.
 */
export function openChunks(folder: string, compiledFile: string | undefined): Chunks {
  const compiled = compiledFile === undefined ? new Map() : readCompiled(compiledFile);
  const modules = new Map<string, { exports: object }>();
  const compiledAnew = new Map<string, vm.Script>();

  return { load, keep };

  function load(id: string): unknown {
    if (!id.startsWith('./')) return require(id);
    const loaded = modules.get(id);
    if (loaded) return loaded.exports;
    const module = { exports: {} };
    modules.set(id, module);
    const file = path.join(folder, id);
    const run = compile(id, file).runInThisContext() as Wrapper;
    run(module.exports, load, module, file, folder);
    return module.exports;
  }

  function compile(id: string, file: string): vm.Script {
    const cachedData = compiled.get(id);
    const source = `(function (exports, require, module, __filename, __dirname) { ${readSource(file)}\n})`;
    const script = new vm.Script(source, {
      filename: file,
      cachedData,
    });
    if (!cachedData || script.cachedDataRejected) compiledAnew.set(id, script);
    return script;
  }

  function keep(): void {
    if (compiledFile === undefined || compiledAnew.size === 0) return;
    // Only now, as it contains the functions that were called.
    const anew = [...compiledAnew].map(([id, script]) => [id, script.createCachedData()] as const);
    writeCompiled(compiledFile, new Map([...compiled, ...anew]));
  }
}

/** Of ASCII, Node makes text faster where it is told so. */
function readSource(file: string): string {
  const bytes = readFileSync(file);
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}
