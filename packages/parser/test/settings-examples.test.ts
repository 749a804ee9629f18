import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReadingList } from '../src/index.js';

const page = readFileSync(new URL('../../../docs/reading-lists.md', import.meta.url), 'utf8');
const [, part = ''] = page.split(/^## When a list is read badly$/mu);
const examples = [
  ...part.matchAll(
    /^### (?<name>.+)\n[\s\S]*?^```markdown\n(?<settings>---\n[\s\S]*?\n---\n)(?<list>[\s\S]*?)^```\n\nPapers before: (?<before>.+)\nPapers after: (?<after>.+)$/gmu,
  ),
].map(({ groups }) => groups ?? {});

test('each kind of settings has an example', () => {
  expect(examples).toHaveLength(part.split(/^Papers before: /mu).length - 1);
  expect(examples.length).toBeGreaterThan(4);
});

test.each(examples)('$name', ({ settings = '', list = '', before, after }) => {
  expect(papersOf(list)).toBe(before);
  expect(papersOf(settings + list)).toBe(after);
});

/** The papers of a list as the page writes them. */
function papersOf(list: string): string {
  const { catalog, file } = parseReadingList(list);
  expect(file.messages.filter(({ ruleId }) => ruleId === 'settings-are-valid')).toEqual([]);
  const papers = catalog.papers.map(({ title, venue, year }) => {
    const edition = [venue?.name, year].filter((each) => each !== undefined).join(' ');
    return `“${edition === '' ? title : `${title}, ${edition}`}”`;
  });
  return `${papers.join('; ') || 'none'}.`;
}
