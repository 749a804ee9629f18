import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bases, basesPath, readBases } from '../src/bases.js';
import { textOf } from '../src/generated-record.js';
import { outcomeOf } from '../src/outcome.js';
import type { Changes, Document } from '../src/plan-changes.js';
import { courseVariants } from './course-variants.js';
import { editByHand, handEdits, insertedWords } from './edit-by-hand.js';
import { buildInMemory, type MemoryFolder, makeInMemory, planInMemory } from './memory-folder.js';

/** More of them: `HAND_EDITS=2000 npx vitest run packages/cli/test/hand-edits.test.ts`. */
const cases = Number(process.env.HAND_EDITS ?? 60);

test('whatever a person inserts is still there after the course changes, in its place or between markers', {
  timeout: 30_000 + cases * 1000,
}, async () => {
  const variants = await courseVariants();
  const documentsOf = (number: number) => variants[number % variants.length] ?? [];
  const week = { variant: fc.nat(variants.length - 1), edits: handEdits, mine: rarely };
  const weeks = fc.array(fc.record(week), { minLength: 1, maxLength: 4 });
  const seen: Record<string, number> = {};

  await fc.assert(
    fc.asyncProperty(fc.nat(variants.length - 1), weeks, async (start, term) => {
      const folder: MemoryFolder = new Map();
      await buildInMemory(folder, documentsOf(start));
      let count = 0;

      for (const { variant, edits, mine } of term) {
        const documents = documentsOf(variant);
        for (const edit of edits) editByHand(folder, edit, `hand${count++}word`);
        const before = insertedWords(folder);
        const bases = readBases(String(folder.get(basesPath)));
        const planned = await planInMemory(folder, documents, { mine });
        makeInMemory(folder, planned);

        expect(insertedWords(folder)).toEqual(before);
        if (!mine) expect(missingWords(folder, planned, documents, bases)).toEqual([]);
        for (const outcome of planned.changes.flatMap((change) => outcomeOf(change) ?? [])) {
          seen[outcome] = (seen[outcome] ?? 0) + 1;
        }

        const files = new Map(folder);
        const again = await buildInMemory(folder, documents);
        expect(again.filter((each) => !/^(?:kept|conflict|deleted|orphaned) /u.test(each))).toEqual([]);
        expect([...folder].filter(([path, content]) => files.get(path) !== content)).toEqual([]);
        expect(folder.size).toBe(files.size);
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

const rarely = fc.constantFrom(false, false, false, true);

/** What the course says anew, and is not in a file although it was merged. */
function missingWords(
  folder: MemoryFolder,
  { changes }: Pick<Changes, 'changes'>,
  documents: readonly Document[],
  bases: Bases,
): string[] {
  return changes.flatMap((change) => {
    if (!('conflicts' in change) || change.conflicts === undefined) return [];
    const document = documents.find(({ path }) => path === change.path);
    const known = wordsOf(bases.get(change.movedFrom ?? change.path) ?? '');
    const now = wordsOf(String(folder.get(change.path)));
    const added = [...wordsOf(textOf(document?.content ?? ''))].filter((word) => !known.has(word));
    return added.filter((word) => !now.has(word)).map((word) => `${change.path}: ${word}`);
  });
}

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}]+/gu));
}
