import { expect, test } from 'vitest';
import { explainPlan, formatPlan } from '../src/index.js';
import { sampleCatalog, samplePlan } from './sample-plan.js';

test('the sample plan is plain data', async () => {
  expect(JSON.parse(JSON.stringify(samplePlan))).toEqual(samplePlan);
  await expect(`${JSON.stringify(samplePlan, undefined, 2)}\n`).toMatchFileSnapshot(
    'fixtures/sample-plan/plan.json',
  );
});

test('the sample plan as a table', async () => {
  await expect(formatPlan(samplePlan, sampleCatalog)).toMatchFileSnapshot('fixtures/sample-plan/plan.txt');
});

test('the sample plan with its reasons', async () => {
  await expect(explainPlan(samplePlan, sampleCatalog)).toMatchFileSnapshot(
    'fixtures/sample-plan/explain.txt',
  );
});
