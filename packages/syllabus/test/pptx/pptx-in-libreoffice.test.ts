import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pptxWriter } from '../../src/formats/pptx/write-pptx.js';
import { everyBlock, hostileDeck, sampleDecks } from './sample-decks.js';

const tools = [
  ['soffice', '--version'],
  ['pdftotext', '-v'],
  ['python3', '--version'],
] as const;
const missing = tools
  .filter(([tool, option]) => spawnSync(tool, [option]).status !== 0)
  .map(([tool]) => tool);
if (missing.length > 0) console.warn(`Skipped: nobody opens decks without ${missing.join(', ')}`);

const decks = [...sampleDecks, everyBlock, hostileDeck];
const broken = ['cut', 'without-presentation', 'without-slide'];

/** Where the blocks of a slide end, in points: below it is only what is at its foot. */
const bodyEnd = 644 * 0.75;

describe.skipIf(missing.length > 0)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'decks-'));
  const fileOf = (slug: string) => join(folder, `${slug}.pptx`);

  beforeAll(() => {
    for (const deck of decks) {
      writeFileSync(fileOf(deck.slug), pptxWriter(deck.language, '2027-02-22T00:00:00Z')(deck));
    }
    const first = fileOf(sampleDecks[0]?.slug ?? '');
    const names = JSON.stringify(broken.map(fileOf));
    execFileSync('python3', ['-c', breakDeck, first, names]);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const files = [...decks.map(({ slug }) => slug), ...broken].map(fileOf);
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(decks.map((deck) => [deck.slug, deck] as const))('shows the slides of %s', (slug, deck) => {
    const pages = pagesOf(join(folder, `${slug}.pdf`));
    expect(pages).toHaveLength(deck.slides.length);

    for (const [index, { words, width, height }] of pages.entries()) {
      const slide = deck.slides[index];
      const text = letters(words.map((word) => word.text).join(''));
      expect(text).toContain(letters(slide?.title ?? ''));
      const outside = words.filter(
        (word) => word.left < 0 || word.top < 0 || word.right > width + 1 || word.bottom > height,
      );
      expect(outside).toEqual([]);
      const low = words.filter(({ top, bottom }) => (top + bottom) / 2 > bodyEnd).map((word) => word.text);
      const foot = letters(`${slide?.source}${deck.course}${deck.date}${index + 1}`);
      expect(low.filter((word) => !foot.includes(letters(word)))).toEqual([]);
    }
  });

  test.each(['cut', 'without-presentation'])('refuses a deck that is %s', (name) => {
    expect(existsSync(fileOf(name))).toBe(true);
    expect(existsSync(join(folder, `${name}.pdf`))).toBe(false);
  });

  test('shows nothing of a slide that is not there', () => {
    const [, second] = pagesOf(join(folder, 'without-slide.pdf'));
    expect(second?.words).toEqual([]);
  });

  test('Python finds no fault in the zips, and finds one where a byte is changed', () => {
    const files = JSON.stringify(decks.map(({ slug }) => fileOf(slug)));
    expect(String(execFileSync('python3', ['-c', checkZips, files]))).toBe('');
    const damaged = JSON.stringify([fileOf(sampleDecks[0]?.slug ?? ''), fileOf('cut')]);
    expect(spawnSync('python3', ['-c', checkZips, damaged]).status).not.toBe(0);
  });
});

interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

/** The pages of a PDF with their words, in points. */
function pagesOf(path: string): readonly Page[] {
  const html = String(execFileSync('pdftotext', ['-bbox', path, '-'], { maxBuffer: 2 ** 28 }));
  return html
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/u.exec(page) ?? [];
      const found = page.matchAll(
        /xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gu,
      );
      const words = [...found].map(([, left, top, right, bottom, text = '']) => ({
        text: decode(text),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      }));
      return { width: Number(width), height: Number(height), words };
    });
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(\w+);/gu, (entity, name: string) => signs[name] ?? entity);
}

/** What is the same however a line is broken and a sign is drawn. */
function letters(text: string): string {
  const plain = text.replace(/&(?:amp|lt|gt|quot|apos|#\d+);/gu, '');
  return plain
    .normalize('NFKD')
    .replace(/[^a-z0-9]/giu, '')
    .toLowerCase();
}

/** Writes three decks that are none: cut short, without its main part, without a slide. */
const breakDeck = `
import json, sys, zipfile
source, names = sys.argv[1], json.loads(sys.argv[2])
data = open(source, 'rb').read()
open(names[0], 'wb').write(data[:len(data) // 2])
for name, left_out in zip(names[1:], ['ppt/presentation.xml', 'ppt/slides/slide2.xml']):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(name, 'w') as new:
        for part in old.namelist():
            if part != left_out:
                new.writestr(part, old.read(part))
`;

/** Reads each part of each deck. */
const checkZips = `
import json, sys, zipfile
from xml.etree import ElementTree
for name in json.loads(sys.argv[1]):
    with zipfile.ZipFile(name) as archive:
        assert archive.testzip() is None
        assert len(set(archive.namelist())) == len(archive.namelist())
        for part in archive.infolist():
            assert part.date_time == (1980, 1, 1, 12, 0, 0)
            ElementTree.fromstring(archive.read(part))
`;
