import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Lets each file import from the very files that have what it needs. By way of `index.ts`, it would load the whole
 * package, as chunks are cut by files.
 */
export function plainImports(packages: string): Plugin {
  const places = new Map(
    ['core', 'parser', 'syllabus'].map((name) => [
      `@proseminar/${name}`,
      findExports(join(packages, name, 'src/index.ts')),
    ]),
  );

  return {
    name: 'plain-imports',
    setup(build) {
      build.onLoad({ filter: /[\\/]packages[\\/]\w+[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
        contents: importPlainly(readFileSync(path, 'utf8'), places),
        loader: 'ts',
      }));
    },
  };
}

type Places = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Paths of files by the names that a package exports from them. */
function findExports(index: string): ReadonlyMap<string, string> {
  const exports = readFileSync(index, 'utf8').matchAll(/^export (?:type )?\{([^}]*)\} from '([^']+)';$/gmu);
  return new Map(
    [...exports].flatMap(([, names = '', from = '']) =>
      namesIn(names).map((name): [string, string] => [
        name.replace(/^type /u, ''),
        join(dirname(index), from.replace(/\.js$/u, '.ts')),
      ]),
    ),
  );
}

function importPlainly(text: string, places: Places): string {
  return text.replaceAll(/^import \{([^}]*)\} from '(@proseminar\/\w+)';$/gmu, (statement, names, from) => {
    const files = places.get(from);
    if (!files) return statement;
    const values = namesIn(names).filter((name) => !name.startsWith('type '));
    return values
      .map((name) => {
        const file = files.get(name.replace(/ as .*$/u, ''));
        if (file === undefined)
          throw new Error(`Unexpected import of \`${name}\`, expected an export of ${from}`);
        return `import { ${name} } from ${JSON.stringify(file)};`;
      })
      .join(' ');
  });
}

function namesIn(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
