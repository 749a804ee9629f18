import type { Immutable } from '@proseminar/core';
import * as z from 'zod';
import {
  catalogId,
  date,
  line,
  listOf,
  personId,
  readable,
  uniqueIds,
  wholeNumber,
} from '../course-fields.js';
import { readingPurposes } from '../load/reading-rates.js';
import { readSessionReference } from '../session-anchor.js';

const somePerson = 'a person such as `{id: ada, name: Ada Lovelace}`';

/** A person or group: an id and a name. */
export const personSchema = z.strictObject(
  { id: personId().describe('A short id.'), name: line('a name').describe('The name.') },
  { error: somePerson },
);

/** Someone who teaches. */
export const instructorSchema = z.strictObject(
  {
    ...personSchema.shape,
    email: z.email({ error: 'an e-mail address' }).exactOptional().describe('An e-mail address to show.'),
  },
  { error: somePerson },
);

/** Report a `until` before the day of `from`. */
function untilFrom(
  { from, until }: { readonly from?: string; readonly until?: string },
  context: z.RefinementCtx,
): void {
  if (from === undefined || until === undefined || until >= from) return;
  const message = `a date from \`${from}\` on`;
  context.addIssue({ code: 'custom', message, path: ['until'], input: until });
}

const someDays = 'a date such as `2027-02-15`, or a range with `from` and `to`';

const memberSchema = z
  .strictObject(
    {
      ...personSchema.shape,
      roles: z
        .array(personId(), { error: 'a list of role ids such as `[presenter]`' })
        .max(20, { error: 'at most 20' })
        .exactOptional()
        .describe('Ids of the roles that they may hold. By default all.'),
      cannot: z
        .array(
          z.union(
            [
              date(),
              z
                .strictObject({
                  from: date().describe('First day away.'),
                  to: date().describe('Last day away.'),
                })
                .superRefine(({ from, to }, context) => {
                  if (to >= from) return;
                  const message = `a date from \`${from}\` on`;
                  context.addIssue({ code: 'custom', message, path: ['to'], input: to });
                }),
            ],
            { error: someDays },
          ),
          { error: 'a list of dates such as `[2027-02-15]`' },
        )
        .max(400, { error: 'at most 400' })
        .exactOptional()
        .describe('Dates, or ranges with `from` and `to`, on which they hold no role.'),
      prefer: z
        .array(catalogId('choice'), { error: 'a list of papers, topics or dates, the best first' })
        .max(50, { error: 'at most 50' })
        .exactOptional()
        .describe('Ids of papers or topics, or dates, that they would like, the best first.'),
      most: wholeNumber(0, 1000).exactOptional().describe('Most turns that they take, over all roles.'),
      from: date().exactOptional().describe('First day in the course, for who comes late.'),
      until: date()
        .exactOptional()
        .describe('Last day in the course, for who drops it. Turns until then stay.'),
    },
    { error: somePerson },
  )
  .superRefine(untilFrom);

const roleSchema = z.strictObject(
  {
    id: personId().describe('A short id.'),
    title: line('what the role is called').describe('What documents call it: `Presenting`, `Scribe`.'),
    perSession: wholeNumber(1, 20).exactOptional().describe('How many hold it in a session. By default 1.'),
    heldBy: listOf(personId(), 'a list of ids of people')
      .exactOptional()
      .describe('Ids of the people who may hold it. By default all.'),
    clashes: z
      .array(personId(), { error: 'a list of role ids such as `[presenter]`' })
      .max(20, { error: 'at most 20' })
      .exactOptional()
      .describe('Ids of the roles that nobody holds beside it in a session. By default all others.'),
    reads: z
      .enum(readingPurposes, { error: readingPurposes.map((purpose) => `\`${purpose}\``).join(', ') })
      .exactOptional()
      .describe(
        'What who holds it reads for, which says how long: `reader`, `reviewer` or `presenter`. By default what its id says, else `reader`.',
      ),
  },
  { error: 'a role such as `{id: presenter, title: Presenting}`' },
);

const fixedTurnSchema = z
  .strictObject(
    {
      session: z
        .union([wholeNumber(1, 1000), readable(readSessionReference, '`last`, or such as `last - 1`')], {
          error: 'the number of a session, `last`, or such as `last - 1`',
        })
        .exactOptional()
        .describe('In which session: its number, `last`, or `last - 1`.'),
      date: date().exactOptional().describe('Or the session on this date.'),
      paper: catalogId('paper').exactOptional().describe('Or the session that reads this paper.'),
      role: personId().exactOptional().describe('Id of the role. By default the first.'),
      person: personId().describe('Id of the person.'),
    },
    { error: 'a turn such as `{paper: osdi21-pollux, role: presenter, person: ada}`' },
  )
  .superRefine(({ session, date, paper }, context) => {
    const given = [session, date, paper].filter((each) => each !== undefined).length;
    if (given === 1) return;
    const found = given === 0 ? 'turn without a session' : 'turn in several sessions';
    const message = `Unexpected ${found}, expected one of \`session\`, \`date\` and \`paper\``;
    context.addIssue({ code: 'custom', message, input: given });
  });

/** How documents may name the people of a course. */
const namePolicies = ['none', 'id', 'initials', 'full'] as const;

/** What `people.yaml` holds, or `people:` in `course.yaml`. */
export const peopleSchema = z
  .strictObject(
    {
      staff: listOf(instructorSchema, 'a list of people')
        .superRefine(uniqueIds)
        .exactOptional()
        .describe('Who teaches this term, beside the `instructors` of the course. Always shown.'),
      people: listOf(memberSchema, 'a list of people or groups')
        .superRefine(uniqueIds)
        .describe('Who takes turns: students or groups.'),
      roles: listOf(roleSchema, 'a list of roles such as `- {id: presenter, title: Presenting}`', 20)
        .superRefine(uniqueIds)
        .exactOptional()
        .describe('What they do in a session. By default one presents.'),
      spacing: wholeNumber(1, 1000)
        .exactOptional()
        .describe('Fewest days between two sessions in which a person has a role.'),
      fixed: z
        .array(fixedTurnSchema, { error: 'a list of turns' })
        .max(2000, { error: 'at most 2,000' })
        .exactOptional()
        .describe('Turns that are settled: who has which role in which session.'),
      show: z
        .enum(namePolicies, { error: namePolicies.map((policy) => `\`${policy}\``).join(', ') })
        .exactOptional()
        .describe('How documents name them: `none`, `id`, `initials` or `full`. By default `none`.'),
    },
    { error: 'a map with `people`' },
  )
  .meta({ id: 'People', description: 'Who takes part in a course, and who does what.' });

/** Who takes part: the content of a `people.yaml`. */
export type People = Immutable<z.infer<typeof peopleSchema>>;

/** A student or group of a course. */
export type Member = People['people'][number];
