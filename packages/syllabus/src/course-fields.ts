import { cleanText } from '@proseminar/core';
import * as z from 'zod';
import { isDate } from './calendar.js';
import { isExpected } from './expected.js';

/** A list that is not empty. Each field's `error` is the end of “Unexpected …, expected”. */
export function listOf<Item extends z.ZodType>(item: Item, expected: string, most = 2000) {
  const tooMany = `at most ${most}`;
  return z.array(item, { error: expected }).min(1, { error: expected }).max(most, { error: tooMany });
}

/** One line with something to see on it. */
export function line(expected: string) {
  return z
    .string({ error: expected })
    .max(500, { error: 'at most 500 characters' })
    .refine((text) => cleanText(text) !== '', { error: expected });
}

/** Markdown of any length that a person would write. */
export function markdown(expected: string) {
  return z.string({ error: expected }).max(100_000, { error: 'at most 100,000 characters' });
}

/** A whole number between two others. */
export function wholeNumber(least: number, most: number) {
  const error = `a whole number from ${least} to ${most}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
}

/** A date of the calendar: `2027-01-18`. */
export function date() {
  const error = 'a date such as `2027-01-18`';
  return z
    .string({ error })
    .refine((text) => isDate(text), { error })
    .meta({ format: 'date' });
}

/** A text that a reader understands; what the reader expected becomes the message. */
export function readable(read: (text: string) => unknown, expected: string) {
  return z
    .string({ error: expected })
    .max(200, { error: expected })
    .superRefine((text, context) => {
      const result = read(text);
      if (isExpected(result)) context.addIssue({ code: 'custom', message: result.expected, input: text });
    });
}

const catalogIds = {
  paper: 'the id of a paper such as `osdi18-gandiva`',
  topic: 'the id of a topic',
  choice: 'the id of a paper or topic, or a date',
};

/** Id of a paper or topic, as the catalog has it; or of either, where a person chooses. */
export function catalogId(what: keyof typeof catalogIds) {
  const error = catalogIds[what];
  return z.string({ error }).min(1, { error }).max(200, { error });
}

/** Ids of papers, as the catalog has them. */
export const papers = listOf(catalogId('paper'), 'a list of paper ids such as `[osdi18-gandiva]`');

/** What is read for a session that the course itself makes. */
export const fixedReadings = {
  readings: papers.exactOptional().describe('Papers to read for the session.'),
  optional: papers.exactOptional().describe('Optional papers of the session.'),
  background: papers.exactOptional().describe('Papers for those who want more; nobody has to read them.'),
};

/** One of some words. */
export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: values.map((value) => `\`${value}\``).join(', ') });
}

/** What a session is that the course itself makes, beside when. */
export const ownSession = {
  title: line('the title of the session').describe('What the session is called.'),
  kind: z
    .string({ error: 'a word such as `talks`' })
    .max(40, { error: 'a word such as `talks`' })
    .regex(/^[a-z]+(?:-[a-z]+)*$/u, { error: 'a word in lower case such as `talks`' })
    .exactOptional()
    .describe('A word for what kind of session it is: `introduction`, `talks`. By default `lecture`.'),
  description: markdown('text').exactOptional().describe('Markdown.'),
};

/** Id of a person: letters, digits and single `.`, `_`, `-` between them. */
export function personId() {
  const error = 'an id of letters and digits such as `ada`';
  return z
    .string({ error })
    .max(80, { error })
    .regex(/^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/u, { error });
}

/** Id of a milestone, such as a deadline can name: lower case, digits and single `-`. */
export function milestoneId() {
  const error = 'an id in lower case such as `proposal`';
  return z
    .string({ error })
    .max(80, { error })
    .regex(/^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/u, { error })
    .refine((id) => !['session', 'week', 'last'].includes(id), { error });
}

/** Report items of a list that have the same id as an earlier one. */
export function uniqueIds(
  items: readonly { readonly id?: string | undefined }[],
  context: z.RefinementCtx,
): void {
  const seen = new Set<string>();

  for (const [index, { id }] of items.entries()) {
    if (id === undefined) continue;
    if (seen.has(id)) {
      context.addIssue({
        code: 'custom',
        message: 'an id that no other has',
        path: [index, 'id'],
        input: id,
      });
    }
    seen.add(id);
  }
}
