import type { ViewOf } from '../fields.js';
import type { ReadingFacts } from '../reading-facts.js';
import { rowReadings, type ScheduleRow } from '../schedule-facts.js';
import type { CourseFacts } from '../session-facts.js';
import type { siteReadingsFields } from './site-fields.js';
import { pageTitles, type SiteCourse, viewSiteFrame } from './site-frame.js';
import { siteLabels } from './site-labels.js';
import { sitePhrases } from './site-phrases.js';
import { bibliographyFiles, fullReading } from './site-readings.js';

/** The page of everything that is read. */
export type SiteReadingsView = ViewOf<typeof siteReadingsFields>;

type SitePaper = SiteReadingsView['groups'][number]['papers'][number];
type Use = SitePaper['uses'][number];
type Role = ReadingFacts['role'];

/** A paper of a course, with the days that it is read for. */
export interface PaperUses {
  readonly reading: ReadingFacts;
  /** The topic that it is first read under. */
  readonly topic: string;
  /** The most that it is to any of the days. */
  readonly role: Role;
  readonly uses: readonly Use[];
}

const roles: readonly Role[] = ['required', 'optional', 'background'];

/** View the page of everything that is read, by topic, in the order in which it is read. */
export function viewSiteReadings(site: SiteCourse): SiteReadingsView {
  const { course } = site;
  const labels = siteLabels[course.language];
  const phrases = sitePhrases[course.language];
  const papers = findPapers(course);
  const used = roles.filter((role) => papers.some((paper) => paper.role === role));
  const topics = [...new Set(papers.map(({ topic }) => topic))];

  return {
    ...viewSiteFrame(site, { page: 'readings', titles: pageTitles('readings', course) }),
    size: phrases.papersInSessions(papers.length, course.sessions.length),
    kinds: used.length > 1 ? used.map((role) => ({ value: role, title: labels[role] })) : [],
    groups: topics.map((topic) => ({
      title: topic,
      papers: papers
        .filter((paper) => paper.topic === topic)
        .map(({ reading, role, uses }) => ({
          ...fullReading(reading),
          anchor: paperAnchor(reading),
          kind: role,
          kindTitle: role === 'required' ? '' : labels[role],
          uses,
        })),
    })),
    files: bibliographyFiles(site),
  };
}

/** Id of a paper on the page of readings. */
export function paperAnchor({ id }: ReadingFacts): string {
  return `paper-${id}`;
}

/** Papers of a course in the order in which they are read, each once. */
export function findPapers(course: CourseFacts): readonly PaperUses[] {
  const papers = new Map<string, PaperUses>();

  for (const row of course.schedule) {
    for (const reading of rowReadings(row)) {
      const before = papers.get(reading.id);
      const role = roles.find((each) => each === before?.role || each === reading.role) ?? reading.role;
      const uses = [...(before?.uses ?? []), useIn(row)];
      papers.set(reading.id, {
        ...(before ?? { reading, topic: reading.topic ?? topicOf(row) }),
        role,
        uses,
      });
    }
  }

  return [...papers.values()];
}

function useIn(row: ScheduleRow): Use {
  const { date, dateShort } = row;
  if (row.type === 'session') return { slug: row.session.slug, title: row.session.title, date, dateShort };
  return { slug: '', title: row.type === 'milestone' ? '' : row.reason, date, dateShort };
}

function topicOf(row: ScheduleRow): string {
  if (row.type === 'session') return row.session.topics[0] ?? row.session.title;
  return row.type === 'milestone' ? '' : row.reason;
}
