import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planCourse } from '../src/plan-course.js';
import { courseInputs } from './course-inputs.js';
import { findBroken } from './find-broken.js';

test('a plan keeps to everything that the course asks for, or there is none and a reason', () => {
  let planned = 0;
  fc.assert(
    fc.property(courseInputs, (input) => {
      const start = performance.now();
      const { plan, problems } = planCourse(input);
      expect(performance.now() - start).toBeLessThan(2000);
      if (plan) {
        planned++;
        expect(findBroken(input, plan, problems)).toEqual([]);
      } else expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(planned).toBeGreaterThan(30);
});
