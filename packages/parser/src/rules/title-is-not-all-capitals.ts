import { quoted } from '../quoted.js';
import { report } from '../rules.js';
import { placeOf, type Rule } from './rule.js';

/** Titles that shout, as some bibliographies do. */
export const titleIsNotAllCapitals: Rule = ({ catalog: { papers, resources }, file }) => {
  for (const entry of [...papers, ...resources]) {
    if (!isAllCapitals(entry.title)) continue;
    const reason = `Unexpected capitals in ${quoted(entry.title)}, expected them only where names and sentences begin`;
    report(file, 'title-is-not-all-capitals', reason, { place: placeOf(entry) });
  }
};

/** One long word may be a name: `MAUVE`; three words with a dozen capitals are not. */
function isAllCapitals(title: string): boolean {
  if (/\p{Lowercase_Letter}/u.test(title)) return false;
  const capitals = title.match(/\p{Uppercase_Letter}/gu) ?? [];
  const words = title.match(/\p{Uppercase_Letter}{2,}/gu) ?? [];
  return capitals.length >= 12 && words.length >= 3;
}
