/** Links of a site that lead nowhere, out of it, or to what a browser would run: a line each. */
export function brokenLinks(site: ReadonlyMap<string, string>): readonly string[] {
  return [...site].flatMap(([path, html]) => {
    if (!path.endsWith('.html')) return [];
    const addresses = [...html.matchAll(/<(\w+)[^>]*?\s(href|src)="([^"]*)"/gu)];
    return addresses.flatMap(([, element = '', , address = '']) => {
      const problem = whatIsWrong(site, path, element, address.replaceAll('&amp;', '&'));
      return problem === undefined ? [] : [`${path}: ${problem}`];
    });
  });
}

function whatIsWrong(
  site: ReadonlyMap<string, string>,
  path: string,
  element: string,
  address: string,
): string | undefined {
  if (/^(?:https?|mailto):/u.test(address)) {
    return element === 'a' ? undefined : `${address} is loaded from elsewhere`;
  }
  if (/^[a-z][a-z0-9+.-]*:/iu.test(address)) return `${address} is no address`;
  if (address.startsWith('/')) return `${address} needs a server`;

  const url = new URL(address, `file:///${path}`);
  const target = decodeURIComponent(url.pathname.slice(1));
  if (!target.startsWith('site/')) return `${address} leads out of the site`;
  const found = site.get(target);
  if (found === undefined) return `${address} is not there`;
  const id = decodeURIComponent(url.hash.slice(1));
  const name = target.split('/').at(-1);
  return id === '' || found.includes(`id="${id}"`) ? undefined : `${name} has no ${id}`;
}
