import type { Schedule, ScheduleWords } from '@proseminar/core';
import { cleanText } from '@proseminar/core';
import type { Nodes } from 'mdast';
import type { Block } from '../entry-forms/html-blocks.js';
import { plainText } from '../plain-text.js';

/** What a page says of its course outside of the schedule. */
export function readPageWords(
  blocks: readonly Block[],
  schedule: readonly Block[],
): Pick<Schedule, 'title' | 'code' | 'term' | 'times'> {
  const lines = blocks.filter((block) => !schedule.includes(block)).flatMap(linesOf);
  const heading = blocks.find((block) => block.type === 'heading');
  const whole = heading?.type === 'heading' ? cleanText(plainText(heading)).slice(0, longest) : '';
  const named = findTerm(whole, true);
  const code = /^(?<code>\p{Lu}{2,8}[- ]?\d{1,5}[\p{L}\d]{0,3}(?:[-/.]\d{1,4})?)\s?[:：.–—-]\s+(?=\S)/u.exec(
    whole,
  );
  const title = cutTerm(whole.slice(code?.[0].length ?? 0), named?.found);
  const term = named ?? lines.map(({ text }) => findTerm(text, false)).find((found) => found !== undefined);
  return {
    title,
    ...(code?.groups?.code !== undefined && { code: code.groups.code }),
    ...(term && { term: term.term }),
    times: lines.filter(({ text }) => clockTime.test(text)).slice(0, mostTimes),
  };
}

const longest = 300;
const mostTimes = 50;
const clockTime = /\d:\d\d|\d\s?[ap]\.?m\b/iu;

/** The lines of a block: of paragraphs, items and rows, each as the source has it. */
function linesOf(block: Block): ScheduleWords[] {
  const lines: ScheduleWords[] = [];
  const open: (Block | Nodes)[] = [block];

  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'group') open.push(...[...node.children].reverse());
    else if (node.type === 'heading' || node.type === 'paragraph') {
      const start = node.position?.start.line ?? 1;
      for (const [index, text] of plainText(node).split('\n').entries()) add(text, start + index);
    } else if (node.type === 'tableRow') {
      add(node.children.map((cell) => plainText(cell)).join(' | '), node.position?.start.line ?? 1);
    } else if (node.type !== 'code' && 'children' in node) open.push(...[...node.children].reverse());
  }
  return lines;

  function add(raw: string, line: number): void {
    const text = cleanText(raw);
    if (text !== '' && text.length <= longest) lines.push({ text, line });
  }
}

interface FoundTerm {
  readonly term: NonNullable<Schedule['term']>;
  /** The words as they are written. */
  readonly found: string;
}

const seasons: Readonly<Record<string, string>> = {
  f: 'Fall',
  fa: 'Fall',
  s: 'Spring',
  sp: 'Spring',
  su: 'Summer',
  w: 'Winter',
  wi: 'Winter',
  ss: 'Summer',
  sose: 'Summer',
  ws: 'Winter',
  wise: 'Winter',
};
const longSeason = '(?<name>spring|summer|fall|autumn|winter|sommersemester|wintersemester)';
const year = String.raw`['’‘]?(?<year>(?:19|20)\d\d|\d\d)(?:\/(?<next>(?:20)?\d\d))?(?!\d)`;
const long = new RegExp(
  String.raw`(?<!\p{L})${longSeason}(?:\s(?:term|semester|quarter))?,?\s?(?:of\s)?${year}`,
  'iu',
);
const turned = new RegExp(String.raw`(?<!\d)(?<year>(?:19|20)\d\d)\s${longSeason}(?!\p{L})`, 'iu');
const short = new RegExp(String.raw`(?<!\p{L})(?<name>fa|f|sp|su|s|wise|wi|ws|w|sose|ss)\s?${year}`, 'iu');

/** `Fall 2025` of “Fall 2025”, “(F'25)”, “2025 Fall” and “WS 2025/26”; short forms only where a title has them. */
function findTerm(text: string, isTitle: boolean): FoundTerm | undefined {
  const forms = isTitle ? [long, turned, short] : [long, turned];
  const match = forms.map((form) => form.exec(text)).find((found) => found !== null);
  const { name, year: written = '', next } = match?.groups ?? {};
  if (!match || name === undefined) return undefined;
  const season =
    seasons[name.toLowerCase()] ?? `${name.slice(0, 1).toUpperCase()}${name.slice(1).toLowerCase()}`;
  const full = Number(written.length === 2 ? `20${written}` : written);
  return {
    term: { name: `${season} ${full}${next === undefined ? '' : `/${next}`}`, year: full },
    found: match[0],
  };
}

/** `Storage (Fall 2025)` without the term. */
function cutTerm(title: string, found: string | undefined): string {
  if (found === undefined) return title.trim();
  return title
    .replace(found, ' ')
    .replace(/\(\s*\)|\[\s*\]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,:–—-]+|[\s,:–—-]+$/gu, '');
}
