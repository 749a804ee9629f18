import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser, screens, type TestBrowser } from './browser.js';
import { hostileTitles } from './hostile-titles.js';
import { siteOf } from './site-course.js';

describe.skipIf(!hasBrowser)('the site in a browser', async () => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(() => browser.close());

  const site = await siteOf();
  const paths = [...site.keys()].filter((path) => path.endsWith('.html'));

  test.each(paths)('%s fits every screen and asks for nothing from elsewhere', async (path) => {
    const { page, noise, requests } = await browser.open(site, path);

    for (const size of Object.values(screens)) {
      await page.setViewportSize(size);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(size.width);
    }

    expect(noise).toEqual([]);
    const files = requests.map((url) => url.split('/').at(-1));
    expect(files).toEqual([path.split('/').at(-1), 'theme.css', 'style.css', 'site.js']);
    expect(requests.every((url) => url.startsWith('file:'))).toBe(true);
  });

  test.each(paths)('%s has all its words without script', async (path) => {
    const { page } = await browser.open(site, path, { javaScriptEnabled: false });
    const html = site.get(path) ?? '';
    for (const form of await page.locator('.finder').all()) expect(await form.isVisible()).toBe(false);
    for (const [, id = ''] of html.matchAll(/<(?:section|article|tbody|tr|li) id="([^"]+)"/gu)) {
      expect(await page.locator(`[id="${id}"]`).isVisible(), id).toBe(true);
    }
    expect(await page.locator('main').innerText()).not.toMatch(/undefined|NaN|\[object/u);
  });

  test('the schedule is a table on a desktop and a stack on a phone', async () => {
    const shapes: string[] = [];

    for (const viewport of Object.values(screens)) {
      const { page } = await browser.open(site, 'site/index.html', { viewport });
      const left = async (column: string) =>
        (await page.locator(`td.${column}`).nth(1).boundingBox())?.x ?? 0;
      shapes.push((await left('readings')) > (await left('session')) ? 'table' : 'stack');
    }

    expect(shapes).toEqual(['stack', 'stack', 'table']);
  });

  test('what is on stands in the first screen of a phone', async () => {
    const { page } = await browser.open(site, 'site/index.html', { viewport: screens.phone });
    const box = await page.locator('.now .session-title').first().boundingBox();
    expect(box?.y).toBeLessThan(screens.phone.height / 2);
  });

  test('the first stop of the keyboard leads past the navigation', async () => {
    const { page } = await browser.open(site, 'site/index.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#content');
  });

  test('a printed schedule has no navigation and underlined links', async () => {
    const { page } = await browser.open(site, 'site/index.html');
    await page.emulateMedia({ media: 'print' });
    for (const part of ['nav ul', '.now', '.finder', '.take-with-you']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    }
    const underline = `getComputedStyle(document.querySelector('.schedule .session a')).textDecorationLine`;
    expect(await page.evaluate(underline)).toBe('underline');
  });

  test('hostile words are shown as they are', async () => {
    const title = hostileTitles.join(' ');
    const hostile = await siteOf({ title });

    for (const path of [...hostile.keys()].filter((each) => each.endsWith('.html'))) {
      const { page, noise, requests } = await browser.open(hostile, path);
      expect(noise, path).toEqual([]);
      expect(requests, path).toHaveLength(4);
      const scripts = await page.locator('script').all();
      expect(await Promise.all(scripts.map((script) => script.getAttribute('type')))).toEqual(
        /index|sessions/u.test(path) ? [null, 'application/ld+json'] : [null],
      );
      expect(await page.locator('img, iframe, [onmouseover], [onerror], [onclick]').count()).toBe(0);
      // The description is Markdown, where a link is meant to be one.
      const links = /(?:index|syllabus)\.html$/u.test(path) ? 1 : 0;
      expect(await page.locator('a[href*="evil.example"]').count(), path).toBe(links);
      if (!/welcome|people|syllabus/u.test(path))
        expect(await page.locator('main').innerText()).toContain(title);
    }
  });
});
