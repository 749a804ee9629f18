/** One value or a list of them. */
export type OneOrMore<Value> = Value | readonly Value[];

/** The values as a list, one value as a list of one. */
export function list<Value>(values: OneOrMore<Value>): readonly Value[] {
  return isList(values) ? values : [values];
}

/** `Array.isArray` does not narrow to read-only lists. */
function isList<Value>(values: OneOrMore<Value>): values is readonly Value[] {
  return Array.isArray(values);
}
