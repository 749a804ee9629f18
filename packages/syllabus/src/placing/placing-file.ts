import * as z from 'zod';
import {
  catalogId,
  fixedReadings,
  listOf,
  oneOf,
  ownSession,
  papers,
  readable,
  wholeNumber,
} from '../course-fields.js';
import { readSessionReference } from '../session-anchor.js';

const somePin = 'a pin such as `{paper: osdi18-gandiva, session: 6}`';

const sessionReference = z.union(
  [wholeNumber(1, 1000), readable(readSessionReference, '`last`, or such as `last - 1`')],
  {
    error: 'the number of a session, `last`, or such as `last - 1`',
  },
);

/** A session that the course itself makes. */
export const fixedSchema = z.strictObject(
  {
    session: sessionReference.describe('Which session: its number, `last`, or `last - 1`.'),
    ...ownSession,
    ...fixedReadings,
  },
  { error: 'a session such as `{session: 1, title: Introduction, kind: introduction}`' },
);

/** A paper with a session or sessions of its own. */
export const pinSchema = z
  .strictObject(
    {
      paper: catalogId('paper').describe('Id of the paper. It is in the course, whatever else is selected.'),
      session: sessionReference.exactOptional().describe('The session that it is read for: `6`, `last`.'),
      week: wholeNumber(1, 600).exactOptional().describe('The week that it is read in, by its number.'),
      from: sessionReference.exactOptional().describe('The first session that it may be read for.'),
      to: sessionReference.exactOptional().describe('The last session that it may be read for.'),
      not: listOf(sessionReference, 'a list of sessions such as `[3, last]`', 1000)
        .exactOptional()
        .describe('Sessions that it is not read for: `[3, last]`.'),
      alone: z
        .literal(true, { error: '`true`' })
        .exactOptional()
        .describe('Whether no other required paper is read for its session.'),
    },
    { error: somePin },
  )
  .refine((pin) => Object.keys(pin).length > 1, { error: somePin });

/** How much is read for a session. */
export const sessionsSchema = z.strictObject(
  {
    required: wholeNumber(1, 10).exactOptional().describe('Most required papers in a session. By default 2.'),
    optional: wholeNumber(0, 10).exactOptional().describe('Most optional papers in a session. By default 1.'),
    minutesPerPaper: wholeNumber(1, 600)
      .exactOptional()
      .describe('Minutes of class that a required paper takes: a short session has room for fewer.'),
    readingMinutes: wholeNumber(1, 6000)
      .exactOptional()
      .describe('Most minutes of required reading for a session, see `load`.'),
  },
  { error: 'a map such as `{required: 2, optional: 1}`' },
);

/** In which order papers are read. */
export const orderSchema = z.strictObject(
  {
    after: z
      .record(z.string().max(200), papers, {
        error: 'a map such as `{osdi21-pollux: [osdi18-gandiva]}`',
      })
      .exactOptional()
      .describe('Papers that come after others: `osdi21-pollux: [osdi18-gandiva]`.'),
    evidence: oneOf(['notes', 'none'])
      .exactOptional()
      .describe(
        'Whether papers come after those that their notes mention: `notes` (the default), or `none`.',
      ),
    before: z
      .record(z.string().max(200), papers, {
        error: 'a map such as `{osdi18-gandiva: [osdi21-pollux]}`',
      })
      .exactOptional()
      .describe('Papers that come before others: `osdi18-gandiva: [osdi21-pollux]`.'),
    together: listOf(papers, 'a list of lists of papers')
      .exactOptional()
      .describe('Papers that are read for the same session: `[[osdi18-gandiva, osdi20-antman]]`.'),
    apart: listOf(papers, 'a list of lists of papers')
      .exactOptional()
      .describe('Papers no two of which are read for the same session.'),
    topics: oneOf(['given', 'list', 'precedence'])
      .exactOptional()
      .describe(
        'Order of topics: as `given` by `select.topics` (the default), as in the `list`, or by `precedence`: so that papers come after others as `after` and `before` say.',
      ),
    by: oneOf(['year', 'list'])
      .exactOptional()
      .describe(
        'Order inside a topic where nothing else decides: by `year` (the default), or as in the `list`.',
      ),
  },
  { error: 'a map such as `{after: {osdi21-pollux: [osdi18-gandiva]}}`' },
);
