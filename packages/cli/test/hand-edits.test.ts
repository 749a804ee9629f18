import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseVariants } from './course-variants.js';
import { editByHand, handEdits, insertedWords } from './edit-by-hand.js';
import { buildInMemory, type MemoryFolder } from './memory-folder.js';

/** More of them: `HAND_EDITS=2000 npx vitest run packages/cli/test/hand-edits.test.ts`. */
const cases = Number(process.env.HAND_EDITS ?? 60);

test('whatever a person inserts is still there after the course changes, in its place or between markers', {
  timeout: 30_000 + cases * 1000,
}, async () => {
  const variants = await courseVariants();
  const documentsOf = (number: number) => variants[number % variants.length] ?? [];
  const weeks = fc.array(fc.record({ variant: fc.nat(variants.length - 1), edits: handEdits }), {
    minLength: 1,
    maxLength: 4,
  });
  const seen: Record<string, number> = {};

  await fc.assert(
    fc.asyncProperty(fc.nat(variants.length - 1), weeks, async (start, term) => {
      const folder: MemoryFolder = new Map();
      await buildInMemory(folder, documentsOf(start));
      let count = 0;

      for (const { variant, edits } of term) {
        for (const edit of edits) editByHand(folder, edit, `hand${count++}word`);
        const before = insertedWords(folder);
        const done = await buildInMemory(folder, documentsOf(variant));
        expect(insertedWords(folder)).toEqual(before);
        for (const each of done) {
          const [outcome = ''] = each.split(' ');
          seen[outcome] = (seen[outcome] ?? 0) + 1;
        }

        const files = new Map(folder);
        const again = await buildInMemory(folder, documentsOf(variant));
        expect(again.filter((each) => !/^(?:kept|conflict|deleted|orphaned) /u.test(each))).toEqual([]);
        expect(folder).toEqual(files);
      }
    }),
    { numRuns: cases, ...(process.env.HAND_EDITS_SEED && { seed: Number(process.env.HAND_EDITS_SEED) }) },
  );

  if (process.env.HAND_EDITS) console.log(`${cases} cases`, seen);
  // Else the edits would test nothing.
  expect(Object.keys(seen)).toEqual(
    expect.arrayContaining(['merge', 'conflict', 'rename', 'kept', 'deleted']),
  );
});
