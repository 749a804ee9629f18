import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteOf } from './site-course.js';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const isThere = existsSync(executablePath);
if (!isThere)
  console.warn(`Skipping the site in a browser: no Chromium at ${executablePath}, set CHROMIUM_PATH`);

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat([
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

const sizes = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
  { width: 1280, height: 900 },
];

const hostileTitles = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'x" onmouseover="alert(1)',
  '[click](https://evil.example) ![i](https://evil.example/t.png)',
  '{{constructor.constructor "return process"}} {{{t}}} {{#with this}}',
  ']]> &lt; &amp; <!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
];

describe.skipIf(!isThere)('the site in a browser', async () => {
  const folders: string[] = [];
  let browser: Browser;
  // Every test uses one page: opening one takes longer than most tests.
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args });
    page = await browser.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  /** Write a site and say what its pages do when they are opened. */
  async function open(site: ReadonlyMap<string, string>, path: string) {
    page.removeAllListeners();
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ media: null, colorScheme: null });

    const folder = mkdtempSync(join(tmpdir(), 'site-'));
    folders.push(folder);

    for (const [name, content] of site) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }

    const noise: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    page.on('dialog', (dialog) => {
      noise.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(join(folder, path)).href);
    return { noise, requests };
  }

  const site = await siteOf();
  const paths = [...site.keys()].filter((path) => path.endsWith('.html'));

  test.each(paths)('%s fits every screen, in light and dark, and asks for nothing else', async (path) => {
    const { noise, requests } = await open(site, path);

    for (const size of sizes) {
      await page.setViewportSize(size);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(size.width);
    }

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate(tooFaint), `texts that are too faint in ${colorScheme}`).toEqual([]);
    }

    expect(noise).toEqual([]);
    expect(requests.map((url) => url.split('/').at(-1))).toEqual([path.split('/').at(-1), 'style.css']);
    expect(requests.every((url) => url.startsWith('file:'))).toBe(true);
  });

  test('the schedule is a table on a desktop and a stack on a phone', async () => {
    await open(site, 'site/index.html');
    const shapes: string[] = [];

    for (const size of sizes) {
      await page.setViewportSize(size);
      const left = async (column: string) =>
        (await page.locator(`td.${column}`).nth(1).boundingBox())?.x ?? 0;
      shapes.push((await left('readings')) > (await left('session')) ? 'table' : 'stack');
    }

    expect(shapes).toEqual(['stack', 'stack', 'table']);
  });

  test('the first stop of the keyboard leads past the navigation', async () => {
    await open(site, 'site/index.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the schedule');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#schedule');
  });

  test('a printed schedule has no navigation and underlined links', async () => {
    await open(site, 'site/index.html');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').isVisible()).toBe(false);
    const underline = `getComputedStyle(document.querySelector('.schedule .session a')).textDecorationLine`;
    expect(await page.evaluate(underline)).toBe('underline');
  });

  test.each(hostileTitles)('%s is shown as it is', async (title) => {
    const hostile = await siteOf({ title });

    for (const path of ['site/index.html', nameOfReadings(hostile)]) {
      const { noise, requests } = await open(hostile, path);
      expect(noise).toEqual([]);
      expect(requests).toHaveLength(2);
      expect(await page.locator('script, img, iframe, [onmouseover], [onerror]').count()).toBe(0);
      expect(await page.locator('a[href*="evil.example"]').count()).toBe(
        path.endsWith('index.html') ? linksOf(title) : 0,
      );
      expect(await page.locator('h1').textContent()).toBe(title);
    }
  });
});

function nameOfReadings(site: ReadonlyMap<string, string>): string {
  return [...site.keys()].find((path) => path.includes('2027-01-13')) ?? '';
}

/** The description is Markdown, where a link is meant to be one. */
function linksOf(title: string): number {
  return title.includes('](https://evil.example)') ? 1 : 0;
}

/** Texts whose contrast with the page is below 4.5:1, as a script for the page. */
const tooFaint = `(() => {
  const light = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).map(Number).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    const color = getComputedStyle(element).backgroundColor;
    return color === 'rgba(0, 0, 0, 0)' ? ground(element.parentElement) : color;
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .filter((element) => {
      const [low, high] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05) < 4.5;
    })
    .map((element) => element.textContent.trim());
})()`;
