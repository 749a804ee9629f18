import type { FormatName } from '../format-names.js';
import type { Fields, ViewOf } from './fields.js';
import type { SessionFacts } from './session-facts.js';

/** Where documents of a course stand that others lead to, by the format that writes them. */
const paths = {
  readme: 'README.md',
  syllabus: 'syllabus.md',
  calendar: 'calendar.ics',
  references: 'references.bib',
  site: 'site/index.html',
} as const satisfies Partial<Record<FormatName, string>>;

/** Documents beside one, as templates name them. */
export const courseFileFields = [
  { title: 'What a document beside it is: `Calendar`', path: 'Where it stands: `calendar.ics`' },
] as const satisfies Fields[string];

/** Documents beside one by what they are called, those that the course has. */
export function courseFiles(
  titles: readonly (readonly [format: keyof typeof paths, title: string])[],
  outputs: readonly FormatName[],
): ViewOf<typeof courseFileFields> {
  return titles
    .filter(([format]) => outputs.includes(format))
    .map(([format, title]) => ({ title, path: paths[format] }));
}

/** File name of the slides of a session; empty where there are none. */
export function deckName({ slug, readings }: SessionFacts, outputs: readonly FormatName[]): string {
  return outputs.includes('slides') && readings.length > 0 ? `${slug}.md` : '';
}
