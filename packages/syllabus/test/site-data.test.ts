import jsonld from 'jsonld';
import type { Course, EducationEvent, WithContext } from 'schema-dts';
import { expect, test } from 'vitest';
import { sessionFacts } from '../src/views/session-facts.js';
import { courseData } from '../src/views/site/course-data.js';
import { jsonData } from '../src/views/site/json-data.js';
import { sessionData } from '../src/views/site/session-data.js';
import type { SiteCourse } from '../src/views/site/site-frame.js';
import { hostileTitles } from './hostile-titles.js';
import { siteCourse, siteOf } from './site-course.js';

const { plan, catalog, notes } = siteCourse();
const course = sessionFacts(plan, catalog, notes);
const site: SiteCourse = {
  course,
  plan,
  notes,
  papers: catalog.papers,
  pages: [],
  changes: [],
  feeds: [],
  decks: new Set(),
};
const [, gandiva] = course.sessions;

/** The data of a page as it stands in its HTML. */
function dataOf(html: string): object {
  const [, json = 'null'] = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(html) ?? [];
  return JSON.parse(json) as object;
}

/** The terms of schema.org that the site uses; any other is an error. */
const id = (term: string) => ({ '@id': `schema:${term}`, '@type': '@id' });
const context = {
  '@version': 1.1,
  schema: 'https://schema.org/',
  ...Object.fromEntries(
    [
      ...['Course', 'CourseInstance', 'Schedule', 'Syllabus', 'EducationEvent', 'ScholarlyArticle'],
      ...['CreativeWork', 'Person', 'Place', 'name', 'description', 'inLanguage', 'location', 'author'],
      ...['courseCode', 'hasCourseInstance', 'instructor', 'courseSchedule', 'syllabusSections', 'position'],
      ...['startDate', 'endDate', 'startTime', 'endTime', 'repeatFrequency', 'repeatCount', 'exceptDate'],
      ...['scheduleTimezone', 'about', 'workFeatured', 'datePublished', 'isPartOf', 'superEvent'],
    ].map((term) => [term, `schema:${term}`]),
  ),
  url: id('url'),
  sameAs: id('sameAs'),
  byDay: id('byDay'),
};

async function toRdf(data: object, path = 'site/index.html'): Promise<string> {
  const rdf = await jsonld.toRDF(data, {
    safe: true,
    base: `https://example.edu/${path}`,
    format: 'application/n-quads',
    documentLoader: async (url) => {
      if (url !== 'https://schema.org') throw new Error(`Unexpected request of ${url}`);
      return { document: { '@context': context }, documentUrl: url };
    },
  });

  // A type that the context does not have is taken for an address beside the page.
  if (/#type> <(?!https:\/\/schema\.org\/)/u.test(rdf)) throw new Error('Unexpected type');
  return rdf;
}

test('the data fits the types of schema.org', () => {
  const typed: WithContext<Course> = courseData(site);
  expect(typed['@type']).toBe('Course');
  if (!gandiva) throw new Error('Unexpected course, expected a second session');
  const event: WithContext<EducationEvent> = sessionData(site, gandiva);
  expect(event['@type']).toBe('EducationEvent');
  // @ts-expect-error: a property that schema.org does not have.
  const broken: WithContext<Course> = { ...courseData(site), titel: 'x' };
  expect(broken).toHaveProperty('titel');
});

test('a course says when it meets, and when it does not', () => {
  expect(courseData(site)).toMatchObject({
    name: 'Machine Learning Systems',
    courseCode: 'CSE 585',
    description: 'Machine Learning Systems Aims Read two papers. x',
    hasCourseInstance: {
      startDate: '2027-01-11',
      endDate: '2027-01-29',
      instructor: [{ '@type': 'Person', name: 'Barbara Liskov' }],
      courseSchedule: [
        {
          byDay: ['https://schema.org/Monday', 'https://schema.org/Wednesday'],
          startDate: '2027-01-11',
          endDate: '2027-01-13',
          startTime: '10:30:00',
          scheduleTimezone: 'America/Detroit',
          repeatCount: 2,
        },
        { byDay: ['https://schema.org/Monday'], startDate: '2027-01-25', startTime: '13:00:00' },
      ],
    },
  });
});

test('days of the week that are left out are exceptions, other days are none', () => {
  const sessions = plan.sessions.map((session) => ({ ...session, start: '10:30' }));
  expect(courseData({ ...site, plan: { ...plan, sessions } }).hasCourseInstance.courseSchedule).toMatchObject(
    [{ startDate: '2027-01-11', endDate: '2027-01-25', exceptDate: ['2027-01-18', '2027-01-20'] }],
  );
});

test('a session says what is read for it', () => {
  if (!gandiva) throw new Error('Unexpected course, expected a second session');
  expect(sessionData(site, gandiva).workFeatured?.[0]).toEqual({
    '@type': 'ScholarlyArticle',
    name: 'Gandiva: Introspective Cluster Scheduling for Deep Learning',
    url: 'https://example.org/gandiva.pdf',
    author: [
      { '@type': 'Person', name: 'Ada Lovelace' },
      { '@type': 'Person', name: 'Grace Hopper' },
    ],
    datePublished: '2018',
    isPartOf: { '@type': 'CreativeWork', name: 'OSDI' },
    sameAs: 'https://doi.org/10.5555/3291168.3291212',
  });
});

test('the data of every page is read as linked data', async () => {
  const pages = [...(await siteOf())].filter(([, html]) => html.includes('application/ld+json'));
  expect(pages).toHaveLength(4);

  for (const [path, html] of pages) {
    const rdf = await toRdf(dataOf(html), path);
    expect(rdf, path).toMatch(/<https:\/\/schema\.org\/(?:Course|EducationEvent)>/u);
    expect(rdf).toMatch(/<https:\/\/example\.edu\/site\/(?:index\.html|sessions\/)/u);
  }
});

test.each([
  ['a term that schema.org does not have', { titel: 'x' }],
  ['a type that it does not have', { '@type': 'Curse' }],
  ['a context of somebody else', { '@context': 'https://evil.example' }],
])('the reader rejects %s', async (_, wrong) => {
  await expect(toRdf({ ...courseData(site), ...wrong })).rejects.toThrow();
});

test('nothing in the data ends its element', async () => {
  for (const title of hostileTitles) {
    const { toHTML } = jsonData({ title });
    expect(toHTML()).not.toMatch(/[<>&\u2028\u2029]/u);
    expect(JSON.parse(toHTML())).toEqual({ title });
    const html = (await siteOf({ title })).get('site/index.html') ?? '';
    expect(dataOf(html)).toMatchObject({ name: title });
  }
});
