import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReadingList } from '../src/index.js';

const page = readFileSync(new URL('../../../docs/reading-lists.md', import.meta.url), 'utf8');
const fixtures = new URL('fixtures/', import.meta.url);
const names = readdirSync(fixtures);
const [forms = ''] = page.split(/^## When a list is read badly$/mu);

/** The sections of the page, with the fixtures that they name: in words, or by their heading. */
const sections = outsideExamples(forms).map(({ title, text }) => {
  const named = [...text.matchAll(/^Fixtures? (?<list>`[a-z-]+`(?:(?:,| and) `[a-z-]+`)*)/gmu)].flatMap(
    ({ groups }) => [...(groups?.list ?? '').matchAll(/`([a-z-]+)`/gu)].map(([, name = '']) => name),
  );
  const slug = title.toLowerCase().replaceAll(/[^a-z]+/gu, '-');
  return { title, text, named: named.length > 0 ? named : names.includes(slug) ? [slug] : [] };
});

test.each(sections.filter(({ text }) => /^(?:```|\| written)/mu.test(text)))(
  'what is said under “$title” is a fixture',
  ({ text, named }) => {
    expect(named.length).toBeGreaterThan(0);
    const inputs = named
      .map((name) => readFileSync(new URL(`${name}/input.md`, fixtures), 'utf8'))
      .join('\n');
    const examples = [...text.matchAll(/^```[a-z]+\n(?<example>[\s\S]*?)^```$/gmu)];
    const lines = examples.flatMap(({ groups }) => groups?.example?.split('\n') ?? []);
    expect(lines.filter((line) => line.trim() !== '' && !inputs.includes(line.trim()))).toEqual([]);
  },
);

test('every fixture of a form is on the page', () => {
  const named = new Set(sections.flatMap((section) => section.named));
  expect(names.filter((name) => !named.has(name) && !page.includes(`\`${name}\``))).toEqual([]);
});

const rows = [...forms.matchAll(/^\| `+ ?(?<written>.+?) ?`+ \| (?<read>.+) \|$/gmu)].map(({ groups }) => ({
  written: (groups?.written ?? '').replaceAll('\\|', '|').replaceAll('(url)', '(https://example.org/a.pdf)'),
  read: groups?.read ?? '',
}));
const editions = rows.filter(({ read }) => /^(?:[A-Z][\w ]*, )?\d{4}(?:;|$)/u.test(read));

test.each(editions)('“$written” is read as $read', ({ written, read }) => {
  const { papers } = parseReadingList(`* ${written} [[pdf]](https://example.org/b.pdf)`).catalog;
  const said = papers.map(({ venue, year }) => [venue?.name, year].filter((each) => each !== undefined));
  expect(said).toEqual([
    read
      .split(';')[0]
      ?.split(', ')
      .map((each) => (/^\d/u.test(each) ? Number(each) : each)),
  ]);
});

test('rows are found', () => {
  expect(editions.length).toBeGreaterThan(7);
});

/** The sections of a page; headings in examples begin none. */
function outsideExamples(text: string): { title: string; text: string }[] {
  const sections: { title: string; text: string }[] = [];
  let isExample = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) isExample = !isExample;
    const title = isExample ? undefined : /^##+ (?<title>.+)$/u.exec(line)?.groups?.title;
    if (title !== undefined) sections.push({ title, text: '' });
    const last = sections.at(-1);
    if (last) last.text += `${line}\n`;
  }
  return sections;
}
