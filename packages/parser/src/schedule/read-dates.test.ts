import { expect, test } from 'vitest';
import { readDates, saysMore } from './read-dates.js';

function read(...cells: readonly string[]) {
  return readDates(cells).map((date) => {
    if (!date) return undefined;
    const { year, month, day, weekday, last, others = [] } = date;
    const words = `${year === undefined ? '' : `${year}-`}${month}-${day}`;
    return `${words}${weekday === undefined ? '' : ` (${weekday})`}${last ? ` to ${last.month}-${last.day}` : ''}${others.map((other) => ` and ${other.month}-${other.day}`).join('')}`;
  });
}

test.each([
  ['Aug 26', '8-26'],
  ['Sep  2', '9-2'],
  ['Sept. 2nd, 2026', '2026-9-2'],
  ['Tue 9/2', '9-2 (2)'],
  ['Tuesday, September 2', '9-2 (2)'],
  ['9/2/26', '2026-9-2'],
  ['2 Sep', '9-2'],
  ['2nd of September 2026', '2026-9-2'],
  ['2026-09-02', '2026-9-2'],
  ['Di, 13.10.', '10-13 (2)'],
  ['13. Oktober 2026', '2026-10-13'],
  ['Mi 4. März', '3-4 (3)'],
  ['Mar 3–7', '3-3 to 3-7'],
  ['Mar 30 – Apr 3', '3-30 to 4-3'],
  ['11/25-11/29', '11-25 to 11-29'],
  ['Wed, Mar 3 – Fri, Mar 5', '3-3 (3) to 3-5'],
  ['Apr 12 – reviews due Apr 19', '4-12'],
  ['Apr 12 – 4 pm', '4-12'],
  ['Apr 2 - 11am', '4-2'],
  ['Week 3 (Jan 28)', '1-28'],
  ['Aug-18', '8-18'],
  ['May 3, 10', '5-3 and 5-10'],
  ['Tue 9/15 & 9/22', '9-15 (2) and 9-22'],
  ['Apr 28, 30, May 5', '4-28 and 4-30 and 5-5'],
  ['Dec 15 and Jan 5', '12-15 and 1-5'],
  ['Mon May 3, Wed May 5', '5-3 (1) and 5-5'],
  ['May 3rd, 5th', '5-3 and 5-5'],
  ['May 3, 10:30', '5-3'],
  ['May 3, 10 am', '5-3'],
  ['May 3, 2 papers', '5-3'],
  ['May 10, 3', '5-10'],
  ['May 3, 45', '5-3'],
  ['May 3, moved from May 10', '5-3'],
  ['Feb 30', undefined],
  ['13/45', undefined],
  ['Week 3', undefined],
  ['March', undefined],
  ['10:30', undefined],
  ['Marching 5', undefined],
  ['see the talk of September 2 in the archive of the university, recorded by the department', undefined],
  ['', undefined],
])('of “%s”, the day is %s', (cell, day) => {
  expect(read(cell)).toEqual([day]);
});

test('whether days or months come first is found out from all of them', () => {
  expect(read('9/3', '9/10', '10/1')).toEqual(['9-3', '9-10', '10-1']);
  expect(read('3/9', '10/9', '17/9', '1/10')).toEqual(['9-3', '9-10', '9-17', '10-1']);
  expect(read('3/9', '10/9', '1/10')).toEqual(['9-3', '9-10', '10-1']);
});

test('two digits after most days are years', () => {
  expect(read('Sep 2, 26', 'Sep 4, 26', 'Sep 9')).toEqual(['9-2', '9-4', '9-9']);
  expect(read('Sep 2, 4', 'Sep 9', 'Sep 11')).toEqual(['9-2 and 9-4', '9-9', '9-11']);
});

test.each([
  ['Tue Jan 19 (moved)', true],
  ['Mar 29 – Spectre', true],
  ['Week 3: Tuesday, January 19th, 2 pm', false],
  ['Mi 4. März, 14 Uhr', false],
  ['Mar 30 – Apr 3', false],
])('“%s” says more than its day: %s', (cell, more) => {
  expect(saysMore(cell)).toBe(more);
});
