import type { Author } from '../author.js';
import type { Paper } from '../paper.js';
import { readPersonName } from '../person-name.js';
import { cleanText } from '../text.js';
import { citationKeys } from './citation-keys.js';
import { describePublication, type Publication } from './publication.js';

/**
 * Papers as RIS, in their order, with their ids: what EndNote, Mendeley and library systems read.
 *
 * A line holds one value: what would begin another line is a space.
 *
 * @example
 * toRis(catalog.papers)
 * // => 'TY  - CONF\r\nID  - osdi18-gandiva\r\nTI  - Gandiva: …'
 */
export function toRis(papers: readonly Paper[]): string {
  const keys = citationKeys(papers);
  return papers.map((paper, index) => formatRecord(paper, keys[index] ?? '')).join('\r\n');
}

function formatRecord(paper: Paper, key: string): string {
  const { kind, venue, doi, arxiv, url } = describePublication(paper);
  const all: [tag: string, value: string | undefined][] = [
    ['TY', types[kind]],
    ['ID', key],
    ['TI', paper.title],
    ...paper.authors.map((author): [string, string] => ['AU', formatAuthor(author)]),
    ['T2', venue],
    ['PY', paper.year?.toString()],
    ['M1', arxiv && `arXiv:${arxiv}`],
    ['DO', doi],
    ['UR', url],
    ...(paper.tags ?? []).map((tag): [string, string] => ['KW', tag]),
    ['AB', paper.abstract],
  ];
  const lines = all.flatMap(([tag, value]) => {
    const clean = value === undefined ? '' : cleanText(value);
    return clean === '' ? [] : [`${tag}  - ${clean}\r\n`];
  });

  return `${lines.join('')}ER  - \r\n`;
}

/** `CPAPER` would say it better than `CONF`, but not all readers know it. */
const types: Readonly<Record<Publication['kind'], string>> = {
  proceedings: 'CONF',
  journal: 'JOUR',
  magazine: 'MGZN',
  preprint: 'GEN',
  unknown: 'GEN',
};

/** `Andersen, David G.`: only the comma between the parts of a name is one. */
function formatAuthor(author: Author): string {
  const { family, given } = readPersonName(author) ?? {};
  if (family === undefined) return author.literal;
  return [family, given]
    .flatMap((part) => (part === undefined ? [] : [part.replaceAll(',', ' ')]))
    .join(', ');
}
