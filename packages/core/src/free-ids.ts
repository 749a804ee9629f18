/**
 * Ids for values that have some already: each keeps its own unless an earlier
 * one has it, and then gets one that `assign` makes and nobody has.
 */
export function giveFreeIds<Value extends { readonly id: string }>(
  values: readonly Value[],
  assign: (values: readonly Value[], taken: ReadonlySet<string>) => readonly string[],
): string[] {
  const used = new Set<string>();
  const homeless = new Map<number, Value>();
  for (const [place, value] of values.entries()) {
    if (used.has(value.id)) homeless.set(place, value);
    used.add(value.id);
  }

  const assigned = assign([...homeless.values()], used);
  const ids = values.map(({ id }) => id);
  for (const [index, [place, value]] of [...homeless].entries()) {
    const id = number(assigned[index] ?? value.id, used);
    ids[place] = id;
    used.add(id);
  }
  return ids;
}

/** The id, with a number where it is taken; short enough to stay an id. */
function number(id: string, used: ReadonlySet<string>): string {
  const base = id.slice(0, 74).replace(/-$/u, '');
  let free = id;
  for (let next = 2; used.has(free); next++) free = `${base}-${next}`;
  return free;
}
