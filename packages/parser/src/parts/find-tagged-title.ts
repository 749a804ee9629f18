import { isRelationWord } from '../fields/links.js';
import type { Line } from '../line.js';
import { isLabelSpan } from './label-span.js';
import { type FoundTitle, markedTitle } from './title-forms.js';

/** The title after a tag: what is linked or bold first, or else all that stands before the first link. */
export function findTaggedTitle(line: Line, from: number): FoundTitle {
  const { text, spans, marks } = line;
  const first = spans.find((span) => span.end > from);
  const strong = marks.find(
    ({ kind, start, end }) => kind === 'strong' && start === from && /\s/u.test(text.slice(start, end)),
  );

  if (strong && !(first && first.start <= from)) return markedTitle(line, strong, 'strong', from);
  if (first && first.start <= from && !isRelationWord(first.label)) {
    const next = spans.find((span) => span.start > first.start)?.start ?? text.length;
    const end = /^\s*:\s/u.test(text.slice(first.end)) ? next : first.end;
    return { title: text.slice(from, end), titleLink: first, form: 'link', before: [from, from], end };
  }
  const linked =
    first && !isLabelSpan(line, first) && !/[\p{Letter}\p{Number}]/u.test(text.slice(from, first.start));
  if (first && linked) {
    return {
      title: text.slice(first.start, first.end),
      titleLink: first,
      form: 'link',
      before: [from, from],
      end: first.end,
    };
  }
  const end = first?.start ?? text.length;
  return { title: text.slice(from, end), titleLink: undefined, form: 'plain', before: [from, from], end };
}
