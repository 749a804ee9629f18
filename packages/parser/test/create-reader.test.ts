import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { describe, expect, test } from 'vitest';
import { editDocument } from '../../../scripts/fuzz/edit-document.mjs';
import { makeDocument } from '../../../scripts/fuzz/make-document.mjs';
import { createReader, type ParsedReadingList, parseReadingList } from '../src/index.js';

const fixtures = join(import.meta.dirname, 'fixtures');
const lists = readdirSync(fixtures).map((name) => readFileSync(join(fixtures, name, 'input.md'), 'utf8'));

/** `READER_CASES=5000 npx vitest run packages/parser/test/create-reader.test.ts` looks further. */
const cases = Number(process.env.READER_CASES ?? 250);
const editsPerCase = 4;

/** Everything that a reading gives, as plain data. */
function toData({ catalog, file }: ParsedReadingList): unknown {
  return { catalog, text: String(file), path: file.path, messages: messagesOf(file) };
}

function messagesOf({ messages }: VFile): unknown {
  return messages.map((message) => ({
    ...message,
    text: String(message),
    ...(message.cause instanceof Error && { cause: { ...message.cause, text: String(message.cause) } }),
  })) satisfies Partial<VFileMessage & { text: string }>[];
}

/** The first of some versions that the reader reads otherwise than a fresh reading. */
function misread(versions: readonly string[]): number {
  const options = { path: 'list.md' };
  const reader = createReader(options);
  return versions.findIndex((text) => {
    const expected = JSON.stringify(toData(parseReadingList(text, options)));
    return JSON.stringify(toData(reader.read(text))) !== expected;
  });
}

/** An edit that is misread, with what it comes after. */
function failureOf(seed: string, text: string): unknown {
  const versions = [text, ...editDocument(seed, text, editsPerCase)];
  const failed = misread(versions);
  return failed < 0 ? undefined : { seed, versions: versions.slice(0, failed + 1) };
}

describe('an edited list is read as if it were read anew', () => {
  test('where lists are those of the fixtures', () => {
    const failures = lists.map((text, index) => failureOf(`fixtures/${index}`, text));
    expect(failures.find((failure) => failure !== undefined)).toBeUndefined();
  }, 600_000);

  test('where lists are made by chance', () => {
    for (let number = 0; number < cases; number++)
      expect(failureOf(`reader/${number}`, makeDocument('reader', number, lists))).toBeUndefined();
  }, 600_000);
});
