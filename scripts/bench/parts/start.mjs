import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectDone, median, ratios, takeTurns } from '../take-turns.mjs';

/** Starts the command, for what takes it least, and on one list. */
export function measureStart({ root, folder, runs }) {
  const command = join(root, 'packages/cli/bin/proseminar.cjs');
  const empty = writeEmpty(folder);
  const programs = [
    { name: 'empty script', argv: [empty] },
    { name: '--version', argv: [command, '--version'] },
    { name: '--help', argv: [command, '--help'] },
    // 1: the list could be better.
    { name: 'check', argv: [command, 'check', join(root, 'packages/mlsys/index.md')], statuses: [0, 1] },
    { name: 'node --eval 0', argv: ['--eval', '0'] },
  ];
  return compareWithFirst(programs, runs, { version: '--version', check: 'check' });
}

/** Figures by the names of programs, and details: how many times as long each takes on the clock as the first. */
export function compareWithFirst(programs, runs, names) {
  const [empty, ...rest] = takeTurns(programs, runs, { warmUps: 1 });
  const clock = (result) => result.clock;
  const compared = rest.map((results, index) => ({
    name: programs[index + 1].name,
    ratio: median(ratios(results, empty, clock)),
    ms: median(results.map((result) => clock(expectDone(result)))),
  }));
  return {
    figures: Object.fromEntries(
      Object.entries(names).map(([id, name]) => [
        id,
        { value: compared.find((each) => each.name === name).ratio },
      ]),
    ),
    details: compared.map(({ name, ratio, ms }) => ({
      name: `${name}, × an empty script | ms`,
      value: [ratio, ms],
    })),
  };
}

export function writeEmpty(folder) {
  const file = join(folder, 'empty.mjs');
  writeFileSync(file, '');
  return file;
}
