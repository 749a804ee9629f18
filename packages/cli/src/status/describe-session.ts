import { formatDay, type SessionStatus, type TermStatus } from '@proseminar/syllabus';
import { distance } from './describe-term.js';
import type { Line } from './show-status.js';

/** A session in a few lines: when and where, what it is, what is read, who does what, and what is recorded of it. */
export async function describeSession(
  session: SessionStatus | undefined,
  { today }: TermStatus,
): Promise<readonly Line[]> {
  if (!session) return [];
  const { number, date, start, end, room, note, title, readings, people, slides, summary } = session;
  const when = [`${formatDay(date)}, ${start}–${end}`, ...(room === undefined ? [] : [room])].join(', ');
  const names = readings.map(({ name, role }) => (role === 'optional' ? `${name} (optional)` : name));
  const records = [
    ...(slides.length > 0 ? [`slides: ${slides.join(', ')}`] : []),
    ...(summary === undefined ? [] : [`summary: ${summary}`]),
  ];

  return [
    { text: `${when} (${await distance(today, date)})${note === undefined ? '' : `; ${note}`}` },
    { text: `${number}. ${title}`, style: 'bold' },
    ...(names.length > 0 ? [{ text: names.join('; ') }] : []),
    ...(people.length > 0 ? [{ text: people.map(describeRole).join('; ') }] : []),
    ...(records.length > 0 ? [{ text: records.join('; ') }] : []),
  ];
}

function describeRole({ title, people, empty }: SessionStatus['people'][number]): string {
  return `${title}: ${[...people, ...Array<string>(empty).fill('nobody')].join(', ')}`;
}
