import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeLists } from '../make-lists.mjs';
import { measureEngines } from '../measure-engines.mjs';
import { median } from '../take-turns.mjs';

const length = 100_000;
const mostRuns = 3;
const mostSeconds = 30;

/** Texts that some reader of Markdown takes minutes for, or all of its stack. */
const shapes = {
  'bullets nested on one line': repeat('- '),
  'numbers nested on one line': repeat('1. '),
  'quotes nested on one line': repeat('> '),
  'bullets in bullets': repeat('- a\n  - b\n'),
  'stars around a letter': `${'*'.repeat(length / 2)}a${'*'.repeat(length / 2)}`,
  'open stars and underscores': repeat('*a_ '),
  'closing stars': repeat('a* '),
  'stars of all lengths': repeat('a**b c* '),
  'a quote with lazy lines': `> a\n${repeat('b\n')}`,
  'deep quotes with lazy lines': `${'> '.repeat(30)}a\n${repeat('b\n')}`,
  'quotes of two lines': repeat('> a\nb\n\n'),
  'open processing instructions': repeat('a <?'),
  'open declarations': repeat('a <!A'),
  'open character data': repeat('a <![CDATA['),
  references: repeat('[a]'),
  'nested brackets': `${'['.repeat(length / 2)}a${']'.repeat(length / 2)}`,
  'open links': repeat('[a]('),
  'underlined headings': repeat('a\n-\n'),
  'open brackets': repeat('['),
  'open images': repeat('!['),
  'backticks of all lengths': Array.from({ length: 440 }, (_, count) => '`'.repeat(count + 1)).join(' '),
  definitions: Array.from({ length: 7000 }, (_, index) => `[a${index}]: /b`).join('\n'),
  'rows of a table': `| a | b |\n| - | - |\n${repeat('| c | d |\n')}`,
  footnotes: repeat('[^a]: b [^a]\n\n'),
  entities: repeat('&'),
  tabs: repeat('-\t'),
  'one long line': repeat('a'),
  'blank lines': repeat('\n'),
};

/** Reads each in a new process; the time is that of the processor, as an answer to a user would take. */
export async function measureHostile({ folder, runs }) {
  const times = [];
  for (const [name, text] of Object.entries(shapes)) times.push(await measureShape(name, text, folder, runs));
  const [ordinary] = makeLists([660], ['bullets']);
  const base = await measureShape('an ordinary list', ordinary.text, folder, runs);
  const failed = times.find(({ failure }) => failure);

  return {
    figures: {
      hostile: failed
        ? { failure: `${failed.name}: ${failed.failure}` }
        : { value: Math.max(...times.map(({ seconds }) => seconds)) },
    },
    details: [base, ...times].map(({ name, failure, seconds }) => ({
      name: `${name}, s | × an ordinary list`,
      ...(failure ? { failure } : { value: [seconds, seconds / base.seconds] }),
    })),
  };
}

async function measureShape(name, text, folder, runs) {
  const file = join(folder, 'hostile.md');
  writeFileSync(file, text);
  const { catalog } = await measureEngines(['catalog'], [file], {
    runs: Math.min(runs, mostRuns),
    seconds: mostSeconds,
  });
  const failure = catalog.find((run) => run.failure)?.failure;
  if (failure) return { name, failure };
  return { name, seconds: median(catalog.map((run) => run.results[0].first)) / 1000 };
}

function repeat(part) {
  return part.repeat(length / part.length);
}
