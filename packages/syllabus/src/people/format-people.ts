import { cleanText, formatCount } from '@proseminar/core';
import type { CoursePlan, Session } from '../course-plan.js';
import { formatMinutes } from '../load/format-minutes.js';
import { isAssumed } from '../load/load-column.js';
import { wrapText } from '../wrap-text.js';
import { ordinal } from './ordinal.js';

/**
 * Who does what in a session, a line for each role with the time to read for it:
 * `Presenting: Ada Lovelace, Alan Turing (5 h 35 each)`.
 */
export function listTurns(
  { people: turns, readings, load }: Session,
  { roles, people }: CoursePlan,
): readonly string[] {
  const names = new Map(people.map(({ id, name }) => [id, cleanText(name)]));

  return roles.flatMap(({ id, title }) => {
    const own = turns.filter(({ role }) => role === id);
    const held = own.map(({ person }) => (person === undefined ? 'nobody' : (names.get(person) ?? person)));
    const [first] = own.filter(({ person, minutes }) => person !== undefined && minutes > 0);
    if (!first) return own.length === 0 ? [] : [`${cleanText(title)}: ${held.join(', ')}`];
    const time = `${isAssumed(readings, load.assumed) ? '~' : ''}${formatMinutes(first.minutes)}`;
    return [`${cleanText(title)}: ${held.join(', ')} (${time}${held.length > 1 ? ' each' : ''})`];
  });
}

/** How fair the turns of a plan are, as lines for a terminal: a table of people, then a sentence for each role. */
export function formatFairness(plan: CoursePlan, width: number): readonly string[] {
  const { fairness, roles, people } = plan;
  if (!fairness) return [];
  const names = new Map(people.map(({ id, name }) => [id, cleanText(name)]));
  const titles = new Map(roles.map(({ id, title }) => [id, cleanText(title)]));
  const hasChoices = fairness.choices.length > 0 || fairness.unchosen > 0;

  const rows = [
    [
      'People',
      ...roles.map(({ title }) => cleanText(title)),
      'Total',
      'Reading',
      ...(hasChoices ? ['Choices'] : []),
    ],
    ...fairness.people.map(({ person, turns, total, minutes, choices, unchosen }) => [
      names.get(person) ?? person,
      ...turns.map((each) => String(each.turns)),
      String(total),
      formatMinutes(minutes),
      ...(hasChoices ? [[...choices.map(String), ...Array(unchosen).fill('–')].join(' ')] : []),
    ]),
  ];
  const sentences = fairness.roles.map(({ role, turns, empty, least, most }) => {
    const each = least === most ? `${least} each` : `${least} to ${most} each`;
    const missing = empty === 0 ? '' : `, ${formatCount(empty, 'place')} empty`;
    return `${titles.get(role) ?? role}: ${formatCount(turns, 'turn')}, ${each}${missing}.`;
  });

  return [
    '',
    ...formatTable(rows, hasChoices),
    '',
    ...[...sentences, ...(hasChoices ? [describeChoices(plan, names)] : [])].flatMap((sentence) =>
      wrapText('', sentence, width),
    ),
  ];
}

/** Numbers stand right, words left. */
function formatTable(rows: readonly (readonly string[])[], lastIsText: boolean): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length));
        const isText = column === 0 || (lastIsText && column === row.length - 1);
        return isText ? `${cell}${space}` : `${space}${cell}`;
      })
      .join('  ')
      .trimEnd(),
  );
}

function describeChoices({ fairness }: CoursePlan, names: ReadonlyMap<string, string>): string {
  const { choices = [], unchosen = 0, worst } = fairness ?? {};
  const met = choices.flatMap((count, rank) => (count === 0 ? [] : [`${count} ${ordinal(rank + 1)}`]));
  const counts = [...met, ...(unchosen > 0 ? [`${unchosen} not chosen`] : [])].join(', ');
  if (!worst) return `Choices: ${counts}.`;
  if (worst.choice === 1) return `Choices: ${counts}. All who chose have their first choice.`;
  const best = worst.choice === undefined ? 'none of theirs' : `their ${ordinal(worst.choice)} at best`;
  return `Choices: ${counts}. Worst off: ${names.get(worst.person) ?? worst.person}, with ${best}.`;
}
