import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.js';
import { templateModule } from './scripts/template-module.js';

export default defineConfig({
  ...base,
  entry: ['src/index.ts'],
  esbuildPlugins: [
    {
      name: 'templates',
      setup(build) {
        build.onLoad({ filter: /\.hbs$/ }, ({ path }) => ({ contents: templateModule(path) }));
      },
    },
  ],
});
