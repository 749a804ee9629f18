import type { Notes } from '@proseminar/core';
import { type Compatible, VFile } from 'vfile';
import { parseMarkdown } from '../markdown.js';
import { readNotesBlocks } from './notes-blocks.js';
import { readNotesLines } from './notes-lines.js';
import { openNotesPage } from './notes-page.js';
import { readNotesSectionName } from './notes-section-name.js';
import { cutAtHeadings, nestParts, type Part } from './notes-sections.js';
import { writePlainNotesText } from './notes-text.js';
import { joinTitle, readNotesFrontMatter } from './notes-title.js';

/**
 * Read a page of reading notes.
 *
 * Its sections are named by what their headings say (`summary`, `background`,
 * `design`, …) and everything in them is safe to show. Problems do not stop
 * the reading; they are on `file.messages`.
 *
 * @param source
 *   Text or virtual file; relative URLs of figures stay relative to the page.
 * @example
 * const {notes} = parseNotes('# GPipe\n\n## TL;DR\n\nPipelines of *layers*.')
 * notes.sections[0]?.name // => 'summary'
 */
export function parseNotes(source: Compatible): { notes: Notes; file: VFile } {
  const file = new VFile(source);
  return { notes: readNotes(file, ''), file };
}

/** Read a page of notes that stands in a folder (ending in `/`) below that of the list. */
export function readNotes(file: VFile, folder: string): Notes {
  const tree = parseMarkdown(file);
  if (!tree) return { blocks: [], sections: [], lines: [] };

  const page = openNotesPage(tree, file, folder);
  const { before, parts } = cutAtHeadings(tree.children);
  const titlePart = findTitle(parts);
  const yaml = tree.children.find((node) => node.type === 'yaml')?.value ?? '';
  const { title, description } = joinTitle(titlePart?.text, readNotesFrontMatter(yaml));
  const lead = description === undefined ? undefined : writePlainNotesText(description);

  return {
    ...(title === undefined ? {} : { title }),
    blocks: [
      ...(lead ? [{ type: 'paragraph' as const, ...lead }] : []),
      ...readNotesBlocks([...before, ...(titlePart?.nodes ?? [])], page),
    ],
    sections: nestParts(
      parts.filter((part) => part !== titlePart),
      page,
    ),
    lines: readNotesLines(tree, page),
  };
}

/** The heading that names the page: the first, unless all sections are of its depth. */
function findTitle(parts: readonly Part[]): Part | undefined {
  const tops = parts.filter((part) => part.heading.depth === 1 && part.text !== '');
  const [first] = tops;
  return tops.length > 1 && first && readNotesSectionName(first.text) !== 'other' ? undefined : first;
}
