import { expect, test } from 'vitest';
import { courseName } from './course-name.js';

test.each([
  { code: 'CSE 585', title: 'Machine Learning Systems', name: 'CSE 585: Machine Learning Systems' },
  { code: 'CSE 585', title: 'CSE 585: Machine Learning Systems', name: 'CSE 585: Machine Learning Systems' },
  {
    code: 'CSE 58',
    title: 'CSE 585: Machine Learning Systems',
    name: 'CSE 58: CSE 585: Machine Learning Systems',
  },
  { code: '', title: 'Machine Learning Systems', name: 'Machine Learning Systems' },
])('$code, $title', ({ code, title, name }) => {
  expect(courseName({ code, title })).toBe(name);
});
