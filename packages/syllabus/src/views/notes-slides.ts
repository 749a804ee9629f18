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

/** What Marp’s default theme has room for, below a heading of one line. */
const mostLines = 10;
const lineLength = 72;
const headingLength = 48;

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
  const room = mostLines - (Math.ceil((draft.heading.length + ' (1/2)'.length) / headingLength) - 1) * 1.5;
  const fits = (pieces: readonly NotesPiece[]) =>
    countWords(pieces) <= mostWords && countVisible(pieces) <= mostPieces && countLines(pieces) <= room;
  const parts: NotesPiece[][] = [];

  for (const paragraph of paragraphs(draft.pieces)) {
    // What fits on a slide of its own is not torn, unless that leaves this one half empty.
    const isFull = countWords(parts.at(-1) ?? []) * 2 >= mostWords;
    if (isFull && fits(paragraph) && !fits([...(parts.at(-1) ?? []), ...paragraph])) parts.push([]);

    for (const piece of paragraph) {
      const current = parts.at(-1);
      if (current && fits([...current, piece])) current.push(piece);
      else if (current?.length === 0) current.push(piece);
      else parts.push([piece]);
    }
  }

  return parts.map((pieces, index) => ({
    ...draft,
    heading: parts.length > 1 ? `${draft.heading} (${index + 1}/${parts.length})` : draft.heading,
    pieces,
  }));
}

/** Each paragraph or item with all its sentences. */
function paragraphs(pieces: readonly NotesPiece[]): readonly (readonly NotesPiece[])[] {
  const whole: NotesPiece[][] = [];
  for (const piece of pieces) {
    if (piece.isContinued && whole.length > 0) whole.at(-1)?.push(piece);
    else whole.push([piece]);
  }
  return whole;
}

function countWords(pieces: readonly NotesPiece[]): number {
  return pieces.reduce((sum, { words }) => sum + words, 0);
}

/** Sentences of one paragraph are one thing to look at. */
function countVisible(pieces: readonly NotesPiece[]): number {
  return pieces.filter(({ isContinued }) => !isContinued).length;
}

/** About how many lines high they are, with the gaps between them. */
function countLines(pieces: readonly NotesPiece[]): number {
  return paragraphs(pieces).reduce((sum, [first, ...rest]) => {
    if (!first) return sum;
    const text = [first, ...rest]
      .map(({ markdown }) => markdown)
      .join(' ')
      .replace(/\]\([^)]*\)/gu, ']');
    const length = lineLength - (first.item ? 3 * (first.item.depth + 1) : 0);
    const lines = text.split('\n').reduce((count, line) => count + Math.ceil(line.length / length), 0);
    return sum + lines + (first.item ? 0.2 : 0.6);
  }, 0);
}

function finish({ heading, pieces }: Draft): NotesSlide {
  return { title: escapeMarkdown(heading), body: joinPieces(pieces) };
}
