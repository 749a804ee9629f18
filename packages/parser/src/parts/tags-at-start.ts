import { isLabel } from '../fields/label-words.js';
import { readTag, type Tag } from '../fields/tag.js';
import type { Line } from '../line.js';
import { assignment, importance, mayAssign } from './assignment.js';
import { skipOrnaments } from './lead-tag.js';

/** The tags before a title. */
export interface TagsAtStart {
  readonly tag: Tag;
  /** Whether they say venue, year or kind, so that what follows is the title. */
  readonly sure: boolean;
  readonly from: number;
}

/** The tag before the title; words in brackets before a venue are marks, as in `[required] [SOSP '07]`. */
export function readTagsAtStart(line: Line): TagsAtStart {
  const { text } = line;
  const marks: string[] = [];
  let from = skipOrnaments(text, text.length - text.trimStart().length);
  const assigned = readAssignment(text.slice(from));
  if (assigned?.groups?.mark !== undefined) {
    marks.push(assigned.groups.mark.toLowerCase());
    from += assigned[0].length;
  }

  for (let tries = 0; tries < mostMarks; tries++) {
    const next = readBrackets(line, from);
    if (!next) break;
    from = next.from;
    if (next.is === 'label') continue;
    const { mark, ...said } = next.tag;
    if (mark === undefined) {
      return { tag: { ...said, ...(marks.length > 0 && { mark: marks.join('; ') }) }, sure: true, from };
    }
    marks.push(mark);
  }

  return {
    tag: marks.length > 0 ? { mark: marks.join('; ') } : {},
    sure: false,
    from: skipOrnaments(text, from),
  };
}

function readAssignment(text: string): RegExpExecArray | undefined {
  if (!mayAssign(text)) return undefined;
  return assignment.exec(text) ?? importance.exec(text) ?? undefined;
}

const mostMarks = 5;

const bracketsAtStart = /^\s*\[(?<words>[^[\]]{1,100})\]\s*(?:[:|–—-]\s+)*/u;

type Brackets =
  | { readonly is: 'tag'; readonly tag: Tag; readonly from: number }
  | { readonly is: 'label'; readonly from: number };

function readBrackets(line: Line, start: number): Brackets | undefined {
  const rest = line.text.slice(start);
  if (!rest.trimStart().startsWith('[')) return undefined;
  const found = bracketsAtStart.exec(rest);
  const words = found?.groups?.words?.trim();
  if (!found || !words) return undefined;
  const from = start + found[0].length;
  const close = start + found[0].lastIndexOf(']');
  const span = line.spans.find((each) => each.end > start && each.start <= close && each.end <= close + 1);
  if (span && isLabel(words)) return { is: 'label', from };
  if (/^\d{1,3}$/u.test(words)) return { is: 'label', from };
  const tag = readTag(words);
  // A link whose words are a title in brackets.
  if (span && tag.mark !== undefined) return undefined;
  return { is: 'tag', tag, from };
}
