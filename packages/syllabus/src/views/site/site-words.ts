import { courseName } from '../course-name.js';
import type { CourseFacts } from '../session-facts.js';
import { zoneName } from '../zone-name.js';
import { sitePhrases } from './site-phrases.js';

/** Search engines and browser tabs cut titles that are longer. */
const longestTitle = 70;

/**
 * Title of a page: the whole first part, and the others where they fit in 70 characters.
 *
 * @example
 * documentTitle('Serving', 'CSE 585') // => 'Serving · CSE 585'
 */
export function documentTitle(first: string, ...others: readonly string[]): string {
  let title = first;

  for (const other of others) {
    const longer = `${title} · ${other}`;
    if (other !== '' && longer.length <= longestTitle) title = longer;
  }

  return title.length <= longestTitle ? title : `${cutAtWord(title, longestTitle - 1)}…`;
}

/** The value that all have, `undefined` where they differ or there is none. */
export function onlyOne(values: readonly string[]): string | undefined {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
}

/** Last line of every page. */
export function pageFooter(course: CourseFacts): string {
  return [courseName(course), course.term, sitePhrases[course.language].allTimes(zoneName(course))]
    .filter(Boolean)
    .join(' · ');
}

function cutAtWord(text: string, longest: number): string {
  const characters = Array.from(text);
  let length = 0;
  const end = characters.findIndex((character) => {
    length += character.length;
    return length > longest;
  });
  const cut = characters.slice(0, end).join('');
  const space = cut.lastIndexOf(' ');
  return (space > longest / 2 ? cut.slice(0, space) : cut).trimEnd();
}
