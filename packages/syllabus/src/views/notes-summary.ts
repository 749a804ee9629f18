import type { NotesBlock, PaperNotes } from '@proseminar/core';
import { findSummary } from '../find-summary.js';
import type { Labels, Language } from '../language/language.js';
import { markdownToHtml, type SafeHtml } from '../markdown-to-html.js';

/** A summary out of reading notes, and where it is from. */
export interface NotesSummary {
  readonly html: SafeHtml;
  /** `Summary, from the reading notes in notes/gandiva.md` */
  readonly attribution: string;
}

/**
 * The summary of a paper in its reading notes, word for word; none where the notes have no such section.
 *
 * Figures, tables and formulas are left out; links that only work beside the notes become words.
 */
export function notesSummary(notes: PaperNotes | undefined, language: Language): readonly NotesSummary[] {
  const section = findSummary(notes);
  const markdown = section ? blocksToMarkdown(section.blocks, '') : '';
  if (!notes || !section || markdown.trim() === '') return [];

  return [
    {
      html: markdownToHtml(markdown, { headings: 5 }),
      attribution: attributions[language](section.heading, notes.path),
    },
  ];
}

const attributions: Labels<(heading: string, path: string) => string> = {
  en: (heading, path) => `${heading}, from the reading notes in ${path}`,
  de: (heading, path) => `${heading}, aus den Lesenotizen in ${path}`,
};

/** Notes are safe Markdown, one line for each text, so only lists and quotes need an indent. */
function blocksToMarkdown(blocks: readonly NotesBlock[], indent: string): string {
  return blocks.map((block) => blockToMarkdown(block, indent)).join('\n');
}

function blockToMarkdown(block: NotesBlock, indent: string): string {
  if (block.type === 'paragraph') return `${indent}${block.markdown}\n`;
  if (block.type === 'quote') return blocksToMarkdown(block.blocks, `${indent}> `);
  if (block.type !== 'list') return '';

  const items = block.items.map((item, index) => {
    const mark = block.ordered ? `${index + 1}. ` : '- ';
    const below = blocksToMarkdown(item.blocks, indent + ' '.repeat(mark.length));
    return `${indent}${mark}${item.markdown}\n${below === '' ? '' : `\n${below}`}`;
  });
  return `${items.join('')}\n`;
}
