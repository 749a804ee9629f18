import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const conditions = ['@proseminar/source', 'node', 'import', 'module', 'default'];

/** Templates are bundled as text; tsup has a loader for them, vite needs a plugin. */
const templatesAsText = {
  name: 'templates-as-text',
  load(id: string) {
    return id.endsWith('.hbs') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : undefined;
  },
};

export default defineConfig({
  plugins: [templatesAsText],
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
