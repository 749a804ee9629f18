import path from 'node:path';
import type { Catalog } from '@proseminar/core';
import { relativePath } from '../shown-path.js';
import { findList } from './find-list.js';
import type { Answers } from './questions.js';

/** What suggestions rest on. */
export interface SuggestFrom {
  /** The course folder. */
  readonly folder: string;
  /** Where the person is, whose paths start from there. */
  readonly cwd: string;
  readonly catalog?: Catalog;
  /** Day and zone of whoever asks. */
  readonly today: string;
  readonly timeZone: string;
}

/** What to take for an answer where nothing is given; empty where nothing can be suggested. */
export async function suggest(
  key: keyof Answers,
  { folder, cwd, catalog, today, timeZone }: SuggestFrom,
): Promise<string> {
  switch (key) {
    case 'list': {
      const found = await findList(folder);
      return found === '' ? '' : relativePath(cwd, path.join(folder, found));
    }
    case 'title':
      return catalog?.title?.trim() || path.basename(folder);
    case 'from':
      return nextMonday(today);
    case 'timeZone':
      return timeZone;
    case 'meetings':
      return 'MW 10:30-11:50';
    case 'roles':
      return 'Presenting';
    default:
      return '';
  }
}

/** The first Monday after a day: `2026-11-30` for `2026-11-23`, itself a Monday. */
export function nextMonday(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + (8 - (day.getUTCDay() || 7)));
  return day.toISOString().slice(0, 10);
}

/** The day that it is where a clock stands. */
export function dayOf(clock: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${clock.getFullYear()}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`;
}
