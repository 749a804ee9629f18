import type { Catalog, NotesBlock, NotesSection, PaperNotes } from '@proseminar/core';
import type { CoursePlan } from '../src/course-plan.js';
import { renderTexts, type TextDocument } from './render-texts.js';
import { sampleCatalog, samplePlan } from './sample-plan.js';

const text = (words: string) => ({ markdown: words, text: words });

/** Notes with every kind of block, each about as long as the words are. */
function notesWith(words: string): PaperNotes {
  const source = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const item = (depth: number): { markdown: string; text: string; blocks: readonly NotesBlock[] } => ({
    ...text(words),
    blocks: depth > 3 ? [] : [{ type: 'list', ordered: depth % 2 === 0, items: [item(depth + 1)] }],
  });
  const section = (
    name: NotesSection['name'],
    blocks: readonly NotesBlock[],
    sections: readonly NotesSection[] = [],
  ): NotesSection => ({ name, heading: words, anchor: name, depth: 2, blocks, sections, source });
  const rows = [1, 2, 3].map(() => [text(words), text('b'), text(words)]);
  const wide = [1, 2].map(() => [1, 2, 3, 4, 5, 6, 7, 8].map(() => text(words)));

  return {
    path: `notes/${words.replace(/[^a-z]/giu, '')}.md`,
    blocks: [{ type: 'paragraph', ...text(words) }],
    sharedWith: [],
    sections: [
      section('summary', [{ type: 'paragraph', ...text(words) }]),
      section('outline', [{ type: 'list', ordered: true, items: [item(0), item(0), item(0)] }]),
      section('background', [
        { type: 'list', ordered: false, items: [item(0), item(2), item(3)] },
        { type: 'figure', alt: words },
      ]),
      section(
        'design',
        [{ type: 'table', rows }],
        [
          section('other', [{ type: 'table', rows: wide }]),
          section('other', [{ type: 'figure', alt: words }]),
        ],
      ),
      section('evaluation', [
        { type: 'code', value: `${words}\n\n\t${words}` },
        { type: 'math', value: words },
        { type: 'quote', blocks: [{ type: 'paragraph', ...text(words) }] },
      ]),
    ],
  };
}

/** The decks of a course in which everything that a person can name has these words. */
export async function decksWith(
  words: string,
  notes: PaperNotes | undefined = notesWith(words),
): Promise<readonly TextDocument[]> {
  const plan: CoursePlan = {
    ...samplePlan,
    title: words,
    term: words,
    people: samplePlan.people.map((person) => ({ ...person, name: words })),
    roles: samplePlan.roles.map((role) => ({ ...role, title: words })),
    milestones: samplePlan.milestones.map((due) => ({ ...due, title: words })),
    sessions: samplePlan.sessions.slice(2, 5).map((session) => ({ ...session, title: words, room: words })),
  };
  const catalog: Catalog = {
    ...sampleCatalog,
    papers: sampleCatalog.papers.map((paper) => ({
      ...paper,
      title: words,
      shortName: words,
      authors: [{ literal: words }],
      venue: { name: words },
      links: [{ rel: 'pdf', url: 'https://example.org/a.pdf', label: words }],
    })),
  };
  const all = Object.fromEntries(catalog.papers.map(({ id }) => [id, notes]));
  const { documents } = await renderTexts(plan, { catalog, notes: all, only: ['slides'] });
  return documents;
}
