import { isAbsoluteUrl, type ScheduleCell } from '@proseminar/core';
import type { Overrides, SessionRecord } from '../overrides/overrides-file.js';
import type { ClassifiedDay } from './classify-days.js';
import type { NotCarried } from './drafted.js';

/** What a page has attached to its sessions. */
export interface DraftedOverrides {
  readonly overrides?: Overrides;
  readonly notCarried: readonly NotCarried[];
}

type Kind = 'slides' | 'summary' | 'video';
type AttachedLink = ScheduleCell['links'][number];

/** Slides, summaries and recordings that rows link by an address; files beside the page are not carried. */
export function draftOverrides(days: readonly ClassifiedDay[]): DraftedOverrides {
  const notCarried: NotCarried[] = [];
  const sessions = days.flatMap(({ date, kind, cells }): SessionRecord[] => {
    const found: Record<Kind, string[]> = { slides: [], summary: [], video: [] };
    for (const cell of cells) {
      for (const link of cell.links) {
        const as = kindOf(cell, link);
        const why = whyNot(as, link, date, kind, found);
        if (why === undefined && as) found[as].push(link.url);
        else notCarried.push({ line: cell.line, date, text: wordsOf(cell, link), why: why ?? '' });
      }
    }
    const {
      slides,
      summary: [summary],
      video: [video],
    } = found;
    const [only, ...others] = slides;
    if (only === undefined && summary === undefined && video === undefined) return [];
    return [
      {
        date,
        ...(only !== undefined && { slides: others.length > 0 ? slides : only }),
        ...(summary !== undefined && { summary }),
        ...(video !== undefined && { video }),
      },
    ];
  });
  return { ...(sessions.length > 0 && { overrides: { sessions } }), notCarried };
}

const words: readonly (readonly [Kind, RegExp])[] = [
  ['slides', /\bslides?\b|\bpresentation\b|\.(?:pptx?|key|odp)(?:$|[?#])/iu],
  ['summary', /\bsummar(?:y|ies)\b|\bnotes\b/iu],
  ['video', /\brecordings?\b|\bvideos?\b|\byoutu\.?be\b|\bvimeo\b/iu],
];

/** What a link of a row leads to: as its own words say, or its column, or its address. */
function kindOf({ column, header }: ScheduleCell, { label, url, rel }: AttachedLink): Kind | undefined {
  const said = kindIn(label);
  if (said) return said;
  if (column === 'slides' || column === 'summary' || column === 'video') return column;
  if (rel === 'slides' || rel === 'video') return rel;
  return kindIn(url) ?? (/\b(?:presenters?|speakers?|lecturers?)\b/iu.test(header) ? 'slides' : undefined);
}

function kindIn(text: string): Kind | undefined {
  return words.find(([, pattern]) => pattern.test(text))?.[0];
}

const mostSlides = 20;

function whyNot(
  as: Kind | undefined,
  { url }: AttachedLink,
  date: string,
  kind: ClassifiedDay['kind'],
  found: Readonly<Record<Kind, readonly string[]>>,
): string | undefined {
  if (as === undefined) return 'a session has slides, a summary and a recording, and no other links';
  if (kind === 'no-class') return 'there is no session on that day to attach it to';
  if (!isAbsoluteUrl(url))
    return `the file has to stand in \`sessions/${date}\` of the course; \`proseminar record ${date}\` takes it in`;
  if (url.length > 500) return 'the address is longer than 500 characters';
  const most = as === 'slides' ? mostSlides : 1;
  return found[as].length >= most
    ? `a session has ${most === 1 ? 'one of these' : `at most ${most}`}`
    : undefined;
}

function wordsOf({ header }: ScheduleCell, { label, url }: AttachedLink): string {
  return `${header === '' ? '' : `${header}: `}${label === url ? '' : `${label} `}<${url}>`;
}
