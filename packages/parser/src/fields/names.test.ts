import { expect, test } from 'vitest';
import { readNames } from './names.js';

test.each([
  ['A. Lovelace et al.', ['A. Lovelace'], 3],
  ['Lovelace et al', ['Lovelace'], 3],
  [
    'Boole, George E., Ada Lovelace, and Mary-Ann Somerville',
    ['Boole, George E.', 'Ada Lovelace', 'Mary-Ann Somerville'],
    3,
  ],
  ['Boole, George, et al.', ['Boole, George'], 3],
  ['Boole, G. and Lovelace, A.', ['Boole, G.', 'Lovelace, A.'], 3],
  [
    'Boole, G., Lovelace, A., Babbage, C.G., and Neumann, J.',
    ['Boole, G.', 'Lovelace, A.', 'Babbage, C.G.', 'Neumann, J.'],
    3,
  ],
  ['A. Boole and B. Hopper and C. Gray', ['A. Boole', 'B. Hopper', 'C. Gray'], 3],
  ['Grace Hopper', ['Grace Hopper'], 1],
  ['Hopper', ['Hopper'], 0],
  ['Hopper, Gray, Boole', ['Hopper', 'Gray', 'Boole'], 0],
  ['Hopper and Gray', ['Hopper', 'Gray'], 2],
  ['Grace Hopper (Yale), Jim Gray (IBM)', ['Grace Hopper', 'Jim Gray'], 2],
  ['Edsger van der Berg, Jim Gray', ['Edsger van der Berg', 'Jim Gray'], 2],
  ['Grace Hopper*, Jim Gray†', ['Grace Hopper', 'Jim Gray'], 2],
  ['Boole, George, Hopper, Grace M, and Gray, Jim', ['Boole, George', 'Hopper, Grace M', 'Gray, Jim'], 3],
  ['Hopper, Gray, Boole, and Lovelace', ['Hopper', 'Gray', 'Boole', 'Lovelace'], 2],
  ['Grace Hopper, Yale University; Jim Gray', ['Grace Hopper', 'Jim Gray'], 2],
  ['Hopper, Grace; Gray, Jim', ['Hopper, Grace', 'Gray, Jim'], 2],
  ['王小明, 李华', ['王小明', '李华'], 2],
  ['佐藤 太郎, 鈴木花子', ['佐藤 太郎', '鈴木花子'], 3],
])('“%s” names %j', (text, names, strength) => {
  const read = readNames(text);
  expect(read?.names).toEqual(names);
  expect(read?.strength).toBe(strength);
});

test.each([
  'Deep Learning',
  'a survey',
  'Google Research',
  'ICML',
  'BERT, GPT',
  'Lamport’s paper',
  '異常 検知システムの性能',
  '2019',
  '',
])('“%s” names nobody', (text) => {
  expect(readNames(text)).toBeUndefined();
});
