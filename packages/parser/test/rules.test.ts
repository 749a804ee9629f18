import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const sections = read('../../../docs/rules.md').split(/^### /mu);
const rules = ['../src/rules.ts', '../src/notes-rules.ts']
  .flatMap((path) => [...read(path).matchAll(/'(?<id>[a-z-]+)': '(?<severity>error|warning|info)'/gu)])
  .map(({ groups }) => [groups?.id ?? '', groups?.severity ?? ''] as const);

test.each(rules)(
  '`docs/rules.md` has a section for `%s` that begins with its severity, %s',
  (id, severity) => {
    const section = sections.find((each) => each.startsWith(`\`${id}\`\n`));
    expect(section?.split('\n')[2]?.toLowerCase()).toMatch(new RegExp(`^${severity}\\. `, 'u'));
    expect(section).toContain('\nFix: ');
  },
);

test('there are rules', () => {
  expect(rules.length).toBeGreaterThan(15);
});
