import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkReadingList, fixReadingList, ruleIds } from '../src/index.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const sections = read('../../../docs/rules.md').split(/^### /mu);
const rules = ['../src/rules.ts', '../src/notes/notes-rules.ts', '../src/schedule/schedule-rules.ts']
  .flatMap((path) => [...read(path).matchAll(/'(?<id>[a-z-]+)': '(?<severity>error|warning|info)'/gu)])
  .map(({ groups }) => [groups?.id ?? '', groups?.severity ?? ''] as const);

test.each(rules)(
  '`docs/rules.md` has a section for `%s` that begins with its severity, %s',
  (id, severity) => {
    const section = sections.find((each) => each.startsWith(`\`${id}\`\n`));
    expect(section?.split('\n')[2]?.toLowerCase()).toMatch(new RegExp(`^${severity}\\. `, 'u'));
    expect(section).toMatch(/\nFix(?: \(sure\))?: /u);
  },
);

test('there are rules', () => {
  expect(rules.length).toBeGreaterThan(15);
});

const options = { currentYear: 2026, readFolder: () => ['gandiva.md'] };
const examples = sections.flatMap((section) => {
  const id = /^`(?<id>[a-z-]+)`\n/u.exec(section)?.groups?.id ?? '';
  const [bad, good] = section.split(/^Fix/mu).map(firstExample);
  // A text that is too large is cut short in the documentation.
  if (!ruleIds.includes(id) || id.startsWith('input-')) return [];
  return bad === undefined && good === undefined
    ? []
    : [{ id, bad, good, sure: section.includes('Fix (sure)') }];
});

function firstExample(text: string): string | undefined {
  return /^```md\n(?<example>[\s\S]*?)^```$/mu.exec(text)?.groups?.example;
}

function found(text: string): (string | undefined)[] {
  return checkReadingList(text, options).file.messages.map(({ ruleId }) => ruleId);
}

test.each(examples)(
  'the example of `$id` has that problem, and when mended has not',
  ({ id, bad, good, sure }) => {
    if (bad !== undefined) expect(found(bad)).toContain(id);
    if (good !== undefined) expect(found(good)).not.toContain(id);
    if (sure) expect(String(fixReadingList(bad ?? '', options).file)).toBe(good);
  },
);

test('most rules have examples', () => {
  expect(examples.length).toBeGreaterThan(18);
});
