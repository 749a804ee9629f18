import { type Catalog, foldedWords, topicPath } from '@proseminar/core';
import type { DraftedDay, MatchedDay } from './drafted.js';
import { oneLine } from './one-line.js';

/** A day, and what kind of day it is. */
export interface ClassifiedDay extends MatchedDay, Pick<DraftedDay, 'kind' | 'title'> {}

const noClass =
  /\b(?:no (?:class(?:es)?|lectures?|meetings?|seminars?|sessions?)|class(?:es)? cancell?ed|cancell?ed|(?:spring|fall|autumn|winter|summer|study|mid-?term|thanksgiving|semester|term|christmas) (?:study )?(?:break|recess|vacation)|thanksgiving|labou?r day|memorial day|veterans'? day|columbus day|indigenous peoples'? day|presidents?'? day|martin luther king|mlk|juneteenth|independence day|easter|election day|(?:reading|study|wellness|well-being) (?:days?|week|period)|keine? (?:vorlesung|sitzung|veranstaltung|seminar)|entfällt|fällt aus|feiertag|vorlesungsfrei\p{L}{0,3}|\p{L}{0,20}(?:ferien|pause))\b/iu;

/** Words that are also those of papers: `Break`, `University holiday`, but not “When models break”. */
const shortBreak = /^(?:\p{L}+ )?(?:break|recess|holidays?|vacation)\b/iu;
const anyBreak = /\b(?:break|recess|holidays?|vacation)\b/iu;

function isWithoutClass(title: string, isRead: boolean): boolean {
  return noClass.test(title) || (isRead ? shortBreak : anyBreak).test(title);
}

/** Say of each day whether it has class, and whether its session is the course's own or one of papers. */
export function classifyDays(days: readonly MatchedDay[], catalog: Catalog): readonly ClassifiedDay[] {
  return days.map((day) => {
    const titles = day.titles.filter(({ text, isTopic }) => !(isTopic && isTopicOf(text, day, catalog)));
    const named = titles.map(({ text }) => oneLine(text)).filter((text) => text !== '');
    const [plain, ...others] = day.others;
    const isNamed = named.length > 0;
    // Words alone that are no paper of the list say what happens.
    const isPlain = plain !== undefined && plain.url === undefined && plain.role === undefined;
    const happens = !isNamed && day.found.length === 0 && isPlain;
    const title = oneLine(happens ? plain.title : [...new Set(named)].join(' · '));
    const rest = happens ? others : day.others;

    if (isWithoutClass(title, day.found.length > 0)) {
      return { ...day, others: rest, kind: 'no-class', title: reasonIn(title) };
    }
    if (title !== '') return { ...day, others: rest, kind: 'fixed', title };
    if (isTooFull(day))
      return { ...day, kind: 'fixed', title: oneLine(day.section?.text ?? '') || 'Readings' };
    return { ...day, kind: 'reading' };
  });
}

/** Documents say themselves that there is no class: of `No class: Snow`, only `Snow` is why. */
function reasonIn(title: string): string {
  const [, why] = /^(?:no|keine?) \p{L}+(?:\s?[:：–—]\s*| - )(\S.*)$/iu.exec(title) ?? [];
  return why ?? title;
}

/** Whether words name a topic that papers of the day stand under, so that the plan calls it so as well. */
function isTopicOf(text: string, { found }: MatchedDay, catalog: Catalog): boolean {
  const papers = new Map(catalog.papers.map((paper) => [paper.id, paper]));
  const fold = (words: string) => foldedWords(words).join(' ');
  return found.some(({ paper }) =>
    (papers.get(paper)?.topics ?? [])
      .flatMap((id) => topicPath(catalog, id))
      .some(({ title }) => fold(title) === fold(text)),
  );
}

/** Most papers of one role that a session of reading may have. */
const mostPapers = 10;

function isTooFull({ found }: MatchedDay): boolean {
  const count = (wanted: string) => found.filter(({ role }) => role === wanted).length;
  return count('required') > mostPapers || count('optional') > mostPapers;
}

/** Papers of a day by role. */
export function papersOf({ found }: Pick<MatchedDay, 'found'>, wanted: 'required' | 'optional'): string[] {
  return found.flatMap(({ paper, role }) => (role === wanted ? [paper] : []));
}
