import { WrongUse } from './wrong-use.js';

/**
 * This moment as an instant, to the second: `2027-02-03T15:00:00Z`.
 *
 * @param epoch `SOURCE_DATE_EPOCH`, by which those who build a thing twice say what time it is: seconds since 1970.
 * @param milliseconds What the clock of the machine says.
 */
export function readClock(epoch: string | undefined, milliseconds: number): string {
  if (epoch && !/^\d{1,11}$/u.test(epoch)) {
    throw new WrongUse(
      `Unexpected \`SOURCE_DATE_EPOCH\` \`${epoch}\`, expected seconds since 1970, such as \`1800000000\``,
    );
  }

  const time = epoch ? Number(epoch) * 1000 : milliseconds;
  return new Date(time).toISOString().replace(/\.\d+Z$/u, 'Z');
}
