import type { Immutable } from '@proseminar/core';
import * as z from 'zod';
import { catalogId, date, line, listOf, markdown, personId, readable } from '../course-fields.js';
import { readTimes } from '../meeting-pattern.js';
import { personSchema } from '../people/people-file.js';

/** What each kind of change is about: a change has exactly one of these keys. */
const changeKinds = [
  'cancel',
  'break',
  'move',
  'swap',
  'dropStudent',
  'addStudent',
  'addPaper',
  'optional',
  'remove',
] as const;

const someChange = 'a change such as `{on: 2027-02-16, cancel: 2027-02-17}`';

const changeSchema = z
  .strictObject(
    {
      on: date().describe('The day on which it was decided. What was before that day stays as it was.'),
      cancel: date().exactOptional().describe('Day whose class does not take place.'),
      break: z
        .strictObject(
          {
            from: date().describe('First day without class.'),
            to: date().describe('Last day without class.'),
          },
          { error: 'days such as `{from: 2027-03-01, to: 2027-03-05}`' },
        )
        .superRefine(({ from, to }, context) => {
          if (to >= from) return;
          const message = `a date from \`${from}\` on`;
          context.addIssue({ code: 'custom', message, path: ['to'], input: to });
        })
        .exactOptional()
        .describe('Days without class.'),
      move: date().exactOptional().describe('Day whose class takes place on another: `to`.'),
      to: date().exactOptional().describe('Where a class is moved to.'),
      time: readable(readTimes, 'start and end such as `10:30-11:50`')
        .exactOptional()
        .describe('Of a moved class, start and end; by default as before.'),
      room: line('the name of a room').exactOptional().describe('Of a moved class; by default as before.'),
      swap: z
        .tuple([date(), date()], { error: 'two dates such as `[2027-03-08, 2027-03-15]`' })
        .exactOptional()
        .describe('Two days whose sessions take the place of each other.'),
      dropStudent: personId().exactOptional().describe('Id of a person who leaves the course.'),
      addStudent: personSchema.exactOptional().describe('A person who joins the course.'),
      addPaper: catalogId('paper').exactOptional().describe('Id of a paper to read as well.'),
      optional: catalogId('paper').exactOptional().describe('Id of a paper that is optional from now on.'),
      remove: catalogId('paper').exactOptional().describe('Id of a paper that is not read any more.'),
      reason: line('why').exactOptional().describe('Why: `Snow day`. Shown in the schedule.'),
    },
    { error: someChange },
  )
  .superRefine((change, context) => {
    const kinds = changeKinds.filter((kind) => change[kind] !== undefined);
    const expect = (message: string, path: string[] = []) =>
      context.addIssue({ code: 'custom', message, path, input: undefined });

    if (kinds.length !== 1) {
      const found = kinds.length === 0 ? 'change without a kind' : 'change of several kinds';
      expect(`Unexpected ${found}, expected one of ${changeKinds.map((kind) => `\`${kind}\``).join(', ')}`);
    } else if (change.move !== undefined && change.to === undefined) {
      expect('the day that the class is moved to', ['to']);
    } else if (change.move !== undefined && change.to === change.move) {
      const message = 'another day; other times of a day stand in `meetings`, with `from` and `to`';
      context.addIssue({ code: 'custom', message, path: ['to'], input: change.to });
    } else if (change.swap && change.swap[0] === change.swap[1]) {
      context.addIssue({ code: 'custom', message: 'another day', path: ['swap', 1], input: change.swap[1] });
    } else if (change.move === undefined) {
      for (const key of ['to', 'time', 'room'] as const) {
        if (change[key] !== undefined) expect(`Unexpected \`${key}\` without \`move\`, expected both`, [key]);
      }
    }
  });

const attachment = line('a path such as `talk.pdf`, or an address');

const sessionRecordSchema = z.strictObject(
  {
    date: date().describe('The day of the session; the first on it.'),
    folder: date()
      .exactOptional()
      .describe('The day whose folder `sessions/<date>` has its files, where its session has moved.'),
    slides: z
      .union([attachment, listOf(attachment, 'a list of paths or addresses', 20)], {
        error: 'a path such as `talk.pdf`, an address, or a list of such',
      })
      .exactOptional()
      .describe('Slides: files in the session’s folder `sessions/<date>`, or addresses.'),
    summary: attachment
      .exactOptional()
      .describe('A summary: a file in the session’s folder `sessions/<date>`, or an address.'),
    video: attachment.exactOptional().describe('A recording: an address, or a file in the session’s folder.'),
    note: markdown('text').exactOptional().describe('What else is to be said, in Markdown.'),
    presentedBy: listOf(personId(), 'a list of ids such as `[s03]`', 20)
      .exactOptional()
      .describe('Ids of the people who presented, where that is not as planned.'),
  },
  { error: 'a session such as `{date: 2027-02-15, slides: talk.pdf}`' },
);

/** What `overrides.yaml` holds. */
export const overridesSchema = z
  .strictObject(
    {
      changes: z
        .array(changeSchema, { error: 'a list of changes' })
        .max(1000, { error: 'at most 1,000' })
        .exactOptional()
        .describe('What was decided during the term, in that order.'),
      sessions: z
        .array(sessionRecordSchema, { error: 'a list of sessions' })
        .max(1000, { error: 'at most 1,000' })
        .superRefine((records, context) => {
          const seen = new Set<string>();
          for (const [index, { date }] of records.entries()) {
            const message = 'a date that no other has';
            if (seen.has(date))
              context.addIssue({ code: 'custom', message, path: [index, 'date'], input: date });
            seen.add(date);
          }
        })
        .exactOptional()
        .describe('What happened in sessions.'),
    },
    { error: 'a map with `changes` or `sessions`' },
  )
  .meta({ id: 'Overrides', description: 'What happened to a course during its term.' });

/** What happened during a term: the content of an `overrides.yaml`. */
export type Overrides = Immutable<z.infer<typeof overridesSchema>>;

/** Something that was decided during a term. */
export type TermChange = NonNullable<Overrides['changes']>[number];

/** What happened in a session. */
export type SessionRecord = NonNullable<Overrides['sessions']>[number];
