import { expect, test } from 'vitest';
import { readPersonName } from './person-name.js';

test.each([
  ['Mu Li', 'Li', 'Mu'],
  ['David G. Andersen', 'Andersen', 'David G.'],
  ['M. P. Herlihy', 'Herlihy', 'M. P.'],
  ['J.-P. Martin', 'Martin', 'J.-P.'],
  ['Robbert van Renesse', 'van Renesse', 'Robbert'],
  ['Łukasz Kaiser', 'Kaiser', 'Łukasz'],
  ['Mor Harchol-Balter', 'Harchol-Balter', 'Mor'],
  ['Gray, Jim', 'Gray', 'Jim'],
  ['van der Berg, A. B.', 'van der Berg', 'A. B.'],
])('“%s” is of the family “%s”', (literal, family, given) => {
  expect(readPersonName({ literal })).toEqual({ family, given });
});

test.each([
  'Gabriel García Márquez',
  'Google Research',
  'Google DeepMind',
  'Facebook Engineering',
  'Llama Team',
  'Plato',
  '李沐',
  'Li, Mu, and Andersen',
  'mu li',
  'A and B',
  'x'.repeat(10_000),
])('“%s” is not taken apart', (literal) => {
  expect(readPersonName({ literal })).toBeUndefined();
});

test('what is certain stays as it is', () => {
  expect(readPersonName({ literal: 'x', family: 'Google Research' })).toEqual({ family: 'Google Research' });
});
