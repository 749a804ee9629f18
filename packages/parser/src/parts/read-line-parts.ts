import type { Details } from '../fields/details.js';
import { readTag, type Tag } from '../fields/tag.js';
import { tidyTitle } from '../fields/title.js';
import type { Line } from '../line.js';
import { type Citation, joinCitations, noCitation, saysSomething } from './citation.js';
import { citationText } from './citation-text.js';
import { cutLabel } from './cut-title.js';
import { findTaggedTitle } from './find-tagged-title.js';
import { findTitle } from './find-title.js';
import { findToldTitle } from './find-told-title.js';
import { type Layout, noLayout } from './layout.js';
import { readLeadTag } from './lead-tag.js';
import type { Parts } from './parts.js';
import { readAuthorsAndYear } from './read-authors-and-year.js';
import { readCitation } from './read-citation.js';
import { readTagsAtStart } from './tags-at-start.js';
import type { FoundTitle } from './title-forms.js';
import { withoutLinks } from './without-links.js';

/** The parts that stand in the line of the entry itself. */
export function readLineParts(line: Line, layout: Layout = noLayout): Parts {
  if (layout !== noLayout) return readLinePartsAfresh(line, layout);
  const known = readBefore.get(line) ?? readLinePartsAfresh(line, layout);
  readBefore.set(line, known);
  return known;
}

/** Lines are read several times while it is decided what they are. */
const readBefore = new WeakMap<Line, Parts>();

function readLinePartsAfresh(line: Line, layout: Layout): Parts {
  const { text, spans } = line;
  const start = readTagsAtStart(line);
  const led = start.sure || layout.isTold ? undefined : readLed(line, start.from);
  const lead = start.sure || led ? undefined : readLeadTag(line, start.from);
  const from = lead?.from ?? start.from;
  const told = findToldTitle(line, from, layout);
  const found = told ?? led ?? (start.sure ? findTaggedTitle(line, from) : findTitle(line, from, layout));

  const late = start.sure || lead || led ? undefined : readLateTag(found.title);
  const inner = cutLabel(late?.title ?? found.title);
  const before =
    led || (start.sure && !told)
      ? noCitation
      : readCitation(citationText(line, ...found.before), { names: 0 });
  const after = readCitation(citationText(line, found.end, text.length, !start.sure), {
    sure: found.form === 'quote' || (before.authors !== undefined && !led),
    names: layout.namesAuthors ? 1 : 2,
  });
  const linked = start.sure ? noCitation : readLinkCitations(line, found.end);
  const tag = { ...late?.tag, ...lead?.tag, ...start.tag };

  return {
    tag,
    lead: led ? text.slice(start.from, led.before[1]).trim().replace(/\s*:$/u, '') : '',
    title: lead?.isName
      ? inner.title
          .trim()
          .replace(/\.(?:pdf|md)$/iu, '')
          .replaceAll('_', ' ')
      : inner.title,
    form: found.form,
    titleLink: found.titleLink,
    links: spans.filter((span) => span !== found.titleLink),
    citation: [inner.citation, { ...after, rest: [] }, linked].reduce(joinCitations, before),
    details: noDetails,
    rest: [
      ...(tag.rest === undefined ? [] : [tag.rest]),
      ...before.rest,
      ...(saysSomething(after) ? after.rest : [withoutLinks(line, found.end)]),
    ],
  };
}

const leadWords = /^[^:]{1,80}['’]s? (?:talk|keynote|lecture|tutorial|course|overview|blog)\s*:\s*$/iu;

/** Words on whose talk it is, before a linked title. */
function readLed({ text, spans }: Line, from: number): FoundTitle | undefined {
  const first = spans.find((span) => span.end > from);
  if (!first || from > 0 || !leadWords.test(text.slice(from, first.start))) return undefined;
  return { title: first.label, titleLink: first, form: 'link', before: [from, first.start], end: first.end };
}

/** What links such as `[Hoare (1962)](…)` say. */
function readLinkCitations({ spans }: Line, from: number): Citation {
  const cited = spans.filter(({ end }) => end > from).map(({ label }) => readAuthorsAndYear(label));
  const first = cited.find((each) => each !== undefined);
  return { ...first, rest: [] };
}

const bracketsAtEnd = /\s*[([](?<words>[^()[\]]{2,80})[)\]]\s*$/u;

/** A venue with year in brackets after the title, where there is no tag before it. */
function readLateTag(title: string): { tag: Tag; title: string } | undefined {
  const found = bracketsAtEnd.exec(tidyTitle(title));
  const tag = found?.groups?.words && readTag(found.groups.words.trim());
  return tag && tag.venue?.key !== undefined && tag.year !== undefined
    ? { tag, title: tidyTitle(title).slice(0, found.index) }
    : undefined;
}

const noDetails: Details = new Map();
