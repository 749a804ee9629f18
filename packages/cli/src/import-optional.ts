import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * What a package exports that people install where they want it: the one beside a course, else the one beside this
 * program; `undefined` where it is neither.
 */
export async function importOptional(name: string, folder: string): Promise<unknown> {
  const file = resolveFrom(path.join(folder, 'course.yaml'), name) ?? resolveFrom(import.meta.url, name);
  if (file === undefined) return undefined;
  const loaded: { default?: unknown } | undefined = await import(pathToFileURL(file).href).catch(
    () => undefined,
  );
  return loaded?.default ?? loaded;
}

function resolveFrom(place: string, name: string): string | undefined {
  try {
    return createRequire(place).resolve(name);
  } catch {
    return undefined;
  }
}
