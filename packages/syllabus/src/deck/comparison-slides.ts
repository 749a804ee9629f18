import { cleanText, type PaperNotes } from '@proseminar/core';
import { findSummary } from '../find-summary.js';
import type { Language } from '../language/language.js';
import type { ReadingFacts } from '../views/reading-facts.js';
import type { RichText, SlideBlock, SlideCell } from './deck.js';
import { deckLabels } from './deck-labels.js';
import { deckPrompts } from './deck-prompts.js';
import type { SlideDraft } from './fit-slide.js';
import { readRichText } from './read-rich-text.js';
import { briefly, plainText } from './rich-text.js';
import { splitSentences } from './sentences.js';

/** More papers than stand side by side. */
const mostPapers = 3;

/** Names that are longer are known by their beginning. */
const longestName = 60;

/**
 * The papers of a session side by side: where and when they appeared, the first sentence of their summaries, and rows
 * that the presenter is to fill. Nothing where there is but one.
 */
export function comparisonSlides(
  readings: readonly ReadingFacts[],
  notes: ReadonlyMap<string, PaperNotes>,
  language: Language,
): readonly SlideDraft[] {
  if (readings.length < 2) return [];
  const tables = Math.ceil(readings.length / mostPapers);
  const size = Math.ceil(readings.length / tables);
  const labels = deckLabels[language];

  return Array.from({ length: tables }, (_, index) => readings.slice(index * size, (index + 1) * size)).map(
    (papers) => ({
      kind: 'comparison',
      title: labels.comparison,
      prompt: deckPrompts[language].comparison,
      blocks: [table(papers, notes, language)],
    }),
  );
}

function table(
  papers: readonly ReadingFacts[],
  notes: ReadonlyMap<string, PaperNotes>,
  language: Language,
): SlideBlock {
  const labels = deckLabels[language];
  const label = (text: string): SlideCell => ({ text: plainText(text) });
  const toFill: SlideCell = { text: plainText('…'), isPrompt: true };
  const row = (name: string, cell: (paper: ReadingFacts) => RichText): readonly SlideCell[] => [
    label(name),
    ...papers.map((paper) => {
      const text = cell(paper);
      return text.length > 0 ? { text } : toFill;
    }),
  ];
  const summaries = row(labels.notesSay, ({ id }) => summarySentence(notes.get(id)));
  const hasSummary = summaries.slice(1).some(({ isPrompt }) => !isPrompt);

  return {
    type: 'table',
    hasLabels: true,
    head: [[], ...papers.map(({ shortName }) => plainText(briefly(shortName, longestName)))],
    rows: [
      row(labels.appeared, ({ venueYear }) => plainText(briefly(venueYear, longestName))),
      ...(hasSummary ? [summaries] : []),
      row(labels.ideaRow, () => []),
      row(labels.evidenceRow, () => []),
      row(labels.limitsRow, () => []),
    ],
  };
}

function summarySentence(notes: PaperNotes | undefined): RichText {
  const section = findSummary(notes);
  const first = section?.blocks.find((block) => block.type === 'paragraph');
  if (first?.type !== 'paragraph' || cleanText(first.text) === '') return [];
  return splitSentences(readRichText(first.markdown))[0] ?? [];
}
