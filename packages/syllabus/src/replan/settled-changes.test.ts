import { expect, test } from 'vitest';
import type { TermChange } from '../overrides/overrides-file.js';
import { describeChange, findSettled, isAboutPerson } from './settled-changes.js';

const on = '2027-02-16';

test.each<[TermChange, string]>([
  [{ on, cancel: '2027-02-17', reason: 'Snow day' }, '2027-02-16 cancel 2027-02-17'],
  [{ on, break: { from: '2027-03-01', to: '2027-03-05' } }, '2027-02-16 break 2027-03-01 2027-03-05'],
  [{ on, move: '2027-03-03', to: '2027-03-05', room: '3901' }, '2027-02-16 move 2027-03-03 2027-03-05'],
  [{ on, swap: ['2027-03-08', '2027-03-15'] }, '2027-02-16 swap 2027-03-08 2027-03-15'],
  [{ on, addPaper: 'a1' }, '2027-02-16 addPaper a1'],
  [{ on, dropStudent: 'emma-frank' }, '2027-02-16 dropStudent'],
  [{ on, addStudent: { id: 'ada', name: 'Ada' } }, '2027-02-16 addStudent'],
])('%o is kept as “%s”', (change, words) => {
  expect(describeChange(change)).toBe(words);
  expect(isAboutPerson(words)).toBe(change.dropStudent !== undefined || change.addStudent !== undefined);
});

test('a change is known by its words, each as often as it was, or by all but a day that was put right', () => {
  const one: TermChange = { on, cancel: '2027-02-17' };
  const same: TermChange = { ...one, reason: 'Snow day' };
  const later: TermChange = { ...one, on: '2027-02-18' };
  const words = '2027-02-16 cancel 2027-02-17';
  expect([...findSettled([one, same], [words])]).toEqual([one]);
  expect([...findSettled([later, one], [words])]).toEqual([one]);
  expect([...findSettled([later], [words])]).toEqual([later]);
  expect([...findSettled([{ on, cancel: '2027-02-22' }], [words])]).toEqual([]);
});
