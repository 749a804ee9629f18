import type { FitCost, FitInput } from '../src/fit/fit-input.js';

/**
 * The least cost of a fit of items in their order, of one paper each and without wishes, in sessions of which there are
 * two in each week: what somebody writes who knows dynamic programming. From the last week to the first, all ways that
 * its sessions take the next items, in typed arrays.
 */
export function planPlainly({
  items,
  sessions,
}: FitInput): Pick<FitCost, 'empty' | 'gaps' | 'mixed' | 'straddled' | 'load'> {
  const count = items.length;
  const minutes = addUp(items.map((item) => item.minutes));
  const isNewTopic = items.map(({ topic }, at) => (topic === items[at - 1]?.topic ? 0 : 1));
  const topics = addUp(isNewTopic);
  const isCut = Uint8Array.from([...isNewTopic, 1], (isNew) => 1 - isNew);
  const places = Int32Array.from(sessions, (session) => session.places);
  const breaks = Uint8Array.from(sessions, ({ afterBreak = false }) => (afterBreak ? 1 : 0));
  // Digits of one number, the last of which is for straddled breaks.
  const mixed = sessions.length + 1;
  const gap = mixed * (count + 1);
  const empty = gap * (sessions.length + 1);

  const weigh = (session: number, from: number, to: number): number => {
    const straddled = (breaks[session] ?? 0) * (isCut[from] ?? 0);
    if (from === to) return empty + (from < count ? gap : 0) + straddled;
    const own = (topics[to] ?? 0) - (topics[from] ?? 0) + (isCut[from] ?? 0);
    return (own - 1) * mixed + straddled;
  };

  let weights = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  let loads = new Float64Array(count + 1);
  weights[count] = 0;
  let before = places.reduce((sum, own) => sum + own, 0);

  for (let session = sessions.length - 2; session >= 0; session -= 2) {
    const [first = 0, second = 0] = [places[session], places[session + 1]];
    before -= first + second;
    const weightsHere = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
    const loadsHere = new Float64Array(count + 1);
    for (let start = 0; start <= Math.min(count, before); start++) {
      let bestWeight = Number.POSITIVE_INFINITY;
      let bestLoad = 0;
      for (let middle = start; middle <= Math.min(count, start + first); middle++) {
        const weightFirst = weigh(session, start, middle);
        const [atStart = 0, atMiddle = 0] = [minutes[start], minutes[middle]];
        const loadFirst = (atMiddle - atStart) * (atMiddle - atStart);
        for (let end = middle; end <= Math.min(count, middle + second); end++) {
          const weight = weightFirst + weigh(session + 1, middle, end) + (weights[end] ?? 0);
          if (weight > bestWeight) continue;
          const atEnd = minutes[end] ?? 0;
          const load =
            loadFirst +
            (atEnd - atMiddle) * (atEnd - atMiddle) +
            (atEnd - atStart) * (atEnd - atStart) +
            (loads[end] ?? 0);
          if (weight === bestWeight && load >= bestLoad) continue;
          bestWeight = weight;
          bestLoad = load;
        }
      }
      weightsHere[start] = bestWeight;
      loadsHere[start] = bestLoad;
    }
    [weights, loads] = [weightsHere, loadsHere];
  }

  const [weight = 0, load = 0] = [weights[0], loads[0]];
  return {
    empty: Math.floor(weight / empty),
    gaps: Math.floor((weight % empty) / gap),
    mixed: Math.floor((weight % gap) / mixed),
    straddled: weight % mixed,
    load,
  };
}

/** Sums of the first numbers: of none, of one, and so on to all. */
function addUp(numbers: readonly number[]): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(numbers.length + 1);
  for (const [index, number] of numbers.entries()) sums[index + 1] = (sums[index] ?? 0) + number;
  return sums;
}
