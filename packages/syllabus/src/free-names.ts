/**
 * Makes names that are never the same twice: a second of the same name gets the first free number.
 *
 * @param taken Names that it gives to nobody.
 * @example
 * const free = freeNames()
 * free('gandiva') // => 'gandiva'
 * free('gandiva') // => 'gandiva-2'
 */
export function freeNames(taken: Iterable<string> = []): (name: string) => string {
  const used = new Set(taken);

  return (name) => {
    let candidate = name;
    for (let count = 2; used.has(candidate); count++) candidate = `${name}-${count}`;
    used.add(candidate);
    return candidate;
  };
}
