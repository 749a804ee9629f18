import type { CoursePlan, Session } from '../course-plan.js';
import { escapeMarkdown } from '../escape-markdown.js';
import { dateShort } from '../language/date-words.js';
import { type AddedLink, addedLinks, kindOfWords } from './added-links.js';
import { replacedPerson, type ShownNames, shownNames } from './replaced-person.js';

/** A generated page, and what a person made of it. */
export interface EditedPage {
  /** Its path in the output folder: `README.md`. */
  readonly path: string;
  /** What was generated last. */
  readonly base: string;
  /** What is there now. */
  readonly text: string;
}

/** Facts that a person typed into one place. */
export interface TypedFacts {
  readonly session: Session;
  readonly links: readonly AddedLink[];
  /** Ids: who stood there, and who stands there now. */
  readonly person?: { readonly from: string; readonly to: string };
  /** Number of the line in the text, from 0. */
  readonly line: number;
  /** Number of the cell, of a row. */
  readonly cell?: number;
  /** What would stand there without the facts; undefined of a line that is all new. */
  readonly without?: string;
}

/** Facts that a person typed into a page, as far as they are certain. */
export function findFacts(page: EditedPage, plan: CoursePlan): readonly TypedFacts[] {
  if (page.base === page.text) return [];
  const [base, text] = [page.base, page.text].map((each) => each.split(/\r?\n/u)) as [string[], string[]];
  if (page.path === 'README.md') return factsInRows(base, text, plan);
  const [, date] = /^sessions\/(\d{4}-\d{2}-\d{2})-[^/]+\/README\.md$/u.exec(page.path) ?? [];
  const session = date === undefined ? undefined : onlySession(plan, date);
  return session ? factsInLines(base, text, session, shownNames(plan)) : [];
}

/** The session of a day; a day with several has none that is certain. */
function onlySession({ sessions }: CoursePlan, date: string): Session | undefined {
  const found = sessions.filter((session) => session.date === date);
  return found.length === 1 ? found[0] : undefined;
}

/** A row of a table. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function factsInRows(base: readonly string[], text: readonly string[], plan: CoursePlan): TypedFacts[] {
  const known = new Set(base);
  const [before, after] = [base, text].map(rowsByCell) as [Map<string, Row[]>, Map<string, Row[]>];
  const names = shownNames(plan);

  return plan.sessions.flatMap((session) => {
    const day = dateShort(session.date, plan.language);
    const [old, now] = [before.get(day) ?? [], after.get(day) ?? []];
    const [oldRow, row] = [old[0], now[0]];
    if (old.length !== 1 || now.length !== 1 || !oldRow || !row || known.has(text[row.line] ?? '')) return [];
    if (onlySession(plan, session.date) !== session) return [];
    return factsInRow(oldRow, row, session, names);
  });
}

/** Rows by what stands in their cells. */
function rowsByCell(lines: readonly string[]): Map<string, Row[]> {
  const rows = new Map<string, Row[]>();
  for (const [line, text] of lines.entries()) {
    if (!/^\s*\|/u.test(text)) continue;
    const cells = text.split(/(?<!\\)\|/u);
    for (const cell of new Set(cells.map((each) => each.trim()))) {
      if (cell.length > 40) continue;
      const known = rows.get(cell);
      if (known) known.push({ line, cells });
      else rows.set(cell, [{ line, cells }]);
    }
  }
  return rows;
}

function factsInRow(before: Row, { line, cells }: Row, session: Session, names: ShownNames): TypedFacts[] {
  if (cells.length !== before.cells.length) return [];
  const place = sessionCell(before.cells, session);
  if (place === undefined) return [];

  return cells.flatMap((cell, index): TypedFacts[] => {
    const old = before.cells[index] ?? '';
    if (cell.trim() === old.trim()) return [];
    // Elsewhere, a link may be one to a paper.
    if (index !== place) return [];
    const facts = compare(old, cell, names);
    return facts ? [{ ...facts, session, line, cell: index, without: old }] : [];
  });
}

/** Which cell has the title of a session; undefined where several have, or none. */
function sessionCell(cells: readonly string[], { title }: Session): number | undefined {
  const words = escapeMarkdown(title);
  if (words === '') return undefined;
  const found = [...cells.keys()].filter((index) => {
    const cell = cells[index]?.trim() ?? '';
    return cell.startsWith(`[${words}](sessions/`) || cell === words || cell.startsWith(`${words}<br>`);
  });
  return found.length === 1 ? found[0] : undefined;
}

function compare(
  before: string,
  after: string,
  names: ShownNames,
  kind?: AddedLink['kind'],
): Pick<TypedFacts, 'links' | 'person'> | undefined {
  const links = addedLinks(before, after, kind);
  if (links) return links.length > 0 ? { links } : undefined;
  const replaced = replacedPerson(before, after, names);
  return replaced && { links: replaced.links, person: { from: replaced.from, to: replaced.to } };
}

/** The lines at the top of a page of a session have a fact each. */
function factsInLines(
  base: readonly string[],
  text: readonly string[],
  session: Session,
  names: ShownNames,
): TypedFacts[] {
  if (base[0] !== `# ${escapeMarkdown(session.title)}` || text[0] !== base[0]) return [];
  const [before, after] = [headOf(base), headOf(text)];
  const missing = before.filter((line) => !after.includes(line));

  return [...after.entries()].flatMap(([line, words]): TypedFacts[] => {
    if (before.includes(words) || !/^[-*] /u.test(words)) return [];
    const label = labelOf(words);
    const kind = kindOfWords(label?.words ?? '');
    const fresh = addedLinks('', words.slice(label?.end ?? 2), kind);
    if (fresh && fresh.length > 0 && (!label || kind)) return [{ session, links: fresh, line }];

    const changed = missing.flatMap((old) => {
      const facts = labelOf(old)?.words === label?.words ? compare(old, words, names, kind) : undefined;
      return facts ? [{ ...facts, session, line, without: old }] : [];
    });
    return changed.length === 1 ? changed : [];
  });
}

/** Lines before the first section. */
function headOf(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => /^(?:## |---$)/u.test(line));
  return end === -1 ? lines : lines.slice(0, end);
}

/** What a line is about: of `- **Slides:** …`, `Slides`. */
function labelOf(line: string): { readonly words: string; readonly end: number } | undefined {
  const [all, words] = /^[-*] (?:\*\*)?([^*:[\]<>`]{1,60}):(?:\*\*)? /u.exec(line) ?? [];
  return all === undefined || words === undefined ? undefined : { words, end: all.length };
}
