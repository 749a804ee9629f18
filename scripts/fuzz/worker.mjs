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
parentPort.postMessage('ready');
