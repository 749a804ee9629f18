import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { decksWith } from './deck-with.js';
import { renderTexts, type TextDocument } from './render-texts.js';
import { sampleNotes } from './sample-notes.js';
import { sampleCatalog, samplePlan } from './sample-plan.js';

const hostile =
  '<script>x</script> </style> --> <!-- theme: gaia --> ![bg](https://outside.example/t.png) {{x}} {% y %}';
const settings = 'theme: gaia\n\nbackgroundImage: url(https://outside.example)';

const { documents } = await renderTexts(samplePlan, {
  catalog: sampleCatalog,
  notes: sampleNotes,
  only: ['slides'],
});
const hostileDecks = [...(await decksWith(hostile)), ...(await decksWith(settings))];
const pages = [...documents, ...hostileDecks].filter(({ path }) => path.endsWith('.html'));

test('html-validate accepts every page, and no broken one', async () => {
  const validate = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off' },
  });
  const complaints = async ({ path, content }: TextDocument) => {
    const { results } = await validate.validateString(content, path);
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, line, message }) => `${path}:${line} ${ruleId} ${message}`),
    );
  };

  for (const page of pages) expect(await complaints(page)).toEqual([]);
  const [first] = pages;
  expect(
    await complaints({ path: 'x.html', content: (first?.content ?? '').replace('</main>', '') }),
  ).not.toEqual([]);
});

const java = spawnSync('java', ['-version']).status === 0;
if (!java) console.warn('Skipping the Nu HTML checker: no Java');

describe.skipIf(!java)('the Nu HTML checker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'decks-'));
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

  beforeAll(() => {
    for (const [index, { content }] of pages.entries()) writeFileSync(join(folder, `${index}.html`), content);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test('accepts every page, and no broken one', { timeout: 120_000 }, () => {
    execFileSync('java', [
      '-Xss2m',
      '-jar',
      jar,
      '--errors-only',
      ...pages.map((_, index) => join(folder, `${index}.html`)),
    ]);
    writeFileSync(join(folder, 'broken.html'), (pages[0]?.content ?? '').replace('</main>', '<b></main>'));
    expect(spawnSync('java', ['-jar', jar, '--errors-only', join(folder, 'broken.html')]).status).toBe(1);
  });
});

test('a German course has German decks', async () => {
  const german = await renderTexts(
    { ...samplePlan, language: 'de' },
    { catalog: sampleCatalog, notes: sampleNotes, only: ['slides'] },
  );
  const deck = german.documents.find(({ path }) => path.endsWith('gandiva-tiresias.md'))?.content ?? '';
  expect(deck).toContain('## Wo wir stehen');
  const english =
    /(?:presenter|Required|Optional|Where|Before|Today|Next|Strengths|Questions|Sources|Session|Week) /u;
  const own = deck.split('\n').filter((line) => !/Seminar|notes\//u.test(line));
  expect(own.filter((line) => english.test(line))).toEqual([]);
});

test('Marp finds settings in the front matter and classes of our own, and nowhere else', () => {
  for (const { path, content } of [...documents, ...hostileDecks]) {
    if (!path.endsWith('.md')) continue;
    const body = content.replace(/^---\n[\s\S]*?\n---\n/u, '').replace(/^(`{3,})[\s\S]*?^\1$/gmu, '');
    const comments = body.match(/<!--[\s\S]*?-->/gu) ?? [];
    expect(comments.length).toBeGreaterThan(10);

    for (const comment of comments) {
      const inside = comment.slice(4, -3).trim();
      expect(inside).not.toMatch(/--|\{[{%]/u);
      const read = readSetting(inside);
      if (read !== undefined) expect(read).toEqual({ _class: expect.stringMatching(/^[a-z ]+$/u) });
    }

    const rest = body.replace(/<!--[\s\S]*?-->/gu, '');
    expect(rest).not.toMatch(/<[a-z!/]|\{[{%]|!\[/iu);
  }
});

/** A comment as a slide program reads it: settings, if it is a mapping in YAML. */
function readSetting(comment: string): unknown {
  try {
    const value: unknown = parseYaml(comment, { logLevel: 'silent' });
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
