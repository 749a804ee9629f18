import { fragments, hostileShape } from './hostile.mjs';
import { makeList } from './make-list.mjs';
import { createRandom } from './random.mjs';

/**
 * The document of a seed and a number: a list made by a grammar, or a list of
 * `lists` that was damaged. The same comes out each time.
 *
 * @example
 * makeDocument('1', 42)
 */
export function makeDocument(seed, number, lists = []) {
  const random = createRandom(`${seed}/${number}`);
  const make = random.weighted([
    [lists.length > 0 ? 50 : 0, () => damage(random, part(random, lists), lists)],
    [35, () => makeList(random)],
    [lists.length > 0 ? 10 : 45, () => damage(random, makeList(random), lists)],
    [5, () => hostileDocument(random)],
  ]);
  return withLineEnds(random, make());
}

function hostileDocument(random) {
  return random
    .times(1, 3, () => (random.chance(0.7) ? hostileShape(random) : makeList(random)))
    .join('\n\n');
}

/** A run of lines of one list; seldom all of it, which takes longer. */
function part(random, lists) {
  const list = random.pick(lists);
  if (random.chance(0.0005)) return list;
  const lines = list.split('\n');
  const start = random.below(lines.length);
  return lines.slice(start, start + random.between(1, random.pick([2, 4, 12]))).join('\n');
}

function damage(random, text, lists) {
  return random
    .times(1, random.pick([1, 3, 8]), () => 0)
    .reduce((damaged) => damageOnce(random, damaged, lists), text);
}

function damageOnce(random, text, lists) {
  const place = random.below(text.length + 1);
  const lines = text.split('\n');
  const line = random.below(lines.length);
  const other = random.below(lines.length);
  const end = Math.min(text.length, place + random.between(1, random.pick([1, 4, 30])));

  return random.weighted([
    [4, () => text.slice(0, place) + text.slice(end)],
    [2, () => text.slice(0, end) + text.slice(place)],
    [2, () => text.slice(0, place) + (text[place + 1] ?? '') + (text[place] ?? '') + text.slice(place + 2)],
    [6, () => text.slice(0, place) + random.pick(fragments) + text.slice(place)],
    [3, () => text.slice(0, place) + random.pick(fragments) + text.slice(end)],
    [1, () => text.slice(0, place) + hostileShape(random) + text.slice(place)],
    [1, () => text.slice(0, place)],
    [2, () => lines.toSpliced(line, 1).join('\n')],
    [2, () => lines.toSpliced(line, 0, lines[other]).join('\n')],
    [2, () => lines.with(line, lines[other]).with(other, lines[line]).join('\n')],
    [
      2,
      () =>
        lines.with(line, `${random.pick(['  ', '    ', '\t', '> ', '* ', '## '])}${lines[line]}`).join('\n'),
    ],
    [2, () => lines.with(line, lines[line].trimStart()).join('\n')],
    [1, () => lines.toSpliced(line, 1, `${lines[line]} ${lines[line + 1] ?? ''}`).join('\n')],
    [
      2,
      () =>
        `${text.slice(0, place)}${text.slice(place, end).repeat(random.between(2, 20))}${text.slice(end)}`,
    ],
    [
      2,
      () => {
        const spliced = lists.length > 0 && random.chance(0.7) ? part(random, lists) : makeList(random);
        return [
          ...lines.slice(0, line),
          ...spliced.split('\n').slice(-random.between(1, 12)),
          ...lines.slice(line),
        ].join('\n');
      },
    ],
  ])();
}

function withLineEnds(random, text) {
  return random.weighted([
    [90, () => text],
    [7, () => text.replaceAll('\n', '\r\n')],
    [1, () => text.replaceAll('\n', '\r')],
    [2, () => `\ufeff${text}`],
  ])();
}
