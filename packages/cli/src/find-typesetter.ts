import path from 'node:path';
import { cleanText } from '@proseminar/core';
import type { Typeset } from '@proseminar/syllabus';
import { importOptional } from './import-optional.js';
import { typesetter } from './typesetter.js';

/** What is used of the package. */
interface Typesetter {
  readonly NodeCompiler: {
    readonly create: (options: { readonly workspace: string }) => {
      readonly addSource: (file: string, source: string) => void;
      readonly compile: (options: { readonly mainFilePath: string }) => Compiled;
      readonly fetchDiagnostics: (error: object) => readonly unknown[];
      readonly pdf: (document: object) => Uint8Array;
    };
  };
}

interface Compiled {
  readonly result: object | null;
  readonly hasError: () => boolean;
  readonly takeDiagnostics: () => object | null;
}

/**
 * What sets Typst: the package of the course’s folder, else of this program; nothing where it is not installed, or not
 * for this machine.
 *
 * @param folder Folder of the course, whose files templates may read.
 */
export async function findTypesetter(folder: string): Promise<Typeset | undefined> {
  const found = await importOptional(typesetter, folder);
  if (!isTypesetter(found)) return undefined;

  const compiler = found.NodeCompiler.create({ workspace: folder });
  let count = 0;

  return async (source) => {
    // A name of its own for each: put in the place of another, a source that shares bytes of letters with it is misread.
    const mainFilePath = path.join(folder, `.proseminar-${count++}.typ`);
    compiler.addSource(mainFilePath, source);
    const compiled = compiler.compile({ mainFilePath });
    if (compiled.result && !compiled.hasError()) return new Uint8Array(compiler.pdf(compiled.result));
    const error = compiled.takeDiagnostics();
    const [first] = error ? compiler.fetchDiagnostics(error) : [];
    return { problem: messageOf(first) };
  };
}

function isTypesetter(value: unknown): value is Typesetter {
  return typeof value === 'object' && value !== null && 'NodeCompiler' in value;
}

function messageOf(diagnostic: unknown): string {
  return typeof diagnostic === 'object' && diagnostic !== null && 'message' in diagnostic
    ? cleanText(String(diagnostic.message))
    : 'it cannot be set';
}
