import { expect, test } from 'vitest';
import { renderDocuments } from '../src/index.js';
import { sampleNotes } from './sample-notes.js';
import { sampleCatalog, samplePlan } from './sample-plan.js';

const { documents, problems } = renderDocuments(samplePlan, { catalog: sampleCatalog, notes: sampleNotes });

test('a course has all its documents, sorted by path', () => {
  expect(problems).toEqual([]);
});

test.each(documents.map((document) => [document.path, document.content]))('%s', async (path, content) => {
  await expect(content).toMatchFileSnapshot(`fixtures/sample/${path}`);
});
