import { escapeMarkdown, markdownLink } from '../escape-markdown.js';
import type { Language } from '../language/language.js';
import { courseName } from './course-name.js';
import { kindTitle, listNames } from './fact-labels.js';
import { pageSentences } from './page-labels.js';
import type { ReadingFacts } from './reading-facts.js';
import type { CourseFacts, MilestoneFacts, SessionFacts } from './session-facts.js';

/** A course in few words, as Markdown: `CSE 585: Machine Learning Systems`. */
export function courseHeading(course: CourseFacts): string {
  return escapeMarkdown(courseName(course));
}

/** All links of a reading, as Markdown: `[PDF](…) · [Code](…)`. */
export function readingLinks(reading: ReadingFacts): string {
  return reading.links.map(({ label, url }) => markdownLink(label, url)).join(' · ');
}

/** A reading by the name people say, as a link to where it can be read. */
export function readingLink(reading: ReadingFacts): string {
  return markdownLink(reading.shortName, reading.url);
}

/** Where it appeared and who wrote it, as Markdown: `OSDI 2018 · Wencong Xiao et al.` */
export function readingOrigin(reading: ReadingFacts): string {
  return [reading.venueYear, reading.authors].filter(Boolean).map(escapeMarkdown).join(' · ');
}

/** What is due, as Markdown: `Project proposal (23:59)`. */
export function dueWords(due: readonly MilestoneFacts[], language: Language): string {
  const words = pageSentences[language];
  return due.map(({ title, time }) => `${escapeMarkdown(title)} (${words.time(time)})`).join('<br>');
}

/** Names of people, as Markdown: `Ada and Grace`. */
export function nameWords(names: readonly string[], language: Language): string {
  return listNames(names.map(escapeMarkdown), language);
}

/** Who does what: `Ada and Grace`, or with several roles in the course `Presenting: Ada · Scribe: Grace`. */
export function peopleWords({ people }: SessionFacts, language: Language): string {
  return people
    .map(({ tellingTitle, names }) =>
      [escapeMarkdown(tellingTitle), nameWords(names, language)].filter(Boolean).join(': '),
    )
    .join(' · ');
}

/** Who does what, a row for each role. */
export function viewPeople(
  { people }: SessionFacts,
  language: Language,
): readonly { role: string; names: string }[] {
  return people.map(({ title, names }) => ({
    role: escapeMarkdown(title),
    names: nameWords(names, language),
  }));
}

/** What sort of session it is, with a capital: `Reading`. */
export function kindWord({ kind }: SessionFacts, language: Language): string {
  return escapeMarkdown(kindTitle(kind, language));
}
