import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** `\b` before letters, in a line whose pattern has both flags. */
const slowStart = /(?:\/|\(\?:|\|)\\b(?:\(\?:)?[a-z].*\/[gsy]*i[gsy]*u/u;

test('the test knows a slow start of a word', () => {
  expect(slowStart.test(String.raw`const venue = /\b(?:conference|journal)\b/iu;`)).toBe(true);
  expect(slowStart.test(String.raw`const venue = /(?<!\w)(?:conference|journal)\b/iu;`)).toBe(false);
});

test.each(['core', 'parser'])('patterns of %s that ignore case begin words at `(?<!\\w)`', (name) => {
  const folder = new URL(`../../${name}/src/`, import.meta.url);
  const slow = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .flatMap((path) =>
      readFileSync(new URL(path.replaceAll('\\', '/'), folder), 'utf8')
        .split('\n')
        .flatMap((line, index) => (slowStart.test(line) ? [`${path}:${index + 1}`] : [])),
    );
  expect(slow).toEqual([]);
});
