import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deckFrame } from '../src/deck/deck-frame.js';
import { decksWith } from './deck-with.js';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const isThere = existsSync(executablePath);
if (!isThere) {
  console.warn(`Skipping decks in a browser: no Chromium at ${executablePath}, set CHROMIUM_PATH`);
}

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat([
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const examples = fileURLToPath(new URL('../../../examples', import.meta.url));
const exampleDecks = ['mlsys-seminar', 'reading-group'].flatMap((name) => {
  const folder = join(examples, name, 'out', 'slides');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => join(folder, file));
});
const richDeck = exampleDecks.find((path) => path.includes('gandiva')) ?? '';

/** A font of the machine’s own, and the widest that is common. */
const fonts = ['', 'DejaVu Sans'];

const hostileWords = {
  'a long title':
    'A systematic account of everything that could conceivably be said about schedulers '.repeat(4),
  'long sentences': `${'Words that go on and on without an end in sight, '.repeat(40)}and stop. Then more. ${'And more. '.repeat(90)}`,
  'one long word': 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(
    12,
  ),
  'wide letters': 'WWWW MMMM @@@@ %%%% '.repeat(60),
  Chinese: '分布式深度学习系统中的自适应集群调度与资源管理方法研究，面向大规模训练任务。'.repeat(14),
  Arabic: 'جدولة المجموعات للتعلم العميق الموزع مع إدارة الموارد. '.repeat(20),
  emoji: '🧑‍🚀🚀 '.repeat(160),
  markup:
    '<script>window.hit = 1</script><img src=x onerror="window.hit = 2"> {{title}} </section></style> '.repeat(
      6,
    ),
};

describe.skipIf(!isThere)('decks in a browser', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'decks-'));
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args });
    page = await browser.newPage({ bypassCSP: true, viewport: { width: 1280, height: 720 } });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  async function open(path: string): Promise<void> {
    await page.goto('about:blank');
    await page.goto(pathToFileURL(path).href);
  }

  /** The slides that have no room for what is on them. */
  async function overfull(path: string): Promise<readonly string[]> {
    await open(path);
    const found: string[] = [];
    for (const font of fonts) {
      found.push(
        ...(await page.evaluate<string[]>(`(${findOverfull})(${JSON.stringify([font, deckFrame])})`)),
      );
    }
    // More than that helps nobody.
    return found.slice(0, 10);
  }

  test('what is too high or too wide is found', async () => {
    const broken = join(folder, 'broken.html');
    const text = readFileSync(richDeck, 'utf8');
    const start =
      text.indexOf('<div class="body">', text.indexOf('id="slide-9"')) + '<div class="body">'.length;
    writeFileSync(broken, `${text.slice(0, start)}<p>${'A word. '.repeat(160)}</p>${text.slice(start)}`);
    expect((await overfull(broken)).length).toBeGreaterThan(0);
  });

  test.each(exampleDecks.map((path) => [path.slice(examples.length + 1), path] as const))(
    'every slide of %s has room for what is on it',
    async (_, path) => {
      expect(await overfull(path)).toEqual([]);
    },
  );

  test.each(Object.entries(hostileWords))('%s', async (name, words) => {
    for (const [index, { content }] of (await decksWith(words))
      .filter(({ path }) => path.endsWith('.html'))
      .entries()) {
      const path = join(folder, `${name.replaceAll(' ', '-')}-${index}.html`);
      writeFileSync(path, content);
      expect(await overfull(path)).toEqual([]);
      expect(await page.evaluate(`'hit' in window`)).toBe(false);
    }
  });

  test('nothing is asked for, and a console stays quiet', async () => {
    const noise: string[] = [];
    const strict = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    strict.on('console', (message) => noise.push(message.text()));
    strict.on('pageerror', (error) => noise.push(error.message));
    strict.on('request', (request) => noise.push(request.url()));
    await strict.goto(pathToFileURL(richDeck).href);
    await strict.keyboard.press('ArrowRight');
    expect(noise.filter((each) => !each.startsWith(pathToFileURL(richDeck).href))).toEqual([]);
    expect(new URL(strict.url()).hash).toBe('#slide-2');
    // The policy lets nothing else run or be loaded.
    await strict.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), {text: 'window.hit = 1'}))`,
    );
    expect(await strict.evaluate(`'hit' in window`)).toBe(false);
    await strict.close();
  });

  test('keys lead through the slides, and the number is said', async () => {
    await open(richDeck);
    const count = await page.locator('.slide').count();
    const shown = async () => [
      new URL(page.url()).hash,
      await page.locator('.sheet:visible').count(),
      await page.locator('#status').textContent(),
    ];
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return await shown();
    };
    const title = async (number: number) =>
      await page.locator(`#slide-${number} :is(h1, h2, h3)`).textContent();
    const at = async (number: number) => [
      `#slide-${number}`,
      1,
      `Slide ${number} of ${count}: ${await title(number)}`,
    ];

    expect(await shown()).toEqual(await at(1));
    expect(await press('ArrowRight', ' ', 'PageDown', 'ArrowDown')).toEqual(await at(5));
    expect(await press('ArrowLeft', 'PageUp', 'Shift+Space')).toEqual(await at(2));
    expect(await press('End')).toEqual(await at(count));
    expect(await press('ArrowRight')).toEqual(await at(count));
    expect(await press('Home')).toEqual(await at(1));

    await page.keyboard.press('n');
    expect(await page.locator('#slide-1 .talk').isVisible()).toBe(true);
    await page.keyboard.press('?');
    expect(await page.locator('#help').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('o');
    expect(await page.locator('.sheet:visible').count()).toBe(count);
  });

  test('the speaker view has notes, the next slide and a clock, and both windows go on together', async () => {
    await open(richDeck);
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await speaker.waitForSelector('.speaking');
    expect(await speaker.locator('.sheet:visible').count()).toBe(2);
    expect(await speaker.locator('.current .talk').isVisible()).toBe(true);
    expect(await speaker.locator('#elapsed').textContent()).toMatch(/^0:0\d$/u);

    await page.keyboard.press('ArrowRight');
    await speaker.waitForSelector('#slide-2.current');
    await speaker.keyboard.press('ArrowRight');
    await page.waitForSelector('#slide-3.current');
    await speaker.close();
  });

  test('without a script, the slides stand one below another', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 720 } });
    await plain.goto(pathToFileURL(richDeck).href);
    expect(await plain.locator('.slide:visible').count()).toBe(await plain.locator('.slide').count());
    expect(await plain.locator('button:visible').count()).toBe(0);
    await plain.close();
  });

  test('a page is printed for each slide', async () => {
    await open(richDeck);
    const count = await page.locator('.slide').count();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/gu)).toHaveLength(count);
    expect(pdf.match(/\/MediaBox \[0 0 960 540\]/gu)).toHaveLength(count);
  });

  const screens = [
    { width: 390, height: 844 },
    { width: 1280, height: 720 },
  ].flatMap((viewport) => (['light', 'dark'] as const).map((colorScheme) => ({ viewport, colorScheme })));

  test.each(screens)(
    'axe finds nothing: $viewport.width px, $colorScheme',
    async ({ viewport, colorScheme }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });

      for (const mode of ['', 'n', 'o']) {
        await open(richDeck);
        if (mode !== '') await page.keyboard.press(mode);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          viewport.width,
        );
        await page.addScriptTag({ path: axe });
        expect(await page.evaluate(runAxe)).toEqual([]);
      }

      await page.evaluate(
        `document.querySelector('h1').replaceWith(Object.assign(document.createElement('img'), {src: 'data:,'}))`,
      );
      expect(await page.evaluate(runAxe)).not.toEqual([]);
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme: null });
    },
  );
});

