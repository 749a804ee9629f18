import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const original = 'export default function stringWidth(';

/** Where each character is one cell wide, that is counted; else the original looks at each. */
const quick = `const narrow = /^[ -~\\u2018-\\u201d\\u2013\\u2014\\u2026]*$/;
export default function quickWidth(string, options) {
  return typeof string === 'string' && narrow.test(string) ? string.length : stringWidth(string, options);
}
function stringWidth(`;

/** Lets `string-width`, which lays out the messages of a list, take as long for plain text as that needs. */
export const quickWidth: Plugin = {
  name: 'quick-width',
  setup(build) {
    build.onLoad({ filter: /[\\/]string-width[\\/]index\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes(original)) throw new Error(`Unexpected \`${path}\`, expected \`${original}\` in it`);
      return { contents: text.replace(original, () => quick) };
    });
  },
};
