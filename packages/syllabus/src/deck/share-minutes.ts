import type { Slide, SlideKind } from './deck.js';

/**
 * How much of a session a slide of each kind takes, as shares: a slide of notes is worth two minutes where the
 * discussion of a paper is worth eight. Sources are for looking things up.
 */
export const minuteShares: Readonly<Record<SlideKind, number>> = {
  title: 1,
  position: 1,
  agenda: 1,
  paper: 1,
  summary: 1,
  outline: 1,
  notes: 2,
  figures: 2,
  more: 1,
  idea: 6,
  judgement: 4,
  discussion: 8,
  brief: 3,
  comparison: 4,
  roles: 5,
  background: 1,
  next: 1,
  sources: 0,
};

/**
 * Slides with their minutes, which add up to the whole exactly.
 *
 * Every slide with a share gets half a minute (less, where there are more slides than half minutes), and the rest goes
 * in proportion; what is left over by rounding, to the largest remainders, of equal ones to the earlier.
 */
export function shareMinutes(
  slides: readonly Omit<Slide, 'minutes' | 'start'>[],
  minutes: number,
): readonly Slide[] {
  const shares = slides.map(({ kind }) => minuteShares[kind]);
  const timed = shares.filter((share) => share > 0).length;
  let unit = 0.5;
  while (minutes > 0 && timed * unit > minutes) unit /= 2;

  const given = dealUnits(shares, Math.max(0, Math.round(minutes / unit)));
  let start = 0;
  return slides.map((slide, index) => {
    const own = (given[index] ?? 0) * unit;
    const timedSlide = { ...slide, minutes: own, start };
    start += own;
    return timedSlide;
  });
}

function dealUnits(shares: readonly number[], units: number): readonly number[] {
  const timed = shares.filter((share) => share > 0).length;
  const sum = shares.reduce((total, share) => total + share, 0);
  const rest = Math.max(0, units - timed);
  const wanted = shares.map((share) => (sum === 0 ? 0 : (share * rest) / sum));
  const given = wanted.map(
    (want, index) => Math.floor(want) + ((shares[index] ?? 0) > 0 && units > 0 ? 1 : 0),
  );
  let left = units - given.reduce((total, each) => total + each, 0);

  const byRemainder = wanted
    .map((want, index) => ({ index, remainder: want - Math.floor(want) }))
    .filter(({ index }) => (shares[index] ?? 0) > 0)
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);

  for (const { index } of byRemainder) {
    if (left <= 0) break;
    given[index] = (given[index] ?? 0) + 1;
    left -= 1;
  }

  return given;
}
