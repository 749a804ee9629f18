import type { Heading } from 'mdast';
import type { Block } from './entry-forms/html-blocks.js';
import { plainText } from './plain-text.js';
import { readPurpose } from './section-purpose.js';

const listWords =
  /(?<!\w)(?:awesome|papers?|readings?|list|survey|bibliography|collection|literature|resources|publications|roadmap|notes|course|seminar|index|syllabus|schedule)\b|论文|論文|논문|목록/iu;

/**
 * Whether the first heading of depth 1 is the title of the document.
 *
 * It is a section where it says no more than its siblings do: it has a list or
 * table of its own, as at least two more headings of depth 1 have.
 */
export function isDocumentTitle(heading: Heading, blocks: readonly Block[]): boolean {
  const title = plainText(heading);
  if (listWords.test(title) && readPurpose(title)?.is !== 'contents') return true;
  if (!holdsList(heading, blocks)) return true;
  const siblings = blocks.filter((block): block is Heading => block.type === 'heading' && block.depth === 1);
  return siblings.filter((each) => each !== heading && holdsList(each, blocks)).length < fewestSiblings;
}

const fewestSiblings = 2;

/** Whether a list or table stands between a heading and the next one. */
function holdsList(heading: Heading, blocks: readonly Block[]): boolean {
  const start = blocks.indexOf(heading) + 1;
  const end = blocks.findIndex((block, index) => index >= start && block.type === 'heading');
  return blocks
    .slice(start, end === -1 ? undefined : end)
    .some(({ type }) => type === 'list' || type === 'table');
}
