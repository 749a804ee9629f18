import type { ScheduleColumn } from '@proseminar/core';
import { isBlankCell } from '../entry-forms/blank-cell.js';
import { countWords } from '../entry-forms/count-words.js';
import { titleSpans } from '../entry-forms/title-spans.js';
import type { Line } from '../line.js';

/** What a column of a schedule holds; a `number` counts weeks or sessions and says nothing else. */
export type ColumnRole = ScheduleColumn | 'date' | 'number' | 'topic' | 'readings' | 'optional';

/** Words at the head of a column, in the order in which they are tried. */
const headerWords: readonly (readonly [ColumnRole, RegExp])[] = [
  ['date', /(?<!\w)(?:dates?|days?|when|time|datum|termin|tag|wann)\b/iu],
  ['optional', /(?<!\w)(?:optional|further|additional|suggested|recommended|supplementary)\b/iu],
  ['slides', /(?<!\w)(?:slides?|decks?|folien|materials?|handouts?)\b/iu],
  ['video', /(?<!\w)(?:videos?|recordings?|aufzeichnung)\b/iu],
  [
    'people',
    /(?<!\w)(?:presenters?|presented|presenting|speakers?|lecturers?|leaders?|leads?|discussants?|scribes?|reviewers?|critics?|companions?|instructors?|who|teams?|groups?|vortragende|referent(?:en|in(?:nen)?)?|dozent(?:en)?)\b/iu,
  ],
  ['summary', /(?<!\w)(?:summar(?:y|ies)|notes?|minutes|zusammenfassung(?:en)?)\b/iu],
  ['due', /(?<!\w)(?:due|deadlines?|assign(?:ments?|ed)|homeworks?|hw|deliverables?|abgaben?)\b/iu],
  [
    'readings',
    /(?<!\w)(?:readings?|papers?|articles?|literature|publications?|texts?|lektüre|literatur)\b/iu,
  ],
  [
    'number',
    /^(?:weeks?|wk|sessions?|lectures?|class(?:es)?|meetings?|no\.?|nr\.?|#|woche|sitzung|kw)\W{0,3}$/iu,
  ],
  [
    'topic',
    /(?<!\w)(?:topics?|subjects?|themes?|themen|thema|inhalte?|units?|modules?|content|title|session|class|lecture|description)\b/iu,
  ],
];

/** Say what each column of a schedule is, by the words at its head, and where they say nothing by what stands in it. */
export function readScheduleColumns(
  headers: readonly string[],
  rows: readonly (readonly Line[])[],
  date: number,
): readonly ColumnRole[] {
  const said = headers.map((header, index): ColumnRole | undefined =>
    index === date ? 'date' : headerWords.find(([role, words]) => role !== 'date' && words.test(header))?.[0],
  );
  const cellsOf = (column: number) =>
    rows.flatMap((row) => {
      const cell = row[column];
      return cell && !isBlankCell(cell) ? [cell] : [];
    });
  const isCounted = (column: number) => {
    const cells = cellsOf(column);
    return cells.length > 0 && cells.every(({ text }) => /^#?\d{1,3}\.?$/u.test(text));
  };
  // “Lecture” may head numbers as well as titles.
  const roles = said.map((role, index) => {
    if (role === undefined) return isCounted(index) ? 'number' : undefined;
    return role === 'number' && cellsOf(index).some(({ text }) => /\p{L}{4}/u.test(text)) ? 'topic' : role;
  });
  if (roles.includes('readings')) return roles.map((role) => role ?? 'other');

  const linked = (column: number) =>
    cellsOf(column).filter((cell) => titleSpans(cell, true).length > 0).length;
  const open = [...roles.keys()].filter((index) => roles[index] === undefined || roles[index] === 'topic');
  const best = Math.max(0, ...open.map(linked));
  const readings = open.find((index) => best > 0 && linked(index) === best) ?? longestOf(open, cellsOf);
  return roles.map((role, index) => (index === readings ? 'readings' : (role ?? 'other')));
}

/** The column with the most words; the only one that says what happens is read as readings, too. */
function longestOf(
  columns: readonly number[],
  cellsOf: (column: number) => readonly Line[],
): number | undefined {
  const words = (column: number) => cellsOf(column).reduce((sum, { text }) => sum + countWords(text), 0);
  return [...columns].sort((a, b) => words(b) - words(a) || a - b)[0];
}

/** What the words at the head of a column say that it holds. */
export function readHeader(header: string): ColumnRole | undefined {
  return headerWords.find(([, words]) => words.test(header))?.[0];
}
