import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { breaks, brokenDisk, Ended, hasty } from '../test/broken-disk.js';
import { after, before, commit, finish, hasJournal, someWrites, treeOf } from '../test/commit-sample.js';
import { lossyDisk } from '../test/lossy-disk.js';
import { randomNumbers } from '../test/random-numbers.js';
import { temporaryFolder } from '../test/temporary-folder.js';

async function countSteps(): Promise<number> {
  const disk = brokenDisk();
  const root = temporaryFolder(before);
  await commit(root, someWrites(root), disk);
  return disk.steps.length;
}

test.each(breaks)('broken %s any step, all is as before, or the next run makes all new', async (how) => {
  const old = treeOf(temporaryFolder(before));
  const made = treeOf(temporaryFolder(after));
  const count = await countSteps();
  expect(count).toBeGreaterThan(25);
  const results = new Set<string>();

  for (let at = 0; at < count; at++) {
    const root = temporaryFolder(before);
    await expect(commit(root, someWrites(root), brokenDisk(at, how))).rejects.toThrow(
      how === 'full' ? 'no space is left on the disk' : Ended,
    );
    const isDecided = hasJournal(root);
    if (!isDecided) expect([old, made]).toContainEqual(treeOf(root));
    await finish(root, hasty);

    const tree = treeOf(root);
    expect(isDecided ? [made] : [old, made]).toContainEqual(tree);
    expect(fs.readdirSync(path.join(root, '.proseminar'))).toEqual([]);
    results.add(tree['a.md'] ?? '');
  }

  expect(results.size).toBe(2);
});

test.each(['after', 'amid'] as const)(
  'a run that finishes another and is broken %s any step can itself be finished',
  async (how) => {
    const made = treeOf(temporaryFolder(after));
    const count = await countSteps();
    let broken = 0;

    for (let first = 0; first < count; first += 12) {
      for (let second = 0; second < count; second++) {
        const root = temporaryFolder(before);
        await commit(root, someWrites(root), brokenDisk(first, how)).catch(() => {});
        if (!hasJournal(root)) break;
        const isBroken = await finish(root, brokenDisk(second, how)).then(
          () => false,
          () => true,
        );
        await finish(root, hasty);
        expect(treeOf(root)).toEqual(made);
        if (!isBroken) break;
        broken++;
      }
    }

    expect(broken).toBeGreaterThan(10);
  },
);

/** `scripts/kill.mjs` asks for more. */
const powerCuts = Number(process.env.KILLS ?? 6) * 10;
const timeout = 60_000 + powerCuts * 1000;

test('when the power goes, all is as before, or the next run makes all new; in the end, all is new', {
  timeout,
}, async () => {
  const [old, made] = [treeOf(temporaryFolder(before)), treeOf(temporaryFolder(after))];
  const count = await countSteps();
  const random = randomNumbers(3);
  const results = new Set<string>();

  for (let number = 0; number < powerCuts; number++) {
    const steps = number % (count + 1);
    const [root, found] = [temporaryFolder(before), temporaryFolder(before)];
    // The state folder is there before anything is committed, and may be lost as well.
    const disk = lossyDisk(root, steps + 1);
    await disk.makeFolder(path.join(root, '.proseminar'));
    await commit(root, someWrites(root), disk).catch(() => {});
    const chance = random();
    disk.leave(found, () => random() < chance);
    await finish(found, hasty);

    const tree = treeOf(found);
    expect(steps === count ? [made] : [old, made], `after ${steps} steps`).toContainEqual(tree);
    results.add(tree['a.md'] ?? '');
  }

  expect(results.size).toBe(2);
});
