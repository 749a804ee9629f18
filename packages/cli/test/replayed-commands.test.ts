import fs from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.js';
import { replayCommands } from './terms/replay-commands.js';

/** How many long terms are played; `scripts/replay-terms.mjs` asks for many. */
const count = Number(process.env.REPLAYED_COMMANDS ?? 0);
const first = Number(process.env.REPLAY_SEED ?? 1);
const logFile = process.env.REPLAY_LOG;
type Term = readonly [seed: number, options: Parameters<typeof replayCommands>[2]];

const short: readonly Term[] = [
  [1, { events: [3, 0], isCalled: false }],
  [6, { events: [6, 0], isCalled: true }],
];
const long: readonly Term[] = Array.from(
  { length: count },
  (_, index) =>
    [first + index, { events: [10, 30], isCalled: process.env.REPLAY_CALLED !== undefined }] as const,
);

const terms: readonly Term[] = count > 0 ? long : short;

test.each<Term>(terms)(
  'term %i, typed at the command, keeps to its rules',
  async (seed, options) => {
    const { breaches, events, ...told } = await replayCommands(temporaryFolder(), seed, {
      ...options,
      log: (words) => void (logFile && fs.appendFileSync(logFile, `${words}\n`)),
    });
    if (count > 0) console.log(seed, JSON.stringify({ events, ...told, breaches: breaches.length }));
    expect(breaches).toEqual([]);
    expect(events).toBeGreaterThan(1);
  },
  3_600_000,
);
