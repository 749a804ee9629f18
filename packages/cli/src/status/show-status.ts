import { type PlanCalendar, wrapText } from '@proseminar/syllabus';
import { type Output, paint, type Style } from '../terminal.js';
import { describeFiles } from './describe-files.js';
import { describeSession } from './describe-session.js';
import {
  describeChanges,
  describeDeadlines,
  describeMissing,
  describeNoClass,
  describeTerm,
} from './describe-term.js';
import type { CourseState, NextStep } from './next-steps.js';

/** A line of a page, before it is wrapped. */
export interface Line {
  readonly text: string;
  readonly style?: Style;
}

/** What a page says. */
export interface StatusPage extends CourseState {
  /** The time of day on the clock of the course; absent where a day is told of. */
  readonly time?: string;
  readonly steps: readonly NextStep[];
  /** How many warnings there are of the course's own files. */
  readonly warnings: number;
}

/** Columns that the names of sections take. */
const margin = 9;

/** Print where a course stands, on a page that fits a screen. */
export async function showStatus(
  page: StatusPage,
  { timeZone }: PlanCalendar,
  output: Output,
): Promise<void> {
  const { term, time, plan, outputs, steps } = page;
  const { title, code, term: name } = term;
  const heading = `${code === undefined ? '' : `${code}: `}${title}${name === undefined ? '' : ` (${name})`}`;

  const sections: readonly [label: string, lines: readonly Line[]][] = [
    ['Last', await describeSession(term.last, term)],
    ['Next', [...(await describeSession(term.next, term)), ...(await describeNoClass(term))]],
    ['Due', await describeDeadlines(term)],
    ['Missing', describeMissing(term)],
    ['Decided', describeChanges(term)],
    ['Files', describeFiles(plan, outputs, page.warnings)],
  ];
  const wrap = (first: string, text: string) => wrapText(first, text, output.columns);

  const lines = [
    ...wrap('', heading).map((line) => paint(output, 'bold', line)),
    ...(await describeTerm(term, time === undefined ? undefined : `${time} in ${timeZone}`)).flatMap((line) =>
      wrap('', line),
    ),
    ...sections.flatMap(([label, own]) =>
      own.length === 0 ? [] : ['', ...section(label, own, wrap, output)],
    ),
    '',
    ...listSteps(steps, output, wrap),
  ];
  output.write(`${lines.join('\n')}\n`);
}

type Wrap = (first: string, text: string) => readonly string[];

function section(label: string, lines: readonly Line[], wrap: Wrap, output: Output): readonly string[] {
  const space = ' '.repeat(margin);
  const wrapped = lines.flatMap(({ text, style }) =>
    wrap(`${space}${/^ */u.exec(text)?.[0] ?? ''}`, text.trimStart()).map((line) => {
      const words = line.slice(margin);
      return style === undefined ? words : paint(output, style, words);
    }),
  );
  return wrapped.map((line, index) =>
    index === 0 ? `${paint(output, 'bold', label)}${space.slice(label.length)}${line}` : `${space}${line}`,
  );
}

/** Commands in a column, and beside them what they are for; below where there is no room. */
function listSteps(steps: readonly NextStep[], output: Output, wrap: Wrap): readonly string[] {
  if (steps.length === 0) return section('To do', [{ text: 'nothing', style: 'green' }], wrap, output);
  const width = Math.max(0, ...steps.map(({ command = '' }) => command.length)) + 2;
  const room = output.columns - margin - width;

  const lines = steps.flatMap(({ command, why }): Line[] => {
    if (command === undefined) return [{ text: why }];
    if (why.length <= room)
      return [{ text: `${paint(output, 'cyan', command)}${' '.repeat(width - command.length)}${why}` }];
    return [{ text: command, style: 'cyan' }, { text: `  ${why}` }];
  });
  return section('To do', lines, wrap, output);
}
