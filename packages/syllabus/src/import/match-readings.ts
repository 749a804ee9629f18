import { type Catalog, findSamePapers, type ScheduleReading, titleKey } from '@proseminar/core';
import type { DatedDay, MatchedDay, NotCarried } from './drafted.js';

/**
 * Look up what the days of a page read in the reading list; what they read a second time is not carried.
 *
 * What a page says nothing of is optional where most of its days say what is required, and on a day that says so; else it
 * is required.
 */
export function matchReadings(
  days: readonly DatedDay[],
  catalog: Catalog,
): { readonly days: readonly MatchedDay[]; readonly notCarried: readonly NotCarried[] } {
  const all = days.flatMap(({ readings }) => readings);
  const found = findSamePapers(
    all.map(({ title, url }) => ({ title, ...(url !== undefined && { urls: [url] }) })),
    catalog.papers,
  );
  const papers = new Map(all.map((reading, index) => [reading, found[index]?.paper.id]));
  const read = days.filter(({ readings }) => readings.length > 0);
  const saying = read.filter(saysRequired).length;
  const isUsual = saying > 0 && saying * 2 >= read.length;
  const dateOf = new Map<string, string>();
  const notCarried: NotCarried[] = [];

  const matched = days.map((day): MatchedDay => {
    const unsaid = isUsual || saysRequired(day) ? 'optional' : 'required';
    const own = day.readings.flatMap((reading) => {
      const paper = papers.get(reading);
      const before = paper === undefined ? undefined : dateOf.get(paper);
      if (paper === undefined) return [];
      if (before !== undefined) {
        const why = `it is read on ${before} already, and a plan has a paper once`;
        notCarried.push({ line: reading.line, date: day.date, text: reading.title, why });
        return [];
      }
      dateOf.set(paper, day.date);
      return [{ paper, role: reading.role ?? unsaid }];
    });
    const others = day.readings.filter((reading) => papers.get(reading) === undefined);
    return { ...day, found: own, others };
  });
  return { days: matched, notCarried };
}

function saysRequired({ readings }: DatedDay): boolean {
  return readings.some(({ role }) => role === 'required');
}

/** Why something that a page reads is no paper of the course. */
export function whyNotFound({ title }: ScheduleReading, { resources }: Catalog): string {
  const resource = resources.find((each) => titleKey(each.title) === titleKey(title));
  return resource
    ? `the reading list has it, but not as a paper (as ${resource.kind === 'other' ? 'something else' : `a ${resource.kind}`}), and only papers are planned`
    : 'the reading list does not have it';
}
