import { markdownToHtml } from '../../markdown-to-html.js';
import { hasOwnSlides, labelledAttachments } from '../attachment-words.js';
import type { ViewOf } from '../fields.js';
import { notesSummary } from '../notes-summary.js';
import type { ReadingFacts } from '../reading-facts.js';
import { attachmentHref } from '../record-facts.js';
import type { SessionFacts } from '../session-facts.js';
import { otherTopics, sessionReasons } from '../session-reasons.js';
import { jsonData } from './json-data.js';
import { sessionData } from './session-data.js';
import { plainLines, type SiteFacts, withLines } from './site-facts.js';
import type { siteSessionFields } from './site-fields.js';
import { type SiteCourse, viewSiteFrame } from './site-frame.js';
import { siteLabels } from './site-labels.js';
import { sitePhrases } from './site-phrases.js';
import { fullReading } from './site-readings.js';
import { milestoneAnchor } from './site-session-cells.js';

/** The page of one session. */
export type SiteSessionView = ViewOf<typeof siteSessionFields>;

type Group = SiteSessionView['groups'][number];

/** Longer names of papers are whole titles, which crowd the way to the next session. */
const longestName = 30;

/** View the page of one session: when and where, what to read, and why. */
export function viewSiteSession(site: SiteCourse, session: SessionFacts): SiteSessionView {
  const { course } = site;
  const index = course.sessions.indexOf(session);
  const phrases = sitePhrases[course.language];
  const roles = ['required', 'optional', 'background'] as const;

  return {
    ...viewSiteFrame(site, {
      titles: [session.title, session.dateShort, course.code || course.title],
      summary: session.description || session.readings.map(({ title }) => title).join(' · '),
      data: jsonData(sessionData(site, session)),
    }),
    kicker: phrases.sessionInWeek(session.number, session.week),
    title: session.title,
    facts: sessionFacts(site, session),
    description: session.description,
    groups: roles.map((role) => group(role, site, session)).filter(({ readings }) => readings.length > 0),
    files: sessionFiles(site, session),
    record: session.record.note ? markdownToHtml(session.record.note) : '',
    reasons: sessionReasons(session),
    previous: course.sessions.slice(Math.max(0, index - 1), index).map(neighbour),
    next: course.sessions.slice(index + 1, index + 2).map(neighbour),
  };
}

/** What is attached to the session, then the deck that was prepared for it. */
function sessionFiles({ course, decks }: SiteCourse, session: SessionFacts): SiteSessionView['files'] {
  const { prepared, slides, slidesHint } = sitePhrases[course.language];
  const { slug } = session;

  return [
    ...labelledAttachments(session, course.language).map(({ label, attachment }) => ({
      href: attachmentHref(attachment, `${slug}/`),
      title: label,
      hint: attachment.title,
    })),
    ...(decks.has(slug)
      ? [
          {
            href: `../slides/${slug}.html`,
            title: hasOwnSlides(session) ? prepared : slides,
            hint: slidesHint,
          },
        ]
      : []),
  ];
}

function sessionFacts({ course: { language } }: SiteCourse, session: SessionFacts): SiteFacts {
  const phrases = sitePhrases[language];

  return withLines([
    { label: phrases.when, lines: plainLines([session.dateLong, session.time, session.note]) },
    { label: phrases.where, lines: plainLines([session.room]) },
    ...session.people.map(({ title, names }) => ({ label: title, lines: plainLines(names) })),
    { label: phrases.topic, lines: plainLines([otherTopics(session).join(', ')]) },
    { label: phrases.reading, lines: plainLines([session.readingTime]) },
    {
      label: phrases.due,
      lines: session.due.map((milestone) => ({
        text: `${milestone.title}, ${milestone.time}`,
        url: `../index.html#${milestoneAnchor(milestone)}`,
      })),
    },
  ]);
}

function group(role: ReadingFacts['role'], { course, notes }: SiteCourse, session: SessionFacts): Group {
  const shown = [...session.readings, ...session.background];

  return {
    className: role,
    title: siteLabels[course.language][role],
    readings: shown
      .filter((reading) => reading.role === role)
      .map((reading) => ({
        ...fullReading(reading),
        notes: Object.hasOwn(notes, reading.id) ? notesSummary(notes[reading.id], course.language) : [],
      })),
  };
}

function neighbour({ slug, title, dateShort, readings }: SessionFacts): SiteSessionView['next'][number] {
  const names = readings.flatMap(({ isRequired, shortName }) =>
    isRequired && shortName.length <= longestName ? [shortName] : [],
  );
  return { slug, title, hint: [dateShort, names.join(', ')].filter(Boolean).join(' · ') };
}
