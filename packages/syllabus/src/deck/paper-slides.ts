import type { NotesSection, NotesSectionName, PaperNotes } from '@proseminar/core';
import type { Language } from '../language/language.js';
import type { ReadingFacts } from '../views/reading-facts.js';
import type { RichText, SlideBlock, SlideFact } from './deck.js';
import { deckLabels } from './deck-labels.js';
import { deckPrompts } from './deck-prompts.js';
import { fitSlide, type SlideDraft, type UntimedSlide } from './fit-slide.js';
import { notesSlides } from './notes-slides.js';
import { linkGroups } from './paper-links.js';
import { briefly, joinTexts, plainText } from './rich-text.js';

/** Words of a link that are longer are its beginning. */
const longestLabel = 80;

/** What the slides of a paper are made from. */
export interface PaperOnSlides {
  readonly reading: ReadingFacts;
  /** Absent where there are none, and where an earlier paper of the session has shown them. */
  readonly notes?: PaperNotes;
  /** Names of papers that the same notes are about. */
  readonly sharedWith: readonly string[];
}

/** The slides of one paper: what it is, what the notes say of it, and prompts for what only the presenter can say. */
export function paperSlides(paper: PaperOnSlides, language: Language): readonly UntimedSlide[] {
  const { reading, notes } = paper;
  const labels = deckLabels[language];
  const prompts = deckPrompts[language];
  const own = { id: reading.id, name: reading.shortName };
  const content = notes ? notesSlides(notes, own, { labels, prompts }) : [];
  const hasContent = content.length > 0;

  const drafts =
    reading.isRequired || hasContent
      ? [
          ...(hasContent ? [] : [ideaDraft(language)]),
          judgementDraft(language),
          discussionDraft(notes, language),
        ]
      : [briefDraft(language)];

  return [
    ...fitSlide(paperDraft(paper, language)),
    ...content,
    ...drafts.flatMap((draft) =>
      fitSlide({ ...draft, paper: reading.id, kicker: reading.shortName, isPrompt: true }),
    ),
  ];
}

function paperDraft({ reading, notes, sharedWith }: PaperOnSlides, language: Language): SlideDraft {
  const labels = deckLabels[language];
  const origin = [reading.venueYear, reading.authors].filter(Boolean).join(' · ');
  const groups = linkGroups(reading.links, notes);
  const facts: SlideFact[] = groups.map(({ group, links }) => ({
    label: labels.links[group],
    text: joinTexts(
      links.map(({ label, url }): RichText => [{ text: briefly(label, longestLabel), url }]),
      ' · ',
    ),
  }));
  if (notes) facts.push({ label: labels.readingNotes, text: plainText(notes.path) });
  if (sharedWith.length > 0)
    facts.push({
      label: labels.togetherWith,
      text: plainText(sharedWith.map((name) => briefly(name, longestLabel)).join(', ')),
    });

  const blocks: SlideBlock[] = [];
  if (origin !== '') blocks.push({ type: 'paragraph', text: plainText(origin) });
  if (groups.length === 0) {
    blocks.push({ type: 'paragraph', text: [{ text: labels.noLink, isEmphasis: true }] });
  }
  if (facts.length > 0) blocks.push({ type: 'facts', facts });

  return {
    kind: 'paper',
    paper: reading.id,
    kicker: reading.isRequired ? labels.required : labels.optional,
    title: reading.title,
    blocks,
  };
}

function ideaDraft(language: Language): SlideDraft {
  const { noNotes, idea, ideaHint } = deckPrompts[language];
  const title = deckLabels[language].idea;
  return { kind: 'idea', title, prompt: noNotes, blocks: [questions(idea)], notes: [hint(ideaHint)] };
}

function judgementDraft(language: Language): SlideDraft {
  const { judgement: title, strengths, weaknesses } = deckLabels[language];
  const { judgement: prompt, judgementHint } = deckPrompts[language];
  const blocks: readonly SlideBlock[] = [{ type: 'columns', titles: [strengths, weaknesses] }];
  return { kind: 'judgement', title, prompt, blocks, notes: [hint(judgementHint)] };
}

function discussionDraft(notes: PaperNotes | undefined, language: Language): SlideDraft {
  const { discussion: prompt, discussionHint, questions: bank } = deckPrompts[language];
  const has = (name: NotesSectionName) => hasSection(name, notes?.sections ?? []);
  const chosen = [
    ...bank.first,
    ...(has('design') || has('implementation') ? bank.design : has('background') ? bank.background : []),
    ...(has('evaluation') ? bank.evaluation : []),
    ...bank.last,
  ];
  const title = deckLabels[language].discussion;
  return { kind: 'discussion', title, prompt, blocks: [questions(chosen)], notes: [hint(discussionHint)] };
}

function briefDraft(language: Language): SlideDraft {
  const { brief: prompt, briefQuestions } = deckPrompts[language];
  return { kind: 'brief', title: deckLabels[language].brief, prompt, blocks: [questions(briefQuestions)] };
}

function questions(texts: readonly string[]): SlideBlock {
  return { type: 'list', items: texts.map((text) => ({ text: plainText(text), depth: 0 })) };
}

function hint(text: string): SlideBlock {
  return { type: 'paragraph', text: plainText(text) };
}

/** Whether notes have such a section with something in it. */
function hasSection(name: NotesSectionName, sections: readonly NotesSection[]): boolean {
  return sections.some(
    (section) => (section.name === name && !isEmpty(section)) || hasSection(name, section.sections),
  );
}

function isEmpty(section: NotesSection): boolean {
  return section.blocks.length === 0 && section.sections.every(isEmpty);
}
