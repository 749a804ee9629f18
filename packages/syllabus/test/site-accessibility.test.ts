import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser, screens, type TestBrowser } from './browser.js';
import { siteOf } from './site-course.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.skipIf(!hasBrowser)('axe', async () => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(() => browser.close());

  const site = await siteOf();
  const german = await siteOf({ plan: { language: 'de' } });
  const kinds = [...site.keys()].filter((path) => /(?:site\/\w+|01-13-[\w-]+)\.html$/u.test(path));

  for (const [screen, viewport] of Object.entries(screens)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`has nothing to say about any page on a ${screen} in ${colorScheme}`, async () => {
        for (const path of kinds) {
          // The policy of the page would keep axe itself out.
          const options = { viewport, colorScheme, bypassCSP: true, now: '2027-01-13T15:00:00Z' };
          const { page } = await browser.open(site, path, options);
          expect(await violations(page), path).toEqual([]);
        }
      });
    }
  }

  test('has nothing to say in German, nor while something is filtered', async () => {
    const { page } = await browser.open(german, 'site/index.html', { bypassCSP: true });
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.getByRole('searchbox', { name: 'Zeitplan filtern' }).fill('gandiva');
    expect(await violations(page)).toEqual([]);
  });

  test('sees what is wrong', async () => {
    const index = (site.get('site/index.html') ?? '')
      .replace('<html lang="en"', '<html')
      .replace(/<label for="schedule-words">.*<\/label>/u, '')
      .replace(/ placeholder="[^"]*"/u, '')
      .replace('<h3>', '<h5>')
      .replace('</h3>', '</h5>');
    const theme = (site.get('site/theme.css') ?? '').replaceAll('#5e584f', '#c8c4bc');
    const broken = new Map([...site, ['site/index.html', index], ['site/theme.css', theme]]);
    const { page } = await browser.open(broken, 'site/index.html', { bypassCSP: true });
    const ids = (await violations(page)).map((violation) => violation.split(' ')[0]);
    expect(ids).toEqual(
      expect.arrayContaining(['html-has-lang', 'label', 'heading-order', 'color-contrast']),
    );
  });
});

async function violations(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: axe });
  const options = JSON.stringify({ runOnly: { type: 'tag', values: standards } });
  const results = (await page.evaluate(`axe.run(document, ${options})`)) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
}
