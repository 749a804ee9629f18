import type { Line } from '../line.js';
import { type Layout, noLayout, type TitleForm } from './layout.js';
import { readLineParts } from './read-line-parts.js';

/** Fewer entries have no habits. */
const fewest = 5;

/** Learn where the entries of a list have their fields, from their lines. */
export function learnLayout(lines: readonly Line[]): Layout {
  const read = lines.filter(({ text }) => text.length > 15).map((line) => readLineParts(line));
  const titled = read.filter(({ title }) => title.trim().includes(' '));
  if (titled.length < fewest) return noLayout;

  // One name is surely that of an author beside a year.
  const named = titled.filter(
    ({ citation: { authors, year } }) => (authors?.strength ?? 0) >= (year === undefined ? 2 : 1),
  );
  const namesAuthors = named.length >= titled.length * 0.25;
  const forms = new Map<TitleForm, number>();
  for (const { form } of titled) forms.set(form, (forms.get(form) ?? 0) + 1);
  const [most] = [...forms].sort((a, b) => b[1] - a[1]);
  return {
    namesAuthors,
    namesFirst: namesAuthors && named.filter(({ namesFirst }) => namesFirst).length > named.length / 2,
    ...(most && most[1] >= titled.length * 0.5 && { title: most[0] }),
  };
}
