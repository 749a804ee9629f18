import { addDays, weekdayOf } from '../../calendar.js';
import type { Session } from '../../course-plan.js';
import { weekdayName } from '../../language/date-words.js';
import { markdownToText } from '../../markdown-to-text.js';
import type { SiteCourse } from './site-frame.js';
import { onlyOne } from './site-words.js';

/** A course as schema.org describes one: the course, its one instance, and when that meets. */
export function courseData({ course, plan }: SiteCourse) {
  const room = onlyOne(course.sessions.map((session) => session.room));
  const instructors = course.instructors.map((name) => ({ '@type': 'Person', name }) as const);
  const description = markdownToText(course.description);

  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: course.title,
    ...(course.code && { courseCode: course.code }),
    ...(description && { description }),
    inLanguage: course.language,
    hasCourseInstance: {
      '@type': 'CourseInstance',
      name: [course.title, course.term].filter(Boolean).join(', '),
      startDate: course.firstDay,
      endDate: course.lastDay,
      ...(room && { location: { '@type': 'Place', name: room } as const }),
      ...(instructors.length > 0 && { instructor: instructors }),
      courseSchedule: schedules(plan.sessions, plan.calendar.timeZone),
    },
    ...(course.sessions.length > 0 && {
      syllabusSections: course.sessions.map(
        ({ title, slug }, index) =>
          ({ '@type': 'Syllabus', position: index + 1, name: title, url: `sessions/${slug}.html` }) as const,
      ),
    }),
  } as const;
}

/** Sessions at the same time of day are one schedule of weekdays, and of dates among them without one. */
function schedules(sessions: readonly Session[], timeZone: string) {
  const times = [...new Set(sessions.map(({ start, end }) => `${start} ${end}`))];

  return times.map((time) => {
    const own = sessions.filter(({ start, end }) => `${start} ${end}` === time);
    const dates = own.map(({ date }) => date);
    const [startDate = '', endDate = startDate] = [dates[0], dates.at(-1)];
    const days = [...new Set(dates.map(weekdayOf))].sort();
    const [startTime, endTime] = time.split(' ');
    const exceptDate = datesBetween(startDate, endDate).filter(
      (date) => days.includes(weekdayOf(date)) && !dates.includes(date),
    );

    return {
      '@type': 'Schedule',
      repeatFrequency: 'P1W',
      byDay: days.map((day) => `https://schema.org/${weekdayName(day, 'en')}`),
      startDate,
      endDate,
      startTime: `${startTime}:00`,
      endTime: `${endTime}:00`,
      scheduleTimezone: timeZone,
      repeatCount: dates.length,
      ...(exceptDate.length > 0 && { exceptDate }),
    } as const;
  });
}

function datesBetween(first: string, last: string): readonly string[] {
  const dates: string[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}
