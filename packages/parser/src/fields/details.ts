/** Details that a bullet below an entry may name: `Authors: …`. */
const detailNames = [
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

const label = /^(?<name>[a-z]{3,8})\s*:\s+(?<value>\S.*)$/iu;

/** The detail that a line names, with its text. */
export function readDetail(text: string): readonly [DetailName, string] | undefined {
  const { name = '', value = '' } = label.exec(text)?.groups ?? {};
  const known = detailNames.find((each) => each.toLowerCase() === name.toLowerCase());
  return known && [known, value];
}
