import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { openQuestions } from './ask.js';

function open() {
  const [input, output] = [new PassThrough(), new PassThrough()];
  return { ask: openQuestions(input, output), input, shown: () => String(output.read() ?? '') };
}

test('a line answers a question', async () => {
  const { ask, input, shown } = open();
  const answer = ask('Title: ');
  input.write('Storage\n');
  expect(await answer).toBe('Storage');
  expect(shown()).toBe('Title: ');
});

test('lines that are typed ahead answer later questions', async () => {
  const { ask, input } = open();
  const first = ask('One: ');
  input.write('1\n2\n\n');
  expect([await first, await ask('Two: '), await ask('Three: ')]).toEqual(['1', '2', '']);
});

test('whoever ends the input does not want to answer', async () => {
  const { ask, input } = open();
  const answer = ask('Title: ');
  input.end();
  await expect(answer).rejects.toThrow('Stopped; nothing was written');
  await expect(ask('Title: ')).rejects.toThrow('Stopped; nothing was written');
});
