import { quoted } from '../quoted.js';
import { report } from '../rules.js';
import { placeOf, type Rule } from './rule.js';

/** Before the first journals, which are of 1665, a number is hardly the year of a paper. */
const first = 1600;

/** Years that are a slip of the hand: `1024` for `2014`, or one that is yet to come. */
export const yearIsPlausible: Rule = ({ catalog: { papers }, file, currentYear }) => {
  // Proceedings of next year are there in autumn.
  const last = currentYear === undefined ? Number.POSITIVE_INFINITY : currentYear + 1;

  for (const paper of papers) {
    const { year, title } = paper;
    if (year === undefined || (year >= first && year <= last)) continue;
    const expected = year < first ? `one from ${first}` : `one up to ${last}`;
    const reason = `Unexpected year \`${year}\` of ${quoted(title)}, expected ${expected}`;
    report(file, 'year-is-plausible', reason, { place: placeOf(paper) });
  }
};
