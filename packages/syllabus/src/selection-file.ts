import { paperParts } from '@proseminar/core';
import * as z from 'zod';
import { catalogId, line, listOf, ownSession, papers, readable, wholeNumber } from './course-fields.js';
import { defaultWeights } from './score.js';
import { readYears } from './year-range.js';

const year = wholeNumber(1000, 2999);

const share = z
  .number({ error: 'a number such as `2`' })
  .min(0.01, { error: 'a number from 0.01; a topic that is not named gets no place' })
  .max(100, { error: 'a number up to 100' });

const topicSchema = z
  .strictObject({
    topic: catalogId('topic').describe('Id of the topic.'),
    title: line('words for the topic').exactOptional().describe('What the course calls the topic.'),
    papers: wholeNumber(1, 2000).exactOptional().describe('Required papers of the topic.'),
    sessions: wholeNumber(1, 1000)
      .exactOptional()
      .describe('Required papers of the topic, as many as so many full sessions have.'),
    share: share
      .exactOptional()
      .describe('How many times each of its papers counts when places are dealt out. By default 1.'),
    opener: z
      .strictObject(ownSession, { error: 'a session such as `{title: Basics of inference}`' })
      .exactOptional()
      .describe('A session of its own before the papers of the topic: `{title: Basics of inference}`.'),
  })
  .superRefine((entry, context) => {
    const [first, ...others] = (['papers', 'sessions', 'share'] as const).filter(
      (key) => entry[key] !== undefined,
    );
    for (const key of others) {
      const message = `Unexpected \`${key}\` beside \`${first}\`, expected one of them: each says how many papers the topic gets`;
      context.addIssue({ code: 'custom', message, path: [key], input: entry[key] });
    }
  });

const topic = z.union([catalogId('topic'), topicSchema], {
  error: 'the id of a topic, or such as `{topic: misc, papers: 4}`',
});

const points = wholeNumber(-100, 100);
const weight = (words: string, key: keyof typeof defaultWeights) =>
  points.exactOptional().describe(`${words} By default ${defaultWeights[key]}.`);

const weights = z.strictObject(
  {
    notes: weight('For a paper with notes.', 'notes'),
    pdf: weight('For a link to a PDF.', 'pdf'),
    link: weight('For a link to read it by, a DOI or an arXiv id.', 'link'),
    fundamental: weight('For the oldest paper of a topic.', 'fundamental'),
    venue: weight('For a paper whose venue is known.', 'venue'),
    papers: z
      .record(z.string().max(200), points, { error: 'a map such as `{osdi18-gandiva: 5}`' })
      .exactOptional()
      .describe('More points for single papers, or fewer: `osdi18-gandiva: 5`.'),
  },
  { error: 'a map such as `{notes: 0, papers: {osdi18-gandiva: 5}}`' },
);

/** What `select` of a `course.yaml` holds. */
export const selectSchema = z.strictObject(
  {
    topics: listOf(topic, 'a list of topic ids')
      .exactOptional()
      .describe('Topics to teach, in this order. By default all, in the order of the list.'),
    years: z
      .union(
        [
          year,
          readable(readYears, 'years such as `2014-2023` or `2020`'),
          z
            .strictObject({
              from: year.exactOptional().describe('First year.'),
              to: year.exactOptional().describe('Last year.'),
            })
            .refine(({ from = 0, to = 9999 }) => from <= to, { error: 'the earlier year as `from`' }),
        ],
        { error: 'years such as `2014-2023`, `2020` or `{from: 2014, to: 2023}`' },
      )
      .exactOptional()
      .describe('Years of publication: `2014-2023`, `2020`, `2018-`.'),
    venues: listOf(line('the name of a venue'), 'a list of venues such as `[OSDI, SOSP]`')
      .exactOptional()
      .describe('Venues, by any name they go by: `[OSDI, NeurIPS]`.'),
    has: listOf(
      z.enum(paperParts, { error: paperParts.map((part) => `\`${part}\``).join(', ') }),
      'a list such as `[pdf]`',
    )
      .exactOptional()
      .describe('Only papers that have all of these.'),
    text: line('words to look for').exactOptional().describe('Only papers that these words are found in.'),
    tags: listOf(line('a tag'), 'a list of tags such as `[required]`')
      .exactOptional()
      .describe('Only papers with any of these tags.'),
    include: papers.exactOptional().describe('Papers that are required, whatever else is selected.'),
    optional: papers
      .exactOptional()
      .describe('Papers that are optional, whatever else is selected: the first for optional places.'),
    background: papers
      .exactOptional()
      .describe('Papers for those who want more, shown where their topic begins; they take no place.'),
    exclude: papers.exactOptional().describe('Papers that are not in the course.'),
    papers: z
      .union([z.literal('all'), wholeNumber(1, 2000)], { error: 'a whole number, or `all`' })
      .exactOptional()
      .describe('How many required papers. By default as many as fit.'),
    weights: weights.exactOptional().describe('Points that papers get for what is known of them.'),
  },
  { error: 'a map such as `{topics: [serving-inference]}`' },
);
