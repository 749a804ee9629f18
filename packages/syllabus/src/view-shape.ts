import type { Fields } from './views/fields.js';

/** What a template can do with a value: print a text, go through a list, name a field; unknown allows all. */
export type ViewShape =
  | { readonly type: 'text' }
  | { readonly type: 'unknown' }
  | { readonly type: 'list'; readonly item: ViewShape }
  | { readonly type: 'fields'; readonly fields: ReadonlyMap<string, ViewShape> };

export const textShape: ViewShape = { type: 'text' };
export const unknownShape: ViewShape = { type: 'unknown' };

/** The shape that a contract declares. */
export function shapeOfFields(field: Fields[string]): ViewShape {
  if (typeof field === 'string') return textShape;
  if (isList(field)) return { type: 'list', item: shapeOfFields(field[0]) };
  const fields = new Map(Object.entries(field).map(([name, own]) => [name, shapeOfFields(own)]));
  return { type: 'fields', fields };
}

function isList(field: Exclude<Fields[string], string>): field is readonly [string] | readonly [Fields] {
  return Array.isArray(field);
}
