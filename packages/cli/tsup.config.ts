import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.js';
import { writeLicenses } from './scripts/write-licenses.js';

// The packages of this project stand in the command with what they import: Node takes longer to find some hundred small
// files than to build a course. They stay dependencies, so that each of their releases is one of the command.
export default defineConfig({
  ...base,
  platform: 'node',
  entry: ['src/index.ts'],
  noExternal: [/^@proseminar\//u],
  // Some are CommonJS, and ask for parts of Node in its way.
  banner: {
    js: "import { createRequire as createRequireOfNode } from 'node:module';\nconst require = createRequireOfNode(import.meta.url);",
  },
  esbuildOptions(options) {
    options.sourcesContent = false;
  },
  metafile: true,
  onSuccess: async () => writeLicenses(import.meta.dirname),
});
