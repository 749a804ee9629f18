import { cleanText } from '@proseminar/core';
import type { CoursePlan } from '../course-plan.js';
import { escapeMarkdown } from '../escape-markdown.js';
import { publishPeople } from '../people/public-people.js';
import { type AddedLink, addedLinks } from './added-links.js';

/** People by their ids, with their names as pages show them; without those who share a name. */
export type ShownNames = ReadonlyMap<string, string>;

/** Names of the people of a course as pages show them. */
export function shownNames(plan: CoursePlan): ShownNames {
  const names = publishPeople(plan).people.map(({ name }) => escapeMarkdown(cleanText(name)));
  return new Map(
    plan.people.flatMap(({ id }, index): [string, string][] => {
      const name = names[index] ?? '';
      return name !== '' && names.filter((each) => each === name).length === 1 ? [[id, name]] : [];
    }),
  );
}

/** A person in the place of another, in words that are else as they were, but for links. */
export interface ReplacedPerson {
  readonly from: string;
  readonly to: string;
  readonly links: readonly AddedLink[];
}

/** Who takes whose place in a text; undefined where that is not certain, or nobody does. */
export function replacedPerson(base: string, text: string, names: ShownNames): ReplacedPerson | undefined {
  const before = [...names].filter(([, name]) => base.split(name).length === 2 && stands(name, base));
  const after = [...names].filter(([, name]) => text.includes(name));
  const found = before.flatMap(([from, name]) =>
    after.flatMap(([to, other]): ReplacedPerson[] => {
      if (to === from) return [];
      const links = addedLinks(base.split(name).join(other), text);
      return links ? [{ from, to, links }] : [];
    }),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Whether a name stands in a text as a whole. */
function stands(name: string, text: string): boolean {
  const [before = '', after = ''] = text.split(name);
  return !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
}
