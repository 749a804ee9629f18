import { createRandom } from './random.mjs';

/** Lines that change what stands around them. */
const lines = [
  '',
  '   ',
  '---',
  '***',
  '===',
  '```',
  '~~~',
  '<!--',
  '-->',
  '<details>',
  '</details>',
  '<div>',
  '<ul><li>',
  '# Papers',
  '## Related resources',
  '### OSDI 2021',
  '- ',
  '* a',
  '1. b',
  '  - c',
  '    code',
  '\t- d',
  '> e',
  '| Title | Year |',
  '| --- | --- |',
  '| Raft | 2014 |',
  "* [OSDI '14] [Raft: A System](https://example.org/raft)",
  "* [FooConf '14] Raft: A System",
  '[a]: https://example.org',
  '<!-- proseminar ignore paper-has-link -->',
  'readingList:',
];

/** Characters that open, close or part something. */
const pieces = [
  'a',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '*',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '|',
  '#',
  '-',
  '&',
  ':',
  '\r\n',
];

/**
 * A document as it becomes by edits that a person might make, one after the other; the same for the same seed.
 *
 * @example
 * editDocument('1/42', '# List\n', 3) // => ['# List\n## OSDI 2021\n', …]
 */
export function editDocument(seed, text, count) {
  const random = createRandom(seed);
  const versions = [];
  for (let edit = 0, now = text; edit < count; edit++) {
    // Some changes are taken back.
    now = random.chance(0.1) ? (versions.at(-2) ?? text) : editOnce(random, now);
    versions.push(now);
  }
  return versions;
}

function editOnce(random, text) {
  const edit = random.weighted([
    [3, () => replaceAt(random.below(text.length + 1), 0, random.pick(pieces))],
    [2, () => replaceAt(random.below(text.length + 1), random.between(1, 3), '')],
    [2, () => replaceLine(1, () => [])],
    [3, () => replaceLine(0, () => [random.pick(lines)])],
    [1, () => replaceLine(1, () => [random.pick(lines)])],
    [1, () => replaceLine(random.between(1, 8), (some) => [...some, ...some])],
    [1, () => replaceLine(random.between(1, 8), () => [])],
    [1, () => replaceLine(random.between(2, 6), (some) => [...some].reverse())],
    [1, () => replaceLine(1, ([line = '']) => [`  ${line}`])],
    [1, () => replaceLine(0, () => random.times(5, 60, () => random.pick(lines)))],
    [0.3, () => `${random.pick(lines)}\n${text}`],
    [0.3, () => text + random.pick(lines)],
  ]);
  return edit();

  function replaceAt(at, length, by) {
    return text.slice(0, at) + by + text.slice(at + length);
  }

  function replaceLine(count, make) {
    const all = text.split('\n');
    const at = random.below(all.length);
    all.splice(at, count, ...make(all.slice(at, at + count)));
    return all.join('\n');
  }
}
