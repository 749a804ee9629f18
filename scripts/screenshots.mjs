// Takes the pictures of the readme and the docs from the example course, with Chromium.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { root } from './ensure-installed.mjs';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

if (!existsSync(executablePath)) {
  console.error(`No Chromium at ${executablePath}: install it, or say where it is in CHROMIUM_PATH`);
  process.exit(1);
}

// A Monday in the middle of the term, so that the site shows a week.
const now = '2027-02-01T15:00:00Z';
const pictures = [
  { name: 'course', viewport: { width: 1200, height: 1150 } },
  { name: 'course-on-a-phone', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'course-on-a-phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
];

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

for (const { name, ...options } of pictures) {
  const page = await browser.newPage(options);
  await page.clock.setFixedTime(now);
  await page.goto(new URL('examples/mlsys-seminar/out/site/index.html', root).href);
  await page.screenshot({ path: fileURLToPath(new URL(`docs/images/${name}.png`, root)) });
  await page.close();
}

await browser.close();
