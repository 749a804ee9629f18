import { weekDates } from '../../language/date-words.js';
import { formatMinutes } from '../../load/format-minutes.js';
import { markdownToHtml } from '../../markdown-to-html.js';
import type { ViewOf } from '../fields.js';
import { countRead } from '../schedule-facts.js';
import { courseFacts } from './site-facts.js';
import type { siteSyllabusFields } from './site-fields.js';
import { pageTitles, type SiteCourse, viewSiteFrame } from './site-frame.js';
import { sitePhrases } from './site-phrases.js';

/** The page of what a student should know before the first day. */
export type SiteSyllabusView = ViewOf<typeof siteSyllabusFields>;

/** View the page of what a student should know before the first day: grading, policies, and how much is read. */
export function viewSiteSyllabus(site: SiteCourse): SiteSyllabusView {
  const { course } = site;
  const loads = viewLoads(site);

  return {
    ...viewSiteFrame(site, { page: 'syllabus', titles: pageTitles('syllabus', course) }),
    title: sitePhrases[course.language].syllabus,
    facts: courseFacts(site),
    description: course.description.trim() ? markdownToHtml(course.description) : '',
    grading: course.grading.map(({ title, percent }) => ({ title, percent })),
    policies: course.policies.map(({ title, text }) => ({
      title,
      html: markdownToHtml(text, { headings: 4 }),
    })),
    loadWords: loads.length > 0 ? loadWords(site) : [],
    loads,
  };
}

function viewLoads({ course: { language }, plan }: SiteCourse): SiteSyllabusView['loads'] {
  const { weeks } = plan.load;
  const most = Math.max(...weeks.map(({ required, optional }) => required + optional), 0);
  if (most === 0) return [];
  const share = (minutes: number) => ((minutes / most) * 100).toFixed(1);

  return weeks.map(({ week, monday, required, optional }) => ({
    number: week === undefined ? '' : String(week),
    dates: weekDates(monday, language),
    time: required > 0 ? formatMinutes(required) : '–',
    optional: optional > 0 ? sitePhrases[language].plusOptional(formatMinutes(optional)) : '',
    requiredShare: share(required),
    optionalShare: share(optional),
  }));
}

/** Weeks without required reading count in no average. */
function loadWords({ course, plan }: SiteCourse): readonly string[] {
  const phrases = sitePhrases[course.language];
  const { weeks, pages, pagesPerHour } = plan.load;
  const minutes = weeks.map(({ required }) => required).filter((required) => required > 0);
  const [least, most] = [formatMinutes(Math.min(...minutes)), formatMinutes(Math.max(...minutes))];
  const average = formatMinutes(minutes.reduce((sum, each) => sum + each, 0) / minutes.length);
  const level = least === most ? phrases.even(least) : phrases.level(least, most, average);

  const days = [...plan.sessions, ...plan.noClass];
  const assumed = new Set(days.flatMap(({ load }) => load?.assumed ?? []));
  return [
    ...(minutes.length > 0 ? [level] : []),
    phrases.rate(pagesPerHour.reader),
    ...(assumed.size > 0 ? [phrases.assumed(assumed.size, countRead(course.schedule), pages)] : []),
  ];
}
