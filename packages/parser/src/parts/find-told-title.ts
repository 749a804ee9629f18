import { isLabel } from '../fields/label-words.js';
import type { Line } from '../line.js';
import { isLabelSpan } from './label-span.js';
import type { Layout } from './layout.js';
import { type FoundTitle, findPlainTitle, linkedTitle, markedTitle } from './title-forms.js';

/**
 * The title of an entry where the list says that titles stand; nothing where
 * this entry has no such place, so that it is found as in other lists.
 */
export function findToldTitle(line: Line, from: number, { isTold, title }: Layout): FoundTitle | undefined {
  if (!isTold || title === undefined) return undefined;
  if (title === 'link') return findLinked(line, from);
  if (title === 'plain') return findPlain(line, from);

  const mark = line.marks.find(
    ({ kind, start, end }) => kind === title && start >= from && isTitle(line.text.slice(start, end)),
  );
  return mark && markedTitle(line, mark, title, from);
}

function findLinked(line: Line, from: number): FoundTitle | undefined {
  const span = line.spans.find((each) => each.end > from && isTitle(each.label) && !isLabelSpan(line, each));
  return span && linkedTitle(line, span, from);
}

/** The first words that are not linked. */
function findPlain(line: Line, from: number): FoundTitle | undefined {
  const { text, spans } = line;
  let start = from;
  for (const span of [...spans, { start: text.length, end: text.length }]) {
    if (span.start > start) {
      const found = findPlainTitle(line, start, span.start);
      if (isTitle(found.title)) return found;
    }
    start = Math.max(start, span.end);
  }
  return undefined;
}

function isTitle(words: string): boolean {
  return /\p{Letter}.*\p{Letter}/su.test(words) && !isLabel(words.trim());
}
