import type { PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { leftBracket, leftParenthesis } from '../codes.js';
import { refuse } from '../refusal.js';
import { takeResolved } from './emphasis.js';
import type { Bracket } from './inline-items.js';
import type { InlineText } from './inline-text.js';
import { type Resource, readResource } from './resource.js';

/** Read the `[` of a link, or the `![` of an image, which is of size 2. */
export function openBracket(text: InlineText, size: 1 | 2): void {
  const start = text.at;
  text.addText(start);
  text.goOn(start + size);
  const bracket: Bracket = {
    type: 'bracket',
    isImage: size === 2,
    index: text.items.length,
    start: text.point(start),
    holdsLink: false,
  };
  text.items.push(bracket);
  text.brackets.push(bracket);
}

/** Read a `]`, with the resource behind it. There are no definitions, so without one it is text. */
export function closeBracket(text: InlineText): void {
  const { at } = text;
  text.at = at + 1;
  const bracket = text.brackets.pop();
  if (!bracket || bracket.holdsLink) return;
  const next = text.codeAt(at + 1);
  // The label of a reference is looked for on the next lines, too, which moves where they start.
  if (next === leftBracket && text.bases.length > 1 && text.text.slice(at, text.end).includes('\n')) refuse();
  if (next !== leftParenthesis) return;
  const resource = readResource(text.text, at + 1, text.end);
  if (resource) addMedia(text, bracket, at, resource);
  else text.countVain();
}

function addMedia(text: InlineText, bracket: Bracket, close: number, { url, title, end }: Resource): void {
  text.addText(close);
  const children = takeFrom(text, bracket.index + 1);
  text.items.length = bracket.index;
  forgetSuspects(text, bracket.start.offset ?? 0);
  const position = { start: bracket.start, end: text.point(end) };
  if (bracket.isImage) {
    text.items.push({ type: 'image', title, url, alt: plainText(children), position });
  } else {
    text.items.push({ type: 'link', title, url, children, position } as PhrasingContent);
    deactivate(text);
  }
  text.goOn(end);
}

/** Take the items from `from` on off the list, with their emphasis. */
export function takeFrom({ items }: InlineText, from: number): PhrasingContent[] {
  for (let index = from; index < items.length; index += 1) {
    const type = items[index]?.type;
    if (type === 'run' || type === 'bracket') return takeResolved(items, from);
  }
  return items.splice(from) as PhrasingContent[];
}

/** No link stands in a link: the brackets around this one become none. */
function deactivate({ brackets }: InlineText): void {
  for (let index = brackets.length - 1; index >= 0; index -= 1) {
    const bracket = brackets[index];
    if (!bracket || bracket.isImage) continue;
    if (bracket.holdsLink) return;
    bracket.holdsLink = true;
  }
}

function forgetSuspects({ suspects }: InlineText, from: number): void {
  while ((suspects.at(-1) ?? -1) >= from) suspects.pop();
}
