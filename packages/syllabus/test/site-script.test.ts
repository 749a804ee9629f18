import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser, type TestBrowser } from './browser.js';
import { siteOf } from './site-course.js';

describe.skipIf(!hasBrowser)('the script of the site', async () => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(() => browser.close());

  const site = await siteOf();

  test.each([
    // In Detroit it is still the day before.
    ['before the course', '2027-01-11T04:00:00Z', 'Coming up Week 1 · 11–17 Jan', [], ['Tomorrow']],
    ['on the first day', '2027-01-11T05:00:00Z', 'This week Week 1 · 11–17 Jan', ['2027-01-11'], ['Today']],
    ['between two days', '2027-01-12T15:00:00Z', 'This week Week 1 · 11–17 Jan', [], ['Tomorrow']],
    ['late in a week', '2027-01-14T15:00:00Z', 'Coming up Week 2 · 18–24 Jan', [], []],
    ['on a day off', '2027-01-18T15:00:00Z', 'This week Week 2 · 18–24 Jan', ['2027-01-18'], ['Today']],
    ['between days off', '2027-01-19T15:00:00Z', 'This week Week 2 · 18–24 Jan', ['2027-01-18'], ['Today']],
    [
      'when something is due',
      '2027-01-29T15:00:00Z',
      'This week Week 3 · 25–31 Jan',
      ['2027-01-29'],
      ['Today'],
    ],
    ['after the course', '2027-02-01T15:00:00Z', 'The course has ended', [], []],
  ])('%s, it marks the day and shows what is on', async (_, now, title, marked, badges) => {
    const { page, noise } = await browser.open(site, 'site/index.html', { now, timezoneId: 'Asia/Tokyo' });
    expect(await page.locator('#now-title').innerText()).toBe(title);
    const rows = await page.locator('.schedule [aria-current="date"]').all();
    expect(await Promise.all(rows.map((row) => row.getAttribute('data-from')))).toEqual(marked);
    expect(await page.locator('.now .badge').allInnerTexts()).toEqual(badges);
    expect(noise).toEqual([]);
  });

  test('what is on names when, where, who and what', async () => {
    const now = '2027-01-13T15:00:00Z';
    const { page } = await browser.open(site, 'site/index.html', { now });
    const days = await page.locator('.now li.today').allInnerTexts();
    expect(days).toHaveLength(1);
    for (const words of [
      'Wed 13 Jan',
      '10:30–11:50 · Room 3725',
      'Presenting: Ada Lovelace',
      'Gandiva',
      'Report',
    ]) {
      expect(days[0]).toContain(words);
    }
    expect(await page.locator('.now li.past').count()).toBe(1);
    await page.locator('.week-link').click();
    expect(new URL(page.url()).hash).toBe('#week-2027-01-11');
  });

  test('a zone that the browser does not know does no harm', async () => {
    const index = site.get('site/index.html') ?? '';
    const odd = new Map([...site, ['site/index.html', index.replace('America/Detroit', 'Mars/Olympus')]]);
    const here = { now: '2027-01-13T15:00:00Z', timezoneId: 'America/Detroit' };
    const { page, noise } = await browser.open(odd, 'site/index.html', here);
    expect(await page.locator('.now .badge').allInnerTexts()).toEqual(['Today']);
    expect(noise).toEqual([]);
  });

  test('the schedule can be filtered by keyboard, and weeks keep their heads', async () => {
    const { page } = await browser.open(site, 'site/index.html');
    const shown = () => page.locator('.schedule tbody tr:visible').count();
    const all = await shown();
    await page.getByRole('searchbox', { name: 'Filter the schedule' }).focus();
    await page.keyboard.type('grace GANDIVA');
    expect(await shown()).toBe(1);
    expect(await page.locator('.schedule .week:visible').innerText()).toContain('11–17 Jan');
    expect(await page.locator('.finder output').innerText()).toBe(`1 of ${all}`);
    await page.keyboard.press('Enter');
    expect(await shown()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await shown()).toBe(all);
    await page.keyboard.type('no such word');
    expect(await shown()).toBe(0);
    expect(await page.locator('.finder output').innerText()).toBe('Nothing found');
  });

  test('readings can be filtered by words and kind', async () => {
    const { page } = await browser.open(site, 'site/readings.html');
    const titles = () => page.locator('article:visible .paper').allInnerTexts();
    expect(await titles()).toHaveLength(3);
    await page.getByRole('combobox', { name: 'Show' }).selectOption('Optional');
    expect(await titles()).toEqual(['A paper without links']);
    await page.getByRole('combobox', { name: 'Show' }).selectOption('All');
    await page.getByRole('searchbox').fill('osdi 2018 introspective');
    expect(await titles()).toEqual(['Gandiva: Introspective Cluster Scheduling for Deep Learning']);
  });

  test('search finds sessions, papers, topics, people, dates and policies by keyboard', async () => {
    const { page } = await browser.open(site, 'site/index.html');
    await page.getByRole('link', { name: 'Search' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\.html$/u);
    const field = page.getByRole('searchbox', { name: 'Search' });

    for (const [words, found] of [
      ['welcome', 'Welcome'],
      ['introspective', 'Gandiva: Introspective Cluster Scheduling for Deep Learning'],
      ['cluster scheduling 13 jan', 'Cluster scheduling'],
      ['hopper', 'Grace Hopper'],
      ['report 29 jan', 'Report'],
      ['late work', 'Late work'],
    ] as const) {
      await field.fill(words);
      expect(await page.locator('li:visible a', { hasText: found }).count(), words).toBeGreaterThan(0);
      expect(await page.locator('.entries li:visible').count(), words).toBeLessThan(6);
    }

    await field.fill('introspective');
    await field.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/readings\.html#paper-gandiva$/u);
    expect(await page.locator(':target .paper').innerText()).toContain('Gandiva');
  });

  test('the calendar can be subscribed to where the site has an address', async () => {
    const { page } = await browser.open(site, 'site/index.html');
    expect(await page.locator('.subscribe').isVisible()).toBe(false);
    await page.route('https://example.edu/**', (route) => {
      const path = new URL(route.request().url()).pathname.replace('/cse585/', 'site/');
      const contentType = path.endsWith('.html')
        ? 'text/html'
        : path.endsWith('.js')
          ? 'text/javascript'
          : 'text/css';
      return route.fulfill({ body: site.get(path) ?? '', contentType });
    });
    await page.goto('https://example.edu/cse585/index.html');
    const link = page.getByRole('link', { name: 'Subscribe to the calendar' });
    expect(await link.getAttribute('href')).toBe('webcal://example.edu/cse585/calendar.ics');
    expect(await page.locator('.subscribe code').innerText()).toBe('https://example.edu/cse585/calendar.ics');
  });
});
