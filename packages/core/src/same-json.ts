/** Whether two JSON values are equal, whatever the order of their fields; an absent field equals `undefined`. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;

  const [one, other] = [new Map(fields(a)), new Map(fields(b))];
  return (
    one.size === other.size &&
    [...one].every(([key, value]) => other.has(key) && sameJson(value, other.get(key)))
  );
}

function fields(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, each]) => each !== undefined);
}
