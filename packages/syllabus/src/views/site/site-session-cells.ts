import type { Language } from '../../language/language.js';
import { labelledAttachments } from '../attachment-words.js';
import { kindTitle } from '../fact-labels.js';
import type { ViewOf } from '../fields.js';
import { attachmentHref } from '../record-facts.js';
import type { MilestoneFacts, SessionFacts } from '../session-facts.js';
import type { siteIndexFields } from './site-fields.js';
import { shortReading } from './site-readings.js';
import { onlyOne } from './site-words.js';

type Row = ViewOf<typeof siteIndexFields>['weeks'][number]['rows'][number];

/** What every session shares and a schedule therefore leaves out. */
export interface SharedPlace {
  readonly time?: string | undefined;
  readonly room?: string | undefined;
}

/** What all of some sessions share. */
export function sharedPlace(sessions: readonly SessionFacts[]): SharedPlace {
  return {
    time: onlyOne(sessions.map((session) => session.time)),
    room: onlyOne(sessions.map((session) => session.room)),
  };
}

/** A session in the schedule. */
export function sessionCells(
  session: SessionFacts,
  shared: SharedPlace,
  language: Language,
): Row['session'][number] {
  return {
    slug: session.slug,
    title: session.title,
    kind: kindWord(session, language),
    people: session.people
      .map(({ tellingTitle, names }) => [tellingTitle, names.join(', ')].filter(Boolean).join(': '))
      .join(' · '),
    room: shared.room === undefined ? session.room : '',
    note: session.note,
    attached: labelledAttachments(session, language).map(({ label, attachment }) => ({
      href: attachmentHref(attachment, `sessions/${session.slug}/`),
      label,
      description: `${label}: ${session.title}`,
    })),
    required: session.readings.filter((reading) => reading.isRequired).map(shortReading),
    optional: session.readings.filter((reading) => !reading.isRequired).map(shortReading),
    background: session.background.map(shortReading),
    due: session.due.map(dueCell),
  };
}

/** Something due in the schedule. */
export function dueCell(milestone: MilestoneFacts): Row['due'][number] {
  return { anchor: milestoneAnchor(milestone), title: milestone.title, time: milestone.time };
}

/** Id of a milestone on the first page. */
export function milestoneAnchor({ id }: MilestoneFacts): string {
  return `milestone-${id}`;
}

/** When and where a session is: `10:30–11:50 · Room 3725`. */
export function sessionWhen({ time, room }: SessionFacts): string {
  return [time, room].filter(Boolean).join(' · ');
}

/** Nothing for readings, the usual kind, nor where the title says it. */
function kindWord({ kind, title }: SessionFacts, language: Language): string {
  const word = kindTitle(kind, language);
  const isSaid = kind === 'reading' || title.toLowerCase().includes(word.toLowerCase());
  return isSaid ? '' : word;
}
