import type { NotesBlock, NotesSection, NotesSectionName, PaperNotes } from '@proseminar/core';

const words = (text: string) => ({ markdown: text, text });
const paragraph = (text: string): NotesBlock => ({ type: 'paragraph', ...words(text) });

const bullets = (...items: readonly string[]): NotesBlock => ({
  type: 'list',
  ordered: false,
  items: items.map((item) => ({ ...words(item), blocks: [] })),
});

const section = (
  name: NotesSectionName,
  heading: string,
  blocks: readonly NotesBlock[],
  sections: readonly NotesSection[] = [],
): NotesSection => ({
  name,
  heading,
  anchor: heading.toLowerCase().replaceAll(' ', '-'),
  depth: 2,
  blocks,
  sections,
  source: { line: 1, column: 1, endLine: 1, endColumn: 1 },
});

/** Notes on one paper of the sample course, with every kind of block. */
export const sampleNotes: Readonly<Record<string, PaperNotes>> = {
  'osdi18-gandiva': {
    path: 'notes/gandiva.md',
    blocks: [],
    sharedWith: [],
    sections: [
      section('summary', 'One-line Summary', [
        paragraph(
          'Gandiva is a cluster scheduler for deep learning that looks into its jobs. It shares GPUs in *time slices*, e.g. at the end of a mini-batch, and [moves](other.md) jobs where they run better.',
        ),
      ]),
      section('outline', 'Paper Structure Outline', [
        {
          type: 'list',
          ordered: true,
          items: [
            { ...words('Introduction'), blocks: [] },
            { ...words('Design'), blocks: [bullets('Mechanisms', 'Policy')] },
            { ...words('Evaluation'), blocks: [] },
          ],
        },
      ]),
      section('background', 'Background & Motivation', [
        bullets(
          'Training jobs run for long, on few GPUs or on many.',
          'How fast a job runs depends on where its GPUs are.',
          'Users start many jobs and stop most of them early.',
        ),
        { type: 'figure', alt: 'Memory use in a training job', url: 'notes/gandiva.png' },
        { type: 'figure', alt: '' },
      ]),
      section(
        'design',
        'Design and Implementation',
        [],
        [
          section('other', 'Suspend and Resume', [
            paragraph(
              'Memory use is lowest at the boundary of a mini-batch, so that is where a job is suspended.',
            ),
            {
              type: 'code',
              language: 'python',
              value: 'for batch in data:\n    step(batch)  # suspend here',
            },
          ]),
          section('other', 'Migration', [
            paragraph(
              'A job is packed, moved, or made larger. Each choice is watched, and undone where it does not help.',
            ),
            { type: 'math', value: 't_{\\text{batch}} < t_{\\text{slice}}' },
            {
              type: 'table',
              rows: [
                [words('Mechanism'), words('Cost')],
                [words('Suspend | resume'), words('low')],
              ],
            },
            { type: 'quote', blocks: [paragraph('Kept as it was said.')] },
          ]),
        ],
      ),
      section('evaluation', 'Evaluation', []),
    ],
  },
};
