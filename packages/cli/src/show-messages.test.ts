import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { messagesAsJson, showMessages } from './show-messages.js';
import type { Output } from './terminal.js';

async function show(file: VFile, color = false): Promise<string> {
  let text = '';
  const output: Output = {
    isTerminal: color,
    columns: 100,
    color,
    unicode: true,
    write: (part) => {
      text += part;
    },
    finish: async () => undefined,
  };
  await showMessages([file], output);
  return text;
}

function example(reason: string): VFile {
  const file = new VFile({ path: 'list.md' });
  const place = { start: { line: 3, column: 1 }, end: { line: 3, column: 9 } };
  const message = file.message(reason, { place, ruleId: 'year-is-known', source: 'reading-list' });
  message.fatal = false;
  message.expected = ['2014'];
  message.url = 'https://proseminar.dev/rules#year-is-known';
  return file;
}

test('messages are shown by file, with a count', async () => {
  expect(await show(example('Unexpected year'))).toBe(
    'list.md\n3:1-3:9 warning Unexpected year year-is-known reading-list\n\n⚠ 1 warning\n',
  );
});

test('nothing is shown where there is nothing to say', async () => {
  expect(await show(new VFile({ path: 'list.md' }))).toBe('');
});

test('a document cannot drive the terminal with its text', async () => {
  const text = await show(example('Unexpected \u001B]0;x\u0007 and \u001B[2J'), true);
  expect(text).toContain('Unexpected �]0;x� and �[2J');
});

test('machines get the same', () => {
  expect(messagesAsJson([example('Unexpected year')])).toEqual([
    {
      file: 'list.md',
      line: 3,
      column: 1,
      endLine: 3,
      endColumn: 9,
      severity: 'warning',
      rule: 'year-is-known',
      reason: 'Unexpected year',
      expected: ['2014'],
      url: 'https://proseminar.dev/rules#year-is-known',
    },
  ]);
});
