import type { ScheduleWords } from '@proseminar/core';
import { isExpected } from '../expected.js';
import { readDays, readTimes, type TimeRange, type WrittenMeeting } from '../meeting-pattern.js';

/** A line of a page that says when something takes place every week. */
export interface TimesLine extends WrittenMeeting {
  readonly line: number;
}

const clock = String.raw`\d{1,2}(?::?\d\d)?\s?(?:[ap]\.?m\.?)?`;
const range = new RegExp(String.raw`(?<![\d:])${clock}\s?(?:[-–—]|to|until|bis)\s?${clock}(?![\d:])`, 'iu');
const officeHours = /\b(?:office\s?hours?|sprechstunden?|TAs?|GSIs?|by appointment)\b/iu;

/** Where a sentence ends, but not after `a.m.`. */
const sentenceEnd = /(?<=[.;])(?<![AaPp]\.[Mm]\.)\s+(?=\p{Lu})/u;

/** When a course meets, of a line such as `Lectures: 2150 DOW, TTh: 10:30 AM – 12:00 PM`; office hours are none. */
export function readTimesLine({ text: whole, line }: ScheduleWords): TimesLine | undefined {
  const sentences = whole.split(sentenceEnd);
  // What follows them is of them as well: who, where and when.
  const others = sentences.findIndex((sentence) => officeHours.test(sentence));
  const text = sentences.slice(0, others === -1 ? undefined : others).join(' ');
  const match = range.exec(text);
  if (!match) return undefined;
  const times = readRange(match[0]);
  if (!times) return undefined;

  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const near = nearestDays(before, 'end') ?? nearestDays(after, 'start');
  if (!near) return undefined;
  const rest = near.from === 'end' ? `${near.rest}\n${after}` : `${before}\n${near.rest}`;
  const room = findRoom(rest);
  return { ...times, weekdays: near.weekdays, ...(room !== undefined && { room }), line };
}

function readRange(words: string): TimeRange | undefined {
  const read = readTimes(words.replace(/\s(?:until|bis)\s/iu, ' to '));
  return isExpected(read) ? undefined : read;
}

/** Most words that name days. */
const mostWords = 7;

/** The days that a text ends or starts with, and the text without them. */
function nearestDays(text: string, from: 'start' | 'end') {
  const words = text.split(/(?<=[\s,;:|])/u);
  for (let count = Math.min(mostWords, words.length); count > 0; count--) {
    const cut = from === 'end' ? words.length - count : count;
    const [own, rest] =
      from === 'end' ? [words.slice(cut), words.slice(0, cut)] : [words.slice(0, cut), words.slice(cut)];
    const weekdays = readDays(inEnglish(own.join('')));
    if (!isExpected(weekdays)) return { weekdays, rest: rest.join(''), from };
  }
  return undefined;
}

const german: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:montags?)(?!\p{L})/giu, 'Mo'],
  [/(?<!\p{L})(?:Di|[Dd]ienstags?)(?!\p{L})/gu, 'Tu'],
  [/(?<!\p{L})(?:Mi|[Mm]ittwochs?)(?!\p{L})/gu, 'We'],
  [/(?<!\p{L})(?:Do|[Dd]onnerstags?)(?!\p{L})/gu, 'Th'],
  [/(?<!\p{L})(?:freitags?)(?!\p{L})/giu, 'Fr'],
  [/(?<!\p{L})(?:samstags?|sonnabends?)(?!\p{L})/giu, 'Sa'],
  [/(?<!\p{L})(?:So|[Ss]onntags?)(?!\p{L})/gu, 'Su'],
];

/** Names of days as `readDays` knows them, without what stands between them. */
function inEnglish(text: string): string {
  const days = german.reduce((words, [name, english]) => words.replace(name, english), text);
  return days.replace(/[\s,;:|()@]+|\b(?:at|from|on|every|um|und|jeden)\b/giu, ' ');
}

const roomLabel = /^\W{0,5}(?:locations?|where|places?|in|ort)\b\s?:?\s*/iu;

/** A term, which is no room for all its digits. */
const term =
  /\b(?:spring|summer|fall|autumn|winter|(?:sommer|winter)semester|[ws]s)\b.{0,20}\b(?:19|20)\d\d\b/iu;

/** A room: what is left of a line, without its label, where that has a number. */
function findRoom(rest: string): string | undefined {
  return rest
    .split(/\n|;|\|/u)
    .map((part) =>
      part
        .replace(/^[^:]{1,40}:\s+(?=\S)/u, '')
        .replace(/^\s*uhr\b[\s,]*/iu, '')
        .replace(roomLabel, '')
        .replace(/^[\s,.:()@–—-]+|[\s,.:()@–—-]+$/gu, ''),
    )
    .find((part) => part.length <= 60 && /\d/u.test(part) && /\p{L}/u.test(part) && !term.test(part));
}
