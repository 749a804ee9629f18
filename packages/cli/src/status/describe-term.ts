import { formatCount } from '@proseminar/core';
import { daysBetween, formatDay, type TermStatus } from '@proseminar/syllabus';
import type { Line } from './show-status.js';

/** How many days, deadlines and changes are listed one by one. */
const mostListed = 3;

/** The day, and how far the term is: `Wed 2027-02-03, 10:00 in America/Detroit; week 4 of 15; 7 of 25 sessions are over`. */
export async function describeTerm(term: TermStatus, clock: string | undefined): Promise<readonly string[]> {
  const { today, phase, firstDay, lastDay, isOpenEnded, week, sessions } = term;
  const day = [formatDay(today), ...(clock === undefined ? [] : [clock])].join(', ');
  const count = formatCount(sessions.all, 'session');

  if (phase === 'ahead') {
    const begins = `the term begins on ${formatDay(firstDay)}, ${await distance(today, firstDay)}`;
    return [`${day}; ${begins}, with ${count}`];
  }
  if (phase === 'over') {
    const ended = isOpenEnded ? 'nothing is planned after' : 'the term ended on';
    return [`${day}; ${ended} ${formatDay(lastDay)}, after ${count}`];
  }
  const of = week?.of === undefined ? '' : ` of ${week.of}`;
  return [
    [day, ...(week ? [`week ${week.number}${of}`] : []), `${sessions.over} of ${count} over`].join('; '),
  ];
}

/** Days without class before the next session: the next ones, as far as they have the same reason. */
export async function describeNoClass({ noClass: [first, ...others] }: TermStatus): Promise<readonly Line[]> {
  if (!first) return [];
  const last = others.findLast(({ reason }) => reason === first.reason);
  const to = last?.to ?? last?.date ?? first.to;
  const days =
    to === undefined ? `on ${formatDay(first.date)}` : `from ${formatDay(first.date)} to ${formatDay(to)}`;
  return [{ text: `no class ${days}: ${first.reason}`, style: 'dim' }];
}

/** The last deadline, and the next ones. */
export async function describeDeadlines({ deadlines, today }: TermStatus): Promise<readonly Line[]> {
  const { past, next } = deadlines;
  const listed = [...past.slice(-1), ...next.slice(0, mostListed)];
  const more = next.length - mostListed;

  const lines = listed.map(async ({ date, time, title }): Promise<Line> => {
    const text = `${formatDay(date)} ${time}  ${title} (${await distance(today, date)})`;
    return past.some((each) => each.date === date && each.title === title)
      ? { text, style: 'dim' }
      : { text };
  });
  return [
    ...(await Promise.all(lines)),
    ...(more > 0 ? [{ text: `${formatCount(more, 'more deadline')} later`, style: 'dim' } as const] : []),
  ];
}

/** What is not recorded, of sessions that are over. */
export function describeMissing({ missing, sessions }: TermStatus): readonly Line[] {
  if (sessions.over === 0) return [];
  const { slides, summaries, asksForSummaries } = missing;
  const unasked = 'summaries are not asked for: none is recorded, and no role writes them';
  return [
    ...(slides.length > 0 ? [{ text: `slides of ${listDays(slides)}` }] : []),
    ...(summaries.length > 0 ? [{ text: `summaries of ${listDays(summaries)}` }] : []),
    ...(slides.length + summaries.length === 0 ? [{ text: 'nothing', style: 'green' } as const] : []),
    ...(asksForSummaries ? [] : [{ text: unasked, style: 'dim' } as const]),
  ];
}

/** `5 sessions: 2027-02-08, 2027-02-10, 2027-02-15 and 2 earlier`. */
function listDays(days: readonly string[]): string {
  const listed = days.slice(-mostListed);
  const earlier = days.length - listed.length;
  return `${formatCount(days.length, 'session')}: ${listed.join(', ')}${earlier > 0 ? ` and ${earlier} earlier` : ''}`;
}

/** The last things that were decided. */
export function describeChanges({ changes }: TermStatus): readonly Line[] {
  const earlier = changes.length - mostListed;
  return [
    ...changes.slice(-mostListed).map(({ on, text }) => ({ text: `${on}  ${text}` })),
    ...(earlier > 0 ? [{ text: `and ${earlier} before`, style: 'dim' } as const] : []),
  ];
}

/** `today`, `tomorrow`, `in 9 days`, `5 days ago`. */
export async function distance(today: string, date: string): Promise<string> {
  const days = daysBetween(today, date);
  const near = new Map([
    [-1, 'yesterday'],
    [0, 'today'],
    [1, 'tomorrow'],
  ]);
  return near.get(days) ?? (days > 0 ? `in ${days} days` : `${-days} days ago`);
}
