// Reads the documents that it is sent, away from the thread that watches the clock.
import { parentPort } from 'node:worker_threads';
import { readCatalog } from '../../packages/core/dist/index.js';
import {
  checkReadingList,
  findFixes,
  fixReadingList,
  parseNotes,
  parseReadingList,
  writeReadingList,
} from '../../packages/parser/dist/index.js';
import { findFailure } from './find-failure.mjs';

const reader = {
  checkReadingList,
  findFixes,
  fixReadingList,
  parseNotes,
  parseReadingList,
  writeReadingList,
  readCatalog,
};

parentPort.on('message', (text) => parentPort.postMessage(findFailure(text, reader)));
// The first documents would be judged by how long it takes to compile the code that reads them.
for (let round = 0; round < 100; round++) findFailure(warmUp(round), reader);
parentPort.postMessage('ready');

function warmUp(round) {
  const entries = [
    '* [A title of three](https://example.org/a.pdf), A. Lovelace and C. Babbage, OSDI 2014',
    '  * b',
  ];
  return `# A list\n\n## A heading\n\n${`${entries.join('\n')}\n`.repeat(1 + (round % 20))}`;
}
