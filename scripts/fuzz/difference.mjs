/** A catalog without what writing does not keep: places in the source, and where values come from. */
export function comparable(catalog) {
  return JSON.parse(
    JSON.stringify(catalog, (key, value) => (key === 'source' || key === 'provenance' ? undefined : value)),
  );
}

/** The first place where two JSON values differ: ``papers[0].year: first `2014`, then `nothing` ``. */
export function difference(before, after, path = '') {
  if (Object.is(before, after)) return undefined;
  if (!isNested(before) || !isNested(after) || Array.isArray(before) !== Array.isArray(after)) {
    return `${path}: first ${shown(before)}, then ${shown(after)}`;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const step = Array.isArray(before) ? `[${key}]` : `.${key}`;
    const found = difference(before[key], after[key], path + step);
    if (found) return found;
  }
  return undefined;
}

function isNested(value) {
  return typeof value === 'object' && value !== null;
}

function shown(value) {
  return `\`${(JSON.stringify(value) ?? 'nothing').slice(0, 300)}\``;
}
