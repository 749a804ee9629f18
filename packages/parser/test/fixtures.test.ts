import { readdirSync, readFileSync } from 'node:fs';
import { catalogSchema } from '@proseminar/core';
import type { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseReadingList, writeReadingList } from '../src/index.js';

const fixtures = new URL('fixtures/', import.meta.url);

test.each(readdirSync(fixtures))('%s', async (name) => {
  const value = readFileSync(new URL(`${name}/input.md`, fixtures), 'utf8');
  const { catalog, file } = parseReadingList(value, { path: 'input.md' });
  const snapshots = `fixtures/${name}`;

  expect(catalogSchema.parse(catalog)).toEqual(catalog);
  await expect(`${JSON.stringify(catalog, undefined, 2)}\n`).toMatchFileSnapshot(`${snapshots}/catalog.json`);
  await expect(messages(file)).toMatchFileSnapshot(`${snapshots}/messages.txt`);
  await expect(writeReadingList(catalog)).toMatchFileSnapshot(`${snapshots}/canonical.md`);
});

/** The messages of a file in lines, each with its fix and with the place of its cause. */
function messages(file: VFile): string {
  const lines = file.messages.flatMap((message) => [
    `${message.name} ${message.fatal === undefined ? 'info' : message.fatal ? 'error' : 'warning'} ${message.ruleId}`,
    `  ${message.reason}`,
    ...(message.expected ?? []).map((fix) => `  fix: “${message.actual}” → “${fix}”`),
    ...(message.cause instanceof Error ? [`  cause: ${message.cause}`] : []),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}
