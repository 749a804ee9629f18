import { formatVenue } from '@proseminar/core';
import { expect, test } from 'vitest';
import { readCitation } from './read-citation.js';

test.each([
  [' (2015), A. Hopper et al. ', { authors: ['A. Hopper'], year: 2015 }],
  [', Grace Hopper, CACM 1978', { authors: ['Grace Hopper'], venue: 'CACM', year: 1978 }],
  [' Neural computation 18.7 (2006): 1527-1554. ', { venue: 'Neural computation', year: 2006 }],
  [' arXiv preprint arXiv:1512.02595 (2015). ', { venue: 'arXiv preprint', year: 2015 }],
  [' IEEE Access 6 (2018): 64270-64277.', { venue: 'IEEE Access', year: 2018 }],
  [
    ' ACM Transactions on Computer Systems, Vol. 10, No. 1, February 1992, pp. 26-52.',
    { venue: 'ACM Transactions on Computer Systems', year: 1992 },
  ],
  [
    ' The 3rd International Workshop on Deep Learning for Mobile Systems and Applications. 2019. ',
    {
      venue: 'The 3rd International Workshop on Deep Learning for Mobile Systems and Applications',
      year: 2019,
    },
  ],
  [
    '. \u0001Grace Hopper, Jim Gray\u0001. NAACL 2018. ',
    { authors: ['Grace Hopper', 'Jim Gray'], venue: 'NAACL', year: 2018 },
  ],
  [
    ' Grace Hopper, Jim Gray. (\u0001OSDI 2018\u0001)',
    { authors: ['Grace Hopper', 'Jim Gray'], venue: 'OSDI', year: 2018 },
  ],
  [" | OSDI' 20", { venue: 'OSDI', year: 2020 }],
  [' (ICML 2023, Oral)', { venue: 'ICML', year: 2023 }],
  [' Science 313.5786 (2006): 504-507. ', { venue: 'Science', year: 2006 }],
  [' | a comment | Grace Hopper et al,2013', { authors: ['Grace Hopper'], year: 2013 }],
  [
    '. In: Proceedings of the 2nd Conference on Foo Bars (FooB), 1987.',
    { venue: 'Proceedings of the 2nd Conference on Foo Bars (FooB)', year: 1987 },
  ],
  ['. Foo Quarterly Letters of Bar, 12 (3): 45-67.', { venue: 'Foo Quarterly Letters of Bar' }],
  ['. Barometrica, 82(1), 229–269. ', { venue: 'Barometrica' }],
  [
    ' (with Grace Hopper) \u0001Foometrica\u0001, 149, 68-81, 2018',
    { authors: ['Grace Hopper'], venue: 'Foometrica', year: 2018 },
  ],
])('“%s”', (text, { authors, venue, year }: { authors?: string[]; venue?: string; year?: number }) => {
  const read = readCitation(text, { sure: true, names: 1 });
  expect(read.authors?.names).toEqual(authors);
  expect(read.venue && formatVenue(read.venue)).toBe(venue);
  expect(read.year).toBe(year);
});
