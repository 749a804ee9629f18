import { join } from 'node:path';
import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.js';
import { templateModule } from '../syllabus/scripts/template-module.js';
import { describeChunks, toCommonJs } from './scripts/finish-chunks.js';
import { plainImports } from './scripts/plain-imports.js';
import { quickWidth } from './scripts/quick-width.js';
import { writeLicenses } from './scripts/write-licenses.js';

// The packages of this project stand in the command with what they import: Node takes longer to find some hundred small
// files than to build a course. They stay dependencies, so that each of their releases is one of the command. It is cut
// into chunks, so that a subcommand loads what it needs; taken from sources, so that the cuts lie between their files.
export default defineConfig({
  ...base,
  platform: 'node',
  entry: { main: 'src/index.ts', start: 'src/start/start.ts' },
  outDir: 'dist/chunks',
  sourcemap: false,
  noExternal: [/^@proseminar\//u, /^(?:commander|node-diff3|vfile|vfile-reporter)(?:$|\/)/u],
  esbuildOptions(options) {
    options.conditions = ['@proseminar/source'];
    options.define = { 'import.meta.url': 'importMetaUrl' };
  },
  esbuildPlugins: [
    plainImports(join(import.meta.dirname, '..')),
    quickWidth,
    {
      name: 'templates',
      setup(build) {
        build.onLoad({ filter: /\.hbs$/ }, ({ path }) => ({ contents: templateModule(path) }));
      },
    },
  ],
  plugins: [
    {
      name: 'commonjs',
      async renderChunk(code, { type }) {
        return type === 'chunk' ? { code: await toCommonJs(code) } : undefined;
      },
    },
  ],
  metafile: true,
  onSuccess: async () => {
    writeLicenses(import.meta.dirname);
    describeChunks(import.meta.dirname);
  },
});
