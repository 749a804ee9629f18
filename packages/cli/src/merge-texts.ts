import { compareLines, type Hunk, type Range } from './compare-lines.js';
import { mergeRows } from './merge-rows.js';
import { refineHunks } from './refine-hunks.js';

/** Three texts of one file. */
export interface TextsToMerge {
  /** What was generated last. */
  readonly base: string;
  /** What a person made of it. */
  readonly ours: string;
  /** What is generated now. */
  readonly theirs: string;
  /**
   * Whether the person is right where both changed the same lines; else both stand there between markers.
   *
   * @default false
   */
  readonly prefersOurs?: boolean;
}

/** A text with the changes of both sides. */
export interface MergedText {
  readonly text: string;
  /** How many places have both sides between markers, because both changed them. */
  readonly conflicts: number;
}

/** Lines around two versions of a place. */
export const markers = { ours: '<<<<<<< yours', between: '=======', theirs: '>>>>>>> proseminar' } as const;

/**
 * Merge the changes of a person and of a build, line by line. Changes of neighbouring lines are no conflict: rows of a
 * table stand close together.
 *
 * @example
 * mergeTexts({base: 'a\nb\n', ours: 'a\nb\nmine\n', theirs: 'A\nb\n'})
 * // => {text: 'A\nb\nmine\n', conflicts: 0}
 */
export function mergeTexts({ base, ours, theirs, prefersOurs = false }: TextsToMerge): MergedText {
  const [before, mine, now] = [base, ours, theirs].map(splitLines) as [string[], string[], string[]];
  const groups = groupHunks(
    refineHunks(compareLines(before, mine), before, mine),
    refineHunks(compareLines(before, now), before, now),
  );
  const lines: string[] = [];
  let conflicts = 0;
  let position = 0;

  for (const { range, ours: myHunks, theirs: newHunks } of groups) {
    lines.push(...before.slice(position, range.start));
    position = range.end;
    const my = cut(mine, range, myHunks);
    const their = cut(now, range, newHunks);

    if (myHunks.length > 0 && newHunks.length > 0) {
      const old = before.slice(range.start, range.end);
      const merged =
        mergeRow(old, my, their) ?? (prefersOurs ? { lines: my, conflicts: 0 } : mergePlace(my, their));
      lines.push(...merged.lines);
      conflicts += merged.conflicts;
    } else {
      lines.push(...(myHunks.length > 0 ? my : their));
    }
  }

  lines.push(...before.slice(position));
  return { text: joinLines(lines, ours), conflicts };
}

/** Lines of a text without what ends them; the last one is empty where the text ends its last line. */
export function splitLines(text: string): string[] {
  return text.replaceAll('\r\n', '\n').split('\n');
}

/** A text with the line ends that most lines of another one have. */
export function withLineEnds(text: string, like: string): string {
  if (!endsWithReturns(like) || text.includes('\r\n')) return text;
  return text.replaceAll('\n', '\r\n');
}

function joinLines(lines: readonly string[], like: string): string {
  return lines.join(endsWithReturns(like) ? '\r\n' : '\n');
}

function endsWithReturns(text: string): boolean {
  return text.split('\r\n').length * 2 > text.split('\n').length + 1;
}

/** Changes that touch the same lines of the text before, from one side or both. */
interface Group {
  range: Range;
  readonly ours: Hunk[];
  readonly theirs: Hunk[];
}

function groupHunks(ours: readonly Hunk[], theirs: readonly Hunk[]): Group[] {
  const sided = [
    ...ours.map((hunk) => ({ hunk, side: 'ours' as const })),
    ...theirs.map((hunk) => ({ hunk, side: 'theirs' as const })),
  ].sort(
    ({ hunk: { before: one } }, { hunk: { before: other } }) =>
      one.start - other.start || one.end - other.end,
  );
  const groups: Group[] = [];

  for (const { hunk, side } of sided) {
    let group = groups.at(-1);
    if (!group || !overlap(group.range, hunk.before)) {
      group = { range: hunk.before, ours: [], theirs: [] };
      groups.push(group);
    }
    group.range = { start: group.range.start, end: Math.max(group.range.end, hunk.before.end) };
    group[side].push(hunk);
  }

  return groups;
}

/** Whether a later change touches lines of an earlier one, or both add lines at one place. */
function overlap(earlier: Range, later: Range): boolean {
  if (later.start < earlier.end) return true;
  return earlier.start === earlier.end && later.start === earlier.start && later.end === later.start;
}

/** What a side has in place of lines of the text before. */
function cut(lines: readonly string[], range: Range, hunks: readonly Hunk[]): string[] {
  const [first, last] = [hunks[0], hunks.at(-1)];
  if (!first || !last) return [];
  const start = first.after.start - (first.before.start - range.start);
  return lines.slice(start, last.after.end + (range.end - last.before.end));
}

/** Two versions of a row of a table, where both can be had. */
function mergeRow(
  before: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): MergedPlace | undefined {
  const [[old], [my], [their]] = [before, ours, theirs];
  if (old === undefined || my === undefined || their === undefined) return undefined;
  if (before.length + ours.length + theirs.length > 3) return undefined;
  const row = mergeRows(old, my, their);
  return row === undefined ? undefined : { lines: [row], conflicts: 0 };
}

interface MergedPlace {
  readonly lines: readonly string[];
  readonly conflicts: number;
}

/** Two versions of a place: what they begin and end with alike stands once, the rest between markers. */
function mergePlace(ours: readonly string[], theirs: readonly string[]): MergedPlace {
  const shorter = Math.min(ours.length, theirs.length);
  let head = 0;
  while (head < shorter && ours[head] === theirs[head]) head++;
  let tail = 0;
  while (tail < shorter - head && ours.at(-1 - tail) === theirs.at(-1 - tail)) tail++;

  const my = ours.slice(head, ours.length - tail);
  const their = theirs.slice(head, theirs.length - tail);
  const isAlike = my.length + their.length === 0;
  const marked = isAlike ? [] : [markers.ours, ...my, markers.between, ...their, markers.theirs];
  return {
    lines: [...ours.slice(0, head), ...marked, ...ours.slice(ours.length - tail)],
    conflicts: isAlike ? 0 : 1,
  };
}