const runAxe = `axe.run().then(({violations}) =>
  violations.flatMap(({id, nodes}) => nodes.map(({target}) => id + ' ' + target)))`;

/** Runs in the browser, with all slides at their own size. */
const findOverfull = `([font, frame]) => {
  document.documentElement.classList.remove('presenting');
  const style = document.createElement('style');
  style.textContent = '.sheet { --u: 1px !important; margin: 0 !important }' +
    (font && ':root { --sans: "' + font + '" !important; --serif: "' + font + '" !important }');
  document.head.append(style);
  const found = [];
  for (const slide of document.querySelectorAll('.slide')) {
    const own = slide.getBoundingClientRect();
    const parts = [...slide.querySelectorAll('.kicker, h1, h2, h3, .hint, .body, .body *')];
    const boxes = parts.map((part) => part.getBoundingClientRect());
    const foot = slide.querySelector('.foot').getBoundingClientRect();
    const edges = {
      top: Math.min(...boxes.map(({top}) => top)) - own.top - frame.top,
      bottom: frame.height - frame.bottom - Math.max(...boxes.map(({bottom}) => bottom)) + own.top,
      right: frame.width - frame.side - Math.max(...boxes.map(({right}) => right)) + own.left,
      foot: 28 - foot.height,
      inside: slide.clientHeight - slide.scrollHeight,
      beside: slide.clientWidth - slide.scrollWidth,
    };
    for (const [edge, room] of Object.entries(edges)) {
      if (room < -1) found.push([slide.parentElement.id, slide.className, edge, Math.round(room), font].join(' '));
    }
  }
  style.remove();
  return found;
}`;
