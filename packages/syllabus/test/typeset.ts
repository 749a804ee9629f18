import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Typeset } from '../src/format.js';

const compiler = NodeCompiler.create({ workspace: import.meta.dirname });

let count = 0;

/** A file in memory; a second source in the place of the first may be misread. */
function addSource(source: string): string {
  const file = path.join(import.meta.dirname, `${count++}.typ`);
  compiler.addSource(file, source);
  return file;
}

/** Sets Typst, as the command does. */
export const typeset: Typeset = async (source) => {
  const compiled = compiler.compile({ mainFilePath: addSource(source) });
  if (!compiled.result) return { problem: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics) };
  return new Uint8Array(compiler.pdf(compiled.result));
};

/** What Typst finds at a label of a source. */
export function findByTypst(source: string, selector: string): readonly unknown[] {
  return compiler.query({ mainFilePath: addSource(source) }, { selector, field: 'value' });
}

/** The text that Typst reads in a string, such as `"a\\"b"`. */
export function readByTypst(expression: string): unknown {
  const [found] = compiler.query(
    { mainFilePath: addSource(`#metadata(${expression}) <read>`) },
    { selector: '<read>', field: 'value' },
  );
  return found;
}
