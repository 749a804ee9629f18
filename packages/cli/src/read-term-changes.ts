import type { Catalog } from '@proseminar/core';
import { type FoundPapers, findPapers, type LastPlan, type TermChange } from '@proseminar/syllabus';
import { WrongUse } from './wrong-use.js';

/** What a person asks to change of a course that has begun. */
export interface TermChangeOptions {
  readonly cancel?: readonly string[];
  readonly addBreak?: readonly string[];
  readonly move?: readonly string[];
  readonly swap?: readonly string[];
  readonly dropStudent?: readonly string[];
  readonly addStudent?: readonly string[];
  readonly addPaper?: readonly string[];
  readonly optional?: readonly string[];
  readonly remove?: readonly string[];
  readonly reason?: string;
}

/** The course that options speak of. */
export interface SpokenOf {
  readonly last: Pick<LastPlan, 'sessions'>;
  readonly catalog: Pick<Catalog, 'papers'>;
}

/**
 * Options as the changes that `overrides.yaml` holds; sessions by number become days, papers by name their ids.
 *
 * @param on The day on which they are decided.
 */
export async function readTermChanges(
  options: TermChangeOptions,
  on: string,
  { last: { sessions }, catalog }: SpokenOf,
): Promise<readonly TermChange[]> {
  const reason = options.reason === undefined ? {} : { reason: options.reason };
  const dayOf = (word: string, option: string) => readDay(word, option, sessions);
  const paperOf = (word: string, option: string) => onePaper(word, option, findPapers(word, catalog));

  return [
    ...(options.cancel ?? []).map((word) => ({ on, cancel: dayOf(word, '--cancel'), ...reason })),
    ...(options.addBreak ?? []).map((word) => ({ on, break: readBreak(word), ...reason })),
    ...(options.move ?? []).map((word) => {
      const [from, to] = split(word, ':', '--move', 'S12:2027-03-05');
      return { on, move: dayOf(from, '--move'), to: readDate(to, '--move'), ...reason };
    }),
    ...(options.swap ?? []).map((word) => {
      const [one, other] = split(word, ',', '--swap', 'S12,S14');
      const swap: [string, string] = [dayOf(one, '--swap'), dayOf(other, '--swap')];
      return { on, swap, ...reason };
    }),
    ...(options.dropStudent ?? []).map((id) => ({ on, dropStudent: id })),
    ...(options.addStudent ?? []).map((word) => {
      const [id, name] = split(word, '=', '--add-student', '"s20=Ada Lovelace"');
      return { on, addStudent: { id, name } };
    }),
    ...(options.addPaper ?? []).map((word) => ({ on, addPaper: paperOf(word, '--add-paper') })),
    ...(options.optional ?? []).map((word) => ({ on, optional: paperOf(word, '--optional') })),
    ...(options.remove ?? []).map((word) => ({ on, remove: paperOf(word, '--remove') })),
  ];
}

/** The day of a session by its number, `S12`, or a date as it is. */
function readDay(word: string, option: string, sessions: LastPlan['sessions']): string {
  const number = /^S(\d{1,4})$/iu.exec(word)?.[1];
  if (number === undefined) return readDate(word, option);
  const session = sessions.find((each) => each.number === Number(number));
  if (session) return session.date;
  throw new WrongUse(
    `Unexpected session \`${word}\` in \`${option}\`, expected one from \`S${sessions[0]?.number}\` to \`S${sessions.at(-1)?.number}\``,
  );
}

/** Most papers that a message names. */
const mostNamed = 5;

function onePaper(word: string, option: string, { papers, nearest }: FoundPapers): string {
  const [paper, ...others] = papers;
  if (paper !== undefined && others.length === 0) return paper;
  const names = (papers.length > 0 ? papers : nearest).slice(0, mostNamed).map((name) => `\`${name}\``);
  const known = names.length > 0 ? names.join(' or ') : 'the id or the name of one in the reading list';
  throw new WrongUse(
    paper === undefined
      ? `Unexpected paper \`${word}\` in \`${option}\`, expected ${known}`
      : `Unexpected \`${word}\` in \`${option}\`, which are ${papers.length} papers, expected one of them: ${known}`,
  );
}

function readBreak(word: string): { from: string; to: string } {
  const [from, to] = split(word, '..', '--add-break', '2027-03-01..2027-03-05');
  return { from: readDate(from, '--add-break'), to: readDate(to, '--add-break') };
}

/** A date as an option has it. */
export function readDate(word: string, option: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(word)) return word;
  throw new WrongUse(`Unexpected \`${word}\` in \`${option}\`, expected a date such as \`2027-02-17\``);
}

function split(word: string, separator: string, option: string, example: string): [string, string] {
  const at = word.indexOf(separator);
  const parts = [word.slice(0, at), word.slice(at + separator.length)].map((part) => part.trim());
  const [one = '', other = ''] = at === -1 ? [] : parts;
  if (one !== '' && other !== '') return [one, other];
  throw new WrongUse(`Unexpected \`${word}\` in \`${option}\`, expected such as \`${example}\``);
}
