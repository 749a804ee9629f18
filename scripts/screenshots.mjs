// Takes the pictures of the readme from the example course, with Chromium.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { root } from './ensure-installed.mjs';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

if (!existsSync(executablePath)) {
  console.error(`No Chromium at ${executablePath}: install it, or say where it is in CHROMIUM_PATH`);
  process.exit(1);
}

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1200, height: 1080 } });
await page.goto(new URL('examples/mlsys-seminar/out/site/index.html', root).href);
await page.screenshot({ path: fileURLToPath(new URL('docs/images/course.png', root)) });
await browser.close();
