/**
 * Reads a list with the reader that keeps what it read, edits it, and prints the milliseconds of the processor that the
 * full reading and the reading after an edit took.
 *
 * usage: node scripts/bench/edit-list.mjs '{"module": …, "file": …, "edits": …}'
 */
import { readFileSync } from 'node:fs';
import { median } from './take-turns.mjs';

const { module, file, edits } = JSON.parse(process.argv[2]);
const { createReader } = await import(module);
const reader = createReader();
let text = readFileSync(file, 'utf8');

const full = timeOf(() => reader.read(text));
const word = editMany((at) => replaceAt(text.indexOf('Scalable', at), 'Scalable'.length, 'Scaling'));
const line = editMany((at, edit) =>
  replaceAt(
    text.indexOf('\n* ', at),
    0,
    `\n* [OSDI '21] [A new System ${edit}](https://example.org/${edit})`,
  ),
);
process.stdout.write(JSON.stringify({ full, word, line }));

/** Edits at places all over the list; those of the first half make the code warm. */
function editMany(edit) {
  const times = [];
  for (let number = 0; number < edits; number++) {
    text = edit(Math.floor((((number * 7) % edits) / edits) * text.length * 0.9), number);
    times.push(timeOf(() => reader.read(text)));
  }
  return edits === 0 ? undefined : median(times.slice(Math.floor(edits / 2)));
}

function replaceAt(at, length, by) {
  return text.slice(0, at) + by + text.slice(at + length);
}

function timeOf(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
