import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Whether there is a browser to test with; where there is none, a line says so. */
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser)
  console.warn(`Skipping tests in a browser: no Chromium at ${executablePath}, set CHROMIUM_PATH`);

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat([
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

/** Sizes of screens that pages have to fit. */
export const screens = {
  phone: { width: 390, height: 844 },
  'small phone': { width: 320, height: 568 },
  desktop: { width: 1280, height: 900 },
};

/** What a page did while it was open. */
interface Opened {
  readonly page: Page;
  /** Errors, complaints of the content security policy, and whatever else the console says. */
  readonly noise: readonly string[];
  /** Addresses of what it loaded, but for its icon. */
  readonly requests: readonly string[];
}

/** A browser that shows sites from folders of their own. */
export interface TestBrowser {
  /** Open a page of a site as a visitor would who comes for the first time. */
  readonly open: (
    site: ReadonlyMap<string, string>,
    path: string,
    options?: BrowserContextOptions & { readonly now?: string },
  ) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

/** Start a browser; pages of it stay open until the next one is opened. */
export async function openBrowser(): Promise<TestBrowser> {
  const browser = await chromium.launch({ executablePath, args });
  const folders = new Map<ReadonlyMap<string, string>, string>();
  let last: { readonly browser: Browser; readonly page: Page } | undefined;

  return {
    async open(site, path, { now, ...options } = {}) {
      await last?.page.context().close();
      const context = await browser.newContext(options);
      const page = await context.newPage();
      last = { browser, page };
      if (now !== undefined) await page.clock.setFixedTime(now);

      const noise: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => noise.push(message.text()));
      page.on('pageerror', (error) => noise.push(error.message));
      page.on('dialog', (dialog) => {
        noise.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      // Browsers ask for the icon when they like.
      page.on('request', (request) => {
        if (!request.url().endsWith('/icon.svg')) requests.push(request.url());
      });
      const folder = folders.get(site) ?? writeSite(site);
      folders.set(site, folder);
      await page.goto(pathToFileURL(join(folder, path)).href);
      return { page, noise, requests };
    },

    async close() {
      await browser.close();
      for (const folder of folders.values()) rmSync(folder, { recursive: true });
    },
  };
}

function writeSite(site: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));

  for (const [name, content] of site) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }

  return folder;
}
