import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { hashContent, hashFile } from './hash-file.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const half = 1024 * 1024;

test.each<[string, Uint8Array]>([
  ['nothing', bytes('')],
  ['lines of two systems', bytes('a\r\nb\nc\r')],
  ['a zero byte', bytes('\0')],
  ['a zero byte before text', bytes('\0\r\na')],
  ['bytes that are no text', bytes('\xff\xd8\r\n')],
  ['a character that is cut short', bytes('a\r\n\xe2\x82')],
  ['a mark of the order of bytes', bytes('\xef\xbb\xbfa\r\n')],
  ['a line end between two parts', bytes(`${'a'.repeat(half - 1)}\r\nb`)],
  ['a character between two parts', bytes(`${'a'.repeat(half - 1)}\xe2\x82\xac\r\n`)],
  ['no text in the second part', bytes(`${'\r\n'.repeat(half / 2)}\xff`)],
])('a file is hashed as its content is: %s', async (_, content) => {
  const file = path.join(temporaryFolder(), 'a');
  fs.writeFileSync(file, content);
  expect(await hashFile(file)).toBe(hashContent(content));
});

test('any file is hashed as its content is', async () => {
  const file = path.join(temporaryFolder(), 'a');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (content) => {
      fs.writeFileSync(file, content);
      expect(await hashFile(file)).toBe(hashContent(content));
    }),
  );
});
