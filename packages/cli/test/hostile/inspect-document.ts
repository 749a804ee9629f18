import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A document as a build makes it. */
export interface InspectedDocument {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What a document has that becomes active, or that its readers would refuse; empty where all is well. */
export async function inspectDocument(document: InspectedDocument, page: Page): Promise<readonly string[]> {
  const { path, content } = document;
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const inspect = inspectors[extension];
  if (!inspect) return [`nobody inspects .${extension}`];
  const complaints = [...inspectPath(path), ...(await inspect(content, page))];
  return complaints.map((complaint) => `${path}: ${complaint}`);
}

type Inspect = (content: string | Uint8Array, page: Page) => readonly string[] | Promise<readonly string[]>;

const text =
  (inspect: (text: string, page: Page) => readonly string[] | Promise<readonly string[]>): Inspect =>
  async (content, page) =>
    typeof content === 'string'
      ? [...inspectText(content), ...(await inspect(content, page))]
      : ['is no text'];

const json = text((content) => {
  JSON.parse(content);
  return [];
});

const inspectors: Readonly<Record<string, Inspect>> = {
  md: text(inspectMarkdown),
  html: text(inspectHtml),
  css: text((content) => (/url\(|@import|expression/iu.test(content) ? ['asks for another file'] : [])),
  js: text((content) => (/window\.hit|outside\.example/u.test(content) ? ['has words of the course'] : [])),
  svg: text((content) => (/<script|href|\son/iu.test(content) ? ['is more than a drawing'] : [])),
  json,
  ndjson: text((content) =>
    content
      .trim()
      .split('\n')
      .flatMap((line) => (JSON.parse(line) ? [] : ['empty'])),
  ),
  ics: text(inspectCalendar),
  bib: text(inspectBibtex),
  ris: text(inspectRis),
  csv: text(inspectCsv),
  imscc: inspectArchive,
  docx: inspectArchive,
  pptx: inspectArchive,
  parquet: (content) =>
    strFromU8(Uint8Array.from(content.slice(0, 4) as Uint8Array)) === 'PAR1' ? [] : ['is no Parquet'],
  pdf: (content) => inspectPdf(content),
};

function inspectPath(path: string): readonly string[] {
  return /^(?:[A-Za-z0-9._-]+\/)*[A-Za-z0-9._-]+$/u.test(path) && !path.split('/').includes('..')
    ? []
    : ['has a path that is not plain'];
}

/** Controls, characters that turn text round, halves of characters. */
function inspectText(content: string): readonly string[] {
  const found = /(?![\n\r\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/u.exec(
    content.replace(/^\ufeff/u, ''),
  )?.[0];
  return found === undefined ? [] : [`has U+${found.codePointAt(0)?.toString(16)}`];
}

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

function inspectMarkdown(content: string): readonly string[] {
  const complaints: string[] = [];
  const visit = ({ type, url, value = '', children = [] }: Node): void => {
    if (url !== undefined && !isHarmless(url)) complaints.push(`${type} to ${url}`);
    if (type === 'image' && /^[a-z]+:/iu.test(url ?? '')) complaints.push(`image from ${url}`);
    if (
      type === 'html' &&
      !/^(?:<br>|<\/?(?:details|summary)>|<!--(?!-?>)(?:(?!--)[\s\S])*-->|\s)*$/u.test(value)
    ) {
      complaints.push(`HTML ${value.slice(0, 80)}`);
    }
    for (const child of children) visit(child);
  };
  visit(markdown.parse(content));
  const liquid = /\{[{%].*/u.exec(content)?.[0];
  return liquid === undefined ? complaints : [...complaints, `Liquid ${liquid.slice(0, 80)}`];
}

/** An address that leads to the web, a mailbox, or a file below the folder of the course. */
function isHarmless(url: string): boolean {
  if (/^(?:https?:\/\/|mailto:)/u.test(url)) return !/^https?:\/\/[^/]*@/u.test(url);
  return !/^[a-z][a-z0-9+.-]*:|^\/|^\\/iu.test(url);
}

/** Whether anything of a page ran: hostile values set `window.hit`. */
export async function ranScript(content: string, page: Page): Promise<boolean> {
  await page.setContent(content, { waitUntil: 'domcontentloaded' });
  // The next page has the same window.
  return await page.evaluate<boolean>(
    `(() => { const ran = 'hit' in window; delete window.hit; return ran; })()`,
  );
}

async function inspectHtml(content: string, page: Page): Promise<readonly string[]> {
  return await page.evaluate<readonly string[]>(`${complaintsOfHtml}(${JSON.stringify(content)})`);
}

/** Runs in the browser. */
const complaintsOfHtml = String.raw`((html) => {
  const complaints = [];

  for (const element of new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) complaints.push(element.tagName + ' has ' + name);
      if (!/^(?:href|src|action|formaction|data|srcset|xlink:href|poster)$/i.test(name)) continue;
      const isEmbedded = !/^(?:A|LINK)$/.test(element.tagName);
      const isPicture = isEmbedded && /^data:image\/(?:png|svg\+xml)[;,]/.test(value);
      const hasOtherScheme = /^\s*[a-z][a-z0-9+.-]*:/i.test(value) && !/^(?:https?|mailto|webcal):/.test(value);
      if (hasOtherScheme && !isPicture) complaints.push(name + ' ' + value);
      if (isEmbedded && /^(?:https?:)?\/\//.test(value)) complaints.push(element.tagName + ' from ' + value);
    }
  }

  return complaints;
})`;

function inspectCalendar(content: string): readonly string[] {
  const root = new ICAL.Component(ICAL.parse(content));
  const events = root.getAllSubcomponents('vevent');
  return [
    ...(events.some((event) => event.getAllProperties('attendee').length > 0) ? ['has attendees'] : []),
    ...(events.some((event) => event.getAllSubcomponents().length > 0) ? ['has alarms'] : []),
    ...(/(?<!\r)\n/u.test(content) ? ['has a bare line break'] : []),
    ...(content.split('\r\n').some((line) => Buffer.byteLength(line) > 75) ? ['has a long line'] : []),
  ];
}

function inspectBibtex(content: string): readonly string[] {
  const starts = content.match(/^[ \t]*@.*/gmu) ?? [];
  const strange = starts.filter(
    (line) =>
      !/^@(?:inproceedings|article|misc|online|book|techreport|incollection|phdthesis|mastersthesis|proceedings)\{[a-z0-9-]+,$/u.test(
        line,
      ),
  );
  let depth = 0;
  for (const brace of content.match(/[{}]/gu) ?? []) depth += brace === '{' ? 1 : -1;
  return [...strange.map((line) => `entry ${line}`), ...(depth === 0 ? [] : ['has braces without partners'])];
}

function inspectRis(content: string): readonly string[] {
  const strange = content.split('\r\n').filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /u.test(line));
  const count = (tag: string) => content.split(`\n${tag}  - `).length;
  const starts = `\n${content}`.split('\nTY  - ').length;
  return [...strange.map((line) => `line ${line}`), ...(starts === count('ER') ? [] : ['has other records'])];
}

function inspectCsv(content: string): readonly string[] {
  const cells = content.replace(/^\ufeff/u, '').match(/"(?:[^"]|"")*"|[^,\r\n]+/gu) ?? [];
  return cells
    .map((cell) => cell.replace(/^"|"$/gu, ''))
    .filter((cell) => /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/u.test(cell))
    .map((cell) => `formula ${cell}`);
}

/** Every part that is XML or HTML is well-formed, and links to nothing that runs. */
async function inspectArchive(content: string | Uint8Array, page: Page): Promise<readonly string[]> {
  if (typeof content === 'string') return ['is no archive'];
  const parts = Object.entries(unzipSync(content)).map(([name, bytes]) => ({ name, part: strFromU8(bytes) }));
  const strange = parts.filter(
    ({ name }) =>
      !/^(?:[A-Za-z0-9._[\]-]+\/)*[A-Za-z0-9._[\]-]+$/u.test(name) || name.split('/').includes('..'),
  );
  const complaints = strange.map(({ name }) => `part ${name}`);

  for (const { name, part } of parts) {
    if (!/\.(?:html|md|ics)$/u.test(name)) continue;
    complaints.push(...(await inspectDocument({ path: name, content: part }, page)));
  }

  const xml = JSON.stringify(parts.filter(({ name }) => /\.(?:xml|rels)$/u.test(name)));
  return [...complaints, ...(await page.evaluate<readonly string[]>(`${xml}.flatMap(${complaintsOfXml})`))];
}

/** Runs in the browser. */
const complaintsOfXml = `(({ name: path, part }) => {
  const parsed = new DOMParser().parseFromString(part, 'application/xml');
  const error = parsed.querySelector('parsererror');
  if (error) return [path + ': ' + error.textContent];
  const addresses = [...parsed.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].filter(({ name }) => /^(?:href|url|target)$/i.test(name)),
  );
  return addresses
    .filter(({ value }) => /^(?!https?:|mailto:)[a-z]+:/i.test(value))
    .map(({ name, value }) => path + ': ' + name + ' ' + value);
})`;

function inspectPdf(content: string | Uint8Array): readonly string[] {
  const bytes = typeof content === 'string' ? content : strFromU8(content, true);
  // Compressed bytes of a font or a page are none of these words, and by chance look like them.
  const objects = bytes.replaceAll(/\bstream\r?\n.*?\bendstream\b/gsu, '');
  return bytes.startsWith('%PDF-') &&
    !/\/(?:JavaScript|JS|Launch)\b|\/URI \((?!https?:|mailto:)/u.test(objects)
    ? []
    : ['is no harmless PDF'];
}
