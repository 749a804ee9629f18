import { expect, test } from 'vitest';
import { samplePlan } from './sample-plan.js';

test('the sample plan is plain data', () => {
  expect(JSON.parse(JSON.stringify(samplePlan))).toEqual(samplePlan);
});

test('the sample plan', async () => {
  await expect(`${JSON.stringify(samplePlan, undefined, 2)}\n`).toMatchFileSnapshot(
    'fixtures/sample-plan/plan.json',
  );
});
