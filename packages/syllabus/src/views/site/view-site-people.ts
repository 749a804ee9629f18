import { cleanText } from '@proseminar/core';
import type { ViewOf } from '../fields.js';
import type { sitePeopleFields } from './site-fields.js';
import { pageTitles, type SiteCourse, viewSiteFrame } from './site-frame.js';

/** The page of the people who take turns. */
export type SitePeopleView = ViewOf<typeof sitePeopleFields>;

/** View the page of the people who take turns, by the names that the course shows, with their turns. */
export function viewSitePeople(site: SiteCourse): SitePeopleView {
  const { course, plan, feeds } = site;
  const roles = new Map(plan.roles.map(({ id, title }) => [id, cleanText(title)]));

  return {
    ...viewSiteFrame(site, { page: 'people', titles: pageTitles('people', course) }),
    people: plan.people.map(({ id, name }, place) => ({
      anchor: personAnchor(place),
      name: cleanText(name),
      feed: feeds[place] ?? '',
      turns: plan.sessions.flatMap(({ people }, index) => {
        const session = course.sessions[index];
        if (!session) return [];
        const { slug, title, date, dateShort } = session;
        return people
          .filter(({ person }) => person === id)
          .map(({ role }) => ({
            slug,
            title,
            date,
            dateShort,
            role: plan.roles.length > 1 ? (roles.get(role) ?? '') : '',
          }));
      }),
    })),
  };
}

/** Id of a person on the page of people, from the place in their list. */
export function personAnchor(place: number): string {
  return `person-${place + 1}`;
}
