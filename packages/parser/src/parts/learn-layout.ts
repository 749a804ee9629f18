import type { Line } from '../line.js';
import { type Layout, noLayout, type TitleForm } from './layout.js';
import { readLineParts } from './read-line-parts.js';

/** Fewer entries have no habits. */
const fewest = 5;

/** How many lines have their fields where. */
export interface LayoutCounts {
  readonly titled: number;
  /** Those of them that name authors, and that do so before the title. */
  readonly named: number;
  readonly namesFirst: number;
  readonly forms: ReadonlyMap<TitleForm, number>;
}

/** Learn where the entries of a list have their fields, from what was counted in its parts. */
export function learnLayout(parts: readonly LayoutCounts[]): Layout {
  const sum = (count: (part: LayoutCounts) => number) => parts.reduce((all, part) => all + count(part), 0);
  const titled = sum((part) => part.titled);
  if (titled < fewest) return noLayout;

  const named = sum((part) => part.named);
  const namesAuthors = named >= titled * 0.25;
  const forms = new Map<TitleForm, number>();
  for (const part of parts)
    for (const [form, count] of part.forms) forms.set(form, (forms.get(form) ?? 0) + count);
  const [most] = [...forms].sort((a, b) => b[1] - a[1]);
  return {
    namesAuthors,
    namesFirst: namesAuthors && sum((part) => part.namesFirst) > named / 2,
    ...(most && most[1] >= titled * 0.5 && { title: most[0] }),
  };
}

/** Count where some lines have their fields. */
export function countLayout(lines: readonly Line[]): LayoutCounts {
  const read = lines.filter(({ text }) => text.length > 15).map((line) => readLineParts(line));
  const titled = read.filter(({ title }) => title.trim().includes(' '));
  // One name is surely that of an author beside a year.
  const named = titled.filter(
    ({ citation: { authors, year } }) => (authors?.strength ?? 0) >= (year === undefined ? 2 : 1),
  );
  const forms = new Map<TitleForm, number>();
  for (const { form } of titled) forms.set(form, (forms.get(form) ?? 0) + 1);
  const namesFirst = named.filter((each) => each.namesFirst).length;
  return { titled: titled.length, named: named.length, namesFirst, forms };
}
