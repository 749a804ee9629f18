import fs from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSchedule } from '../src/index.js';

const folder = new URL('schedules/', import.meta.url);

test.each(fs.readdirSync(folder))('the schedule of a page: %s', async (name) => {
  const value = fs.readFileSync(new URL(`${name}/input.md`, folder), 'utf8');
  const { schedule, file } = parseSchedule({ path: 'input.md', value });
  await expect(`${JSON.stringify(schedule, undefined, 2)}\n`).toMatchFileSnapshot(
    `schedules/${name}/schedule.json`,
  );
  await expect(file.messages.map((message) => `${message} ${message.ruleId}\n`).join('')).toMatchFileSnapshot(
    `schedules/${name}/messages.txt`,
  );
});

const word = fc.oneof(
  fc.constantFrom(
    'Sep 2',
    '9/3',
    'Mar 3–7',
    '**No class**',
    '[A Title of Words](https://example.org)',
    '(Required)',
  ),
  fc.constantFrom('<br>', '|', '\\', '**', '[', '](', '<table>', '<td>', 'Date', 'Readings', 'Optional:'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const row = fc.array(word, { maxLength: 6 }).map((words) => `| ${words.join(' ')} |`);
const pages = fc
  .array(row, { maxLength: 12 })
  .map((rows) => `| Date | Readings |\n| - | - |\n${rows.join('\n')}`);

test('any page can be read, and every day has a date', () => {
  fc.assert(
    fc.property(fc.oneof(pages, fc.string()), (page) => {
      for (const { date, titles, readings } of parseSchedule(page).schedule.days) {
        expect([date.month >= 1 && date.month <= 12, date.day >= 1 && date.day <= 31]).toEqual([true, true]);
        for (const { text } of titles) expect(text).not.toMatch(/[\n\r]/u);
        for (const { title } of readings) expect(title).not.toBe('');
      }
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['rows', `| Date | Readings |\n| - | - |\n${'| Sep 2 | [A Title](https://example.org) |\n'.repeat(1500)}`],
  ['brackets', `| Date | Readings |\n| - | - |\n| Sep 2 | ${'[('.repeat(20_000)} |\n| Sep 4 | x |`],
  ['digits', `| Date | Readings |\n| - | - |\n| ${'1/'.repeat(40_000)} | x |\n| Sep 4 | x |\n| Sep 9 | y |`],
  [
    'words',
    `# F${"'".repeat(50_000)}\n\n${'Fall '.repeat(20_000)}\n\n| Date | R |\n| - | - |\n| Sep 2 | x |\n| Sep 4 | y |`,
  ],
])('a page with very many %s is read in moderate time', (_, page) => {
  const start = performance.now();
  expect(parseSchedule(page).schedule.days.length).toBeLessThanOrEqual(300);
  expect(performance.now() - start).toBeLessThan(10_000);
});
