import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hostileTitles } from './hostile-titles.js';
import { emptySite, siteOf } from './site-course.js';

const vnu = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const hasJava = spawnSync('java', ['-version']).status === 0;
if (!hasJava) console.warn('Skipping the Nu HTML checker: no Java, install default-jre-headless');

const folder = mkdtempSync(join(tmpdir(), 'vnu-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Message {
  readonly type: string;
  readonly url: string;
  readonly message: string;
}

// It takes seconds to start, so all that is checked is checked at once.
test.skipIf(!hasJava)(
  'the Nu HTML checker accepts every page and rejects a broken one',
  async () => {
    const site = await siteOf();
    const index = site.get('site/index.html') ?? '';
    const broken = index.replace('<h3>', '<h5 id="content">').replace('</script>', '</script><p>');
    write('usual', site);
    write('german', await siteOf({ plan: { language: 'de' } }));
    write('hostile', await siteOf({ title: hostileTitles.join(' ') }));
    write('empty', await emptySite());
    write('broken', new Map([['site/index.html', broken]]));

    const { stderr } = spawnSync(
      'java',
      ['-Xss4m', '-jar', vnu, '--format', 'json', '--skip-non-html', folder],
      {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      },
    );
    const { messages } = JSON.parse(stderr) as { readonly messages: readonly Message[] };
    // It knows neither of which folder a file calls itself, nor that blocks of data are no scripts.
    const told = messages
      .filter(({ message }) => !message.includes('Content Security Policy'))
      .map(({ type, url, message }) => `${type} ${url.split('/vnu-').at(-1)} ${message}`);
    expect(told.filter((line) => !line.includes('/broken/'))).toEqual([]);
    expect(told.filter((line) => line.includes('/broken/')).join('\n')).toMatch(/Duplicate ID|Heading|p/u);
    expect(told.length).toBeGreaterThan(1);
  },
  120_000,
);

function write(name: string, site: ReadonlyMap<string, string>): void {
  for (const [path, content] of site) {
    if (!path.endsWith('.html')) continue;
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), content);
  }
}
