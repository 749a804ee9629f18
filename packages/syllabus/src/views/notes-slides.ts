import type { NotesSection, PaperNotes } from '@proseminar/core';
import { escapeMarkdown } from '../escape-markdown.js';
import { joinPieces, type NotesPiece, notesPieces } from './notes-markdown.js';

/** A slide with a part of reading notes; both are Markdown. */
export interface NotesSlide {
  readonly title: string;
  readonly body: string;
}

/** What fits on a slide that can be read from the last row. */
const mostWords = 70;
const mostPieces = 6;

/** What fits into half a session. */
const mostSlides = 15;

/** What `cut` adds to a heading. */
const partNumber = / \(\d+\/\d+\)$/u;

interface Draft {
  readonly section: NotesSection['name'];
  readonly heading: string;
  readonly pieces: readonly NotesPiece[];
}

/**
 * Reading notes as slides, in their order and word for word: a section to a slide or several, cut between
 * sentences and items only, empty sections left out.
 *
 * Fifteen at most: the outline goes first, then the last slide names what else is in the notes.
 */
export function notesSlides(notes: PaperNotes): readonly NotesSlide[] {
  const own: Draft = { section: 'other', heading: 'Notes', pieces: notesPieces(notes.blocks) };
  const all = [own, ...notes.sections.flatMap(drafts)].filter(({ pieces }) => pieces.length > 0);
  const slides = all.flatMap(cut);
  if (slides.length <= mostSlides) return slides.map(finish);

  const shorter = all.filter(({ section }) => section !== 'outline').flatMap(cut);
  if (shorter.length <= mostSlides) return shorter.map(finish);

  const left = [
    ...new Set(shorter.slice(mostSlides - 1).map(({ heading }) => heading.replace(partNumber, ''))),
  ];
  const names = left.slice(0, 12).map((heading) => `- ${escapeMarkdown(heading)}`);
  return [
    ...shorter.slice(0, mostSlides - 1).map(finish),
    { title: 'More in the notes', body: names.join('\n') },
  ];
}

/** A section and those below it, each for slides of its own. */
function drafts(section: NotesSection): readonly Draft[] {
  const own = { section: section.name, heading: section.heading, pieces: notesPieces(section.blocks) };
  const below = section.sections.flatMap(drafts).map((draft) => ({ ...draft, section: section.name }));
  return [own, ...below];
}

/** As many slides as the pieces need, numbered where there are several. */
function cut(draft: Draft): readonly Draft[] {
  const parts: NotesPiece[][] = [];
  let words = 0;

  for (const piece of draft.pieces) {
    const current = parts.at(-1);
    const isFull = !current || words + piece.words > mostWords || countVisible(current) >= mostPieces;

    if (isFull && !(current && piece.isContinued && words + piece.words <= mostWords)) {
      parts.push([piece]);
      words = piece.words;
    } else {
      current?.push(piece);
      words += piece.words;
    }
  }

  return parts.map((pieces, index) => ({
    ...draft,
    heading: parts.length > 1 ? `${draft.heading} (${index + 1}/${parts.length})` : draft.heading,
    pieces,
  }));
}

/** Sentences of one paragraph are one thing to look at. */
function countVisible(pieces: readonly NotesPiece[]): number {
  return pieces.filter(({ isContinued }) => !isContinued).length;
}

function finish({ heading, pieces }: Draft): NotesSlide {
  return { title: escapeMarkdown(heading), body: joinPieces(pieces) };
}
