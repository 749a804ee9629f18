import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCatalog } from '../../test/arbitrary-catalog.js';
import { toNdjson } from './ndjson.js';

test('any papers come back from their lines', () => {
  fc.assert(
    fc.property(arbitraryCatalog, ({ papers }) => {
      const lines = toNdjson(papers).split('\n');
      expect(lines.pop()).toBe('');
      expect(lines.map((line): unknown => JSON.parse(line))).toEqual(papers);
    }),
    { numRuns: 40 },
  );
});
