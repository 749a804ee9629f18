import { defineConfig } from 'vitest/config';
import { templateModule } from './packages/syllabus/scripts/template-module.js';

const conditions = ['@proseminar/source', 'node', 'import', 'module', 'default'];

/** Templates are bundled ready to fill, by tsup too. */
const templates = {
  name: 'templates',
  load(id: string) {
    return id.endsWith('.hbs') ? templateModule(id) : undefined;
  },
};

export default defineConfig({
  plugins: [templates],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts', 'examples/*.test.ts'],
    // Files of a worker share what they import, which takes longer than most tests; the packages keep no state.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
