import type { CourseSource } from '../../format.js';
import { cartridgeWords } from '../../views/cartridge-labels.js';
import { syllabusLabels } from '../../views/page-labels.js';
import type { ReadingFacts } from '../../views/reading-facts.js';
import type { ScheduleRow } from '../../views/schedule-facts.js';
import type { MilestoneFacts, SessionFacts } from '../../views/session-facts.js';
import { aboutSession, uniqueIds } from '../unique-ids.js';
import { attachedItems } from './attached-items.js';
import type { CartridgeModule, ContentItem, MakeLine, OutlineItem } from './outline.js';
import { type CartridgePages, cartridgePages } from './pages.js';
import { shortTitle } from './short-title.js';

/**
 * The modules of a course: one about it, and one for each week.
 *
 * Ids come from what a part is about, not from its date or place, so that importing a cartridge again changes what is
 * there instead of adding it once more.
 */
export async function courseModules(source: CourseSource): Promise<readonly CartridgeModule[]> {
  const { course, notes, templates } = source;
  const pages = await cartridgePages(course, notes, templates);
  const words = cartridgeWords[course.language];
  const line = lineMaker();
  const syllabus = line('syllabus', syllabusLabels[course.language].syllabus);

  return [
    {
      id: 'module-course',
      title: words.course,
      items: [{ ...syllabus, type: 'page', path: 'wiki_content/syllabus.html', html: pages.syllabus }],
    },
    ...course.weeks.map(({ number, dates, rows }) => ({
      id: `module-week-${number === '' ? (rows[0]?.monday ?? '') : number}`,
      title: number === '' ? dates : words.week(number, dates),
      items: rows.flatMap((row) => rowItems(row, { pages, words, line, source })),
    })),
  ];
}

interface Surroundings {
  readonly pages: CartridgePages;
  readonly words: (typeof cartridgeWords)['en'];
  readonly line: MakeLine;
  readonly source: CourseSource;
}

function lineMaker(): MakeLine {
  const unique = uniqueIds();

  return (words, title) => {
    const resource = unique(words);
    return { id: `item-${resource}`, title: shortTitle(title), resource };
  };
}

function rowItems(row: ScheduleRow, around: Surroundings): readonly OutlineItem[] {
  if (row.type === 'session') return [sessionItem(row.session, around)];
  if (row.type === 'milestone') return [deadline(row.milestone, around)];
  const { words, line } = around;
  const reason = row.type === 'exams' ? row.reason : words.noClass(row.reason);
  const { id, title } = line(`day ${row.date}`, `${row.dateShort}: ${reason}`);
  return [{ type: 'heading', id, title, items: row.readings.flatMap((own) => readingLink(own, around)) }];
}

function sessionItem(session: SessionFacts, around: Surroundings): OutlineItem {
  const { pages, words, line, source } = around;
  const about = aboutSession(session);
  const { id, title } = line(`session ${about}`, `${session.dateShort}: ${session.title}`);
  const pageTitle = words.session(session.number, session.title);

  return {
    type: 'heading',
    id,
    title,
    items: [
      {
        ...line(`page ${about}`, pageTitle),
        type: 'page',
        path: `wiki_content/${session.slug}.html`,
        html: pages.session(session),
      },
      ...attachedItems(session, source, line),
      ...session.readings.flatMap((reading) => readingLink(reading, around)),
      ...discussion(session, about, around),
      ...session.due.map((milestone) => deadline(milestone, around)),
    ],
  };
}

/** None where the paper cannot be read on the web: platforms drop links to anything else. */
function readingLink(reading: ReadingFacts, { words, line }: Surroundings): readonly ContentItem[] {
  if (!/^https?:/iu.test(reading.url)) return [];
  const title = reading.venueYear === '' ? reading.title : `${reading.title} (${reading.venueYear})`;
  const own = line(`reading ${reading.id}`, reading.isRequired ? title : words.optional(title));
  return [{ ...own, type: 'link', path: `web_links/${own.resource}.xml`, url: reading.url }];
}

function discussion(session: SessionFacts, about: string, around: Surroundings): readonly ContentItem[] {
  const { pages, words, line } = around;
  const names = session.readings.filter(({ isRequired }) => isRequired).map(({ shortName }) => shortName);
  if (names.length === 0) return [];
  const own = line(`discussion ${about}`, words.discussion(names.join(', ')));
  const path = `discussions/${own.resource}.xml`;
  return [{ ...own, type: 'discussion', path, html: pages.discussion(session) }];
}

function deadline(milestone: MilestoneFacts, { pages, words, line }: Surroundings): ContentItem {
  const { title, dateShort, time, instant } = milestone;
  const own = line(`due ${milestone.id}`, words.due(title, dateShort, time));

  return {
    ...own,
    type: 'deadline',
    path: `deadlines/${own.resource}.html`,
    html: pages.deadline(milestone),
    assignment: {
      resource: `assignment-${own.resource}`,
      path: `assignments/${own.resource}/assignment_settings.xml`,
      title: shortTitle(title),
      dueInstant: instant,
    },
  };
}
