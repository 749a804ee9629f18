/** Details that a bullet below an entry may name: `Authors: …`. */
const detailNames = [
  'Title',
  'Authors',
  'Venue',
  'Workshop',
  'Track',
  'Year',
  'Tags',
  'Pages',
  'DOI',
  'arXiv',
  'Abstract',
  'Note',
] as const;

/** The name of a detail. */
export type DetailName = (typeof detailNames)[number];

/** What the bullets below an entry say of it. */
export type Details = ReadonlyMap<DetailName, string>;

/** Other words that lists use for them. */
const aliases: ReadonlyMap<string, DetailName> = new Map([
  ['author', 'Authors'],
  ['written by', 'Authors'],
  ['作者', 'Authors'],
  ['저자', 'Authors'],
  ['keyword', 'Tags'],
  ['keywords', 'Tags'],
  ['tag', 'Tags'],
  ['topics', 'Tags'],
  ['关键词', 'Tags'],
  ['키워드', 'Tags'],
  ['conference', 'Venue'],
  ['journal', 'Venue'],
  ['publication', 'Venue'],
  ['published in', 'Venue'],
  ['published', 'Venue'],
  ['会议', 'Venue'],
  ['학회', 'Venue'],
  ['date', 'Year'],
  ['年份', 'Year'],
  ['연도', 'Year'],
]);

const named: ReadonlyMap<string, DetailName> = new Map([
  ...aliases,
  ...detailNames.map((name) => [name.toLowerCase(), name] as const),
]);

const label = /^(?<name>\p{Letter}[\p{Letter} ]{1,12}?)\s*[:：]\s*(?<value>\S.*)$/iu;

/** The detail that a line names, with its text. */
export function readDetail(text: string): readonly [DetailName, string] | undefined {
  const { name = '', value = '' } = label.exec(text)?.groups ?? {};
  const detail = named.get(name.toLowerCase());
  return detail && [detail, value];
}
