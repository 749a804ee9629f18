import { isAbsoluteUrl, type PaperNotes } from '@proseminar/core';
import type { ViewOf } from './fields.js';
import { notesSummary } from './notes-summary.js';
import type { ReadingFacts } from './reading-facts.js';
import type { CourseFacts, SessionFacts } from './session-facts.js';
import { otherTopics, sessionReasons } from './session-reasons.js';
import type { siteSessionFields } from './site-fields.js';
import { courseName, documentTitle, pageFooter } from './site-words.js';

/** The page of one session. */
export type SiteSessionView = ViewOf<typeof siteSessionFields>;

type Group = SiteSessionView['groups'][number];
type Notes = Readonly<Record<string, PaperNotes>>;

/** Longer names of papers are whole titles, which crowd the way to the next session. */
const longestName = 30;

/** View the page of one session: when and where, what to read, and why. */
export function viewSiteSession(course: CourseFacts, session: SessionFacts, notes: Notes): SiteSessionView {
  const index = course.sessions.indexOf(session);

  return {
    pageTitle: documentTitle(session.title, session.dateShort, course.code || course.title),
    root: '../',
    courseTitle: courseName(course),
    kicker: `Session ${session.number} · Week ${session.week}`,
    title: session.title,
    facts: sessionFacts(session),
    description: session.description,
    groups: [
      group('required', 'Required', session, notes),
      group('optional', 'Optional', session, notes),
      group('background', 'Background', session, notes),
    ].filter(({ readings }) => readings.length > 0),
    files:
      session.readings.length > 0
        ? [
            {
              href: `../../slides/${session.slug}.md`,
              title: 'Slides',
              hint: 'Source of the deck, in Markdown',
            },
          ]
        : [],
    reasons: sessionReasons(session),
    previous: course.sessions.slice(Math.max(0, index - 1), index).map(neighbour),
    next: course.sessions.slice(index + 1, index + 2).map(neighbour),
    footer: pageFooter(course),
  };
}

function sessionFacts(session: SessionFacts): SiteSessionView['facts'] {
  const facts = [
    { label: 'When', lines: [session.dateLong, session.time, session.note].filter(Boolean) },
    { label: 'Where', lines: [session.room] },
    ...session.people.map(({ title, names }) => ({ label: title, lines: names })),
    { label: 'Topic', lines: [otherTopics(session).join(', ')] },
    { label: 'Reading', lines: [session.readingTime] },
    { label: 'Due', lines: session.due.map((milestone) => `${milestone.title}, ${milestone.time}`) },
  ];

  return facts.filter((fact) => fact.lines.some((line) => line !== ''));
}

function group(role: ReadingFacts['role'], title: string, session: SessionFacts, notes: Notes): Group {
  const shown = [...session.readings, ...session.background];
  const readings = shown.filter((reading) => reading.role === role);

  return {
    className: role,
    title,
    readings: readings.map((reading) => ({
      title: reading.title,
      url: reading.url,
      venueYear: reading.venueYear,
      authors: reading.authors,
      links: reading.links
        .filter((link) => isAbsoluteUrl(link.url))
        .map((link) => ({ ...link, description: `${link.label}: ${reading.title}` })),
      notes: Object.hasOwn(notes, reading.id) ? notesSummary(notes[reading.id]) : [],
    })),
  };
}

function neighbour({ slug, title, dateShort, readings }: SessionFacts): SiteSessionView['next'][number] {
  const names = readings.flatMap(({ isRequired, shortName }) =>
    isRequired && shortName.length <= longestName ? [shortName] : [],
  );
  return { slug, title, hint: [dateShort, names.join(', ')].filter(Boolean).join(' · ') };
}
