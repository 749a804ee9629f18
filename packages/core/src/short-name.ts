/** Most words that people still say as a name: `Serving DNNs like Clockwork`. */
const mostWords = 4;

/**
 * Read the name that people say for a paper: the words before the colon of
 * its title, where they are few.
 *
 * @example
 * readShortName('Gandiva: Introspective Cluster Scheduling') // => 'Gandiva'
 * readShortName('Mixed precision training') // => undefined
 */
export function readShortName(title: string): string | undefined {
  const colon = title.indexOf(':');
  if (colon === -1) return undefined;
  const name = title.slice(0, colon).trim();
  const rest = title.slice(colon + 1).trim();
  return name !== '' && rest !== '' && name.split(/\s+/u).length <= mostWords ? name : undefined;
}
