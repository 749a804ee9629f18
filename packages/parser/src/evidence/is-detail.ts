import { readDetail } from '../fields/details.js';
import type { Entry } from '../find-entries.js';
import type { Line } from '../line.js';
import { isNamedByTag } from './is-tagged.js';
import { isNames, isPublication } from './seems-citation.js';
import { isRelation } from './weigh-links.js';
import { withoutLinked } from './without-linked.js';

/** Whether a line only says something about the entry that it stands below. */
export function isDetail(entry: Pick<Entry, 'line' | 'below' | 'tells'>): boolean {
  const known = details.get(entry) ?? seemsDetail(entry);
  details.set(entry, known);
  return known;
}

/** Entries are asked about for each of those around them. */
const details = new WeakMap<Pick<Entry, 'line'>, boolean>();

function seemsDetail({ line, below, tells }: Pick<Entry, 'line' | 'below' | 'tells'>): boolean {
  if (below.length > 0 || isNamedByTag(line)) return false;
  if (tells) return true;
  if (readDetail(line.text) !== undefined || isLabelled(line)) return true;
  if (isCitation(line)) return true;
  return (
    line.spans.length > 0 &&
    line.spans.every((span) => isRelation(span.label)) &&
    withoutLinked(line).length < 4
  );
}

const label = /^(?:\p{Letter}[\p{Letter} ]{1,24}|TL;DR)\s?[:：]\s/u;
/** Labels of what is said about a work; other words before a colon may be its name. */
const detailLabel =
  /^\W{0,3}(?:authors?|by|key ?words?|code|codes|data(?:set)?s?|summary|abstract|notes?|tasks?|tags?|venue|published(?: in)?|conference|journal|year|date|links?|pdf|paper|slides|video|blog|project(?: page)?|website|demo|models?|tl;?dr|comments?|remarks?|highlights?|main idea|key ideas?|contributions?|takeaways?|motivation|problem|solution|method|results?|affiliations?|institutions?|organi[sz]ations?|topics?|doi|github|review|reading notes|instructors?|lecturers?|teachers?|tas?|teaching assistants?|staff|presenters?|speakers?|when|where|who|room|location|office hours|announcements|(?:\p{L}+ )?time|(?:\p{L}+ )?schedule|piazza|slack|canvas|zoom|email|e-mail|mailing list|prerequisites|why|pros|cons|关键词|作者|代码|摘要|笔记|저자|키워드|코드|요약)\s?[:：]/iu;
const longestDetail = 1000;

const labelWords: ReadonlySet<string> = new Set(
  `author authors by key keyword keywords code codes data datas dataset datasets summary abstract note notes task tasks
  tag tags venue published conference journal year date link links pdf paper slides video blog project website demo
  model models tl tldr comment comments remark remarks highlight highlights main contribution contributions takeaway
  takeaways motivation problem solution method result results affiliation affiliations institution institutions
  organisation organisations organization organizations topic topics doi github review reading instructor instructors
  lecturer lecturers teacher teachers ta tas teaching staff presenter presenters speaker speakers when where who room
  location office announcements piazza slack canvas zoom email e mailing prerequisites why pros cons`.split(
    /\s+/u,
  ),
);

/** Whether the first word of a text begins a label; it may be any before “time” and “schedule”. */
function mayBeLabel(text: string): boolean {
  const [, first] = firstWord.exec(text) ?? [];
  return first === undefined || labelWords.has(first.toLowerCase()) || anyBefore.test(text);
}

/** A word of ASCII and what parts it from the next. */
const firstWord = /^[!-/:-@[-`{-~ ]{0,3}([A-Za-z]+)(?=[!-@[-`{-~ ]|$)/u;
const anyBefore = /time|schedule/iu;

/** Whether the first words of a line are a label: “Keyword: …”. */
export function isLabelled({ text, spans }: Line): boolean {
  if (!text.includes(':') && !text.includes('：')) return false;
  return (
    (mayBeLabel(text) && detailLabel.test(text)) ||
    // “Some words: [pdf](…)”, where only the label stands before the links.
    (label.test(text) &&
      spans.every((span) => isRelation(span.label)) &&
      withoutLinked({ text, spans }).split(/[:：]/u)[1]?.trim() === '')
  );
}

/** Whether a line is nothing but people, or where something appeared. */
export function isCitation(line: Line): boolean {
  const { text, spans } = line;
  if (spans.length > 0 || text.length > longestDetail) return false;
  const known = cited.get(line) ?? (isNames(text) || isPublication(text));
  cited.set(line, known);
  return known;
}

const cited = new WeakMap<Line, boolean>();
