import type { Options } from 'tsup';

/**
 * Options every published package shares; a package adds its own `entry`.
 *
 * tsup makes the JavaScript only: `tsc -p tsconfig.build.json` writes the
 * declarations, because tsup's own `dts` step needs a compiler API that
 * TypeScript 7 does not have.
 */
export const base: Options = {
  format: ['esm'],
  target: 'node20',
  platform: 'neutral',
  dts: false,
  clean: true,
  sourcemap: true,
  splitting: true,
};
