import { cleanText, type Link, type LinkRelation, readUrl } from '@proseminar/core';
import type { VFile } from 'vfile';
import type { Span } from '../line.js';
import { remember } from '../remember.js';
import { report } from '../rules.js';
import { namesNotes } from './notes.js';

/** Words of labels that say what a link leads to, in the order in which they are looked for. */
const relationWords: readonly (readonly [LinkRelation, ReadonlySet<string>])[] = [
  ['pdf', new Set(['pdf'])],
  ['slides', new Set(['slides', 'slide', 'ppt', 'pptx', 'deck'])],
  ['video', new Set(['video', 'videos', 'talk', 'youtube', 'recording'])],
  ['code', new Set(['code', 'github', 'repo', 'repository', 'implementation', 'source'])],
  ['data', new Set(['data', 'dataset', 'datasets'])],
  ['project', new Set(['project', 'website', 'homepage', 'site'])],
  ['blog', new Set(['blog', 'post', 'blogpost'])],
  [
    'paper',
    new Set([
      'paper',
      'arxiv',
      'acm',
      'ieee',
      'usenix',
      'openreview',
      'doi',
      'abstract',
      'abs',
      'pub',
      'publication',
    ]),
  ],
];

const relationOfWord: ReadonlyMap<string, LinkRelation> = new Map(
  relationWords.flatMap(([relation, words]) => [...words].map((word) => [word, relation] as const)),
);

const relationOrder: readonly LinkRelation[] = relationWords.map(([relation]) => relation);

/** What stands for them in Chinese, Korean and Japanese, where words need no spaces between them. */
const easternWords: readonly (readonly [LinkRelation, RegExp])[] = [
  ['slides', /幻灯片|슬라이드|スライド/u],
  ['video', /视频|視頻|영상|動画/u],
  ['code', /代码|代碼|源码|코드|コード/u],
  ['data', /数据|數據|데이터|データ/u],
  ['project', /主页|主頁|官网|项目|홈페이지|プロジェクト/u],
  ['blog', /博客|블로그|ブログ/u],
  ['paper', /论文|論文|原文|논문/u],
];

/** Longer ones are titles. */
const longestEastern = 12;

/** Words for `rel: 'other'`. */
const otherWord = 'link';
const labelWithRelation = /^(?<rel>pdf|paper|code|project|slides|video|data|blog|link): (?<label>.+)$/u;

/** What the words of a link say of it: `code` of “Official code”. */
export function readLabel(words: string): Pick<Link, 'rel' | 'label'> {
  const explicit = words.includes(': ') ? labelWithRelation.exec(words)?.groups : undefined;
  if (explicit?.rel && explicit.label) return { rel: relationOf(explicit.rel), label: explicit.label };

  const rel = relationOf(words);
  return words === '' || words.toLowerCase() === labelOf(rel) ? { rel } : { rel, label: words };
}

/** The words with which a link is written, so that it is read as the same again. */
export function writeLabel({ rel, label, url }: Link): string {
  if (label === undefined) return labelOf(rel);
  const read = readLabel(label);
  const plain = read.rel === rel && read.label === label && !namesNotes({ label, url });
  return plain ? label : `${labelOf(rel)}: ${label}`;
}

/** Whether the words of a link only say what it leads to, as `pdf` does, so that they are no title. */
export function isRelationWord(words: string): boolean {
  const lower = words.toLowerCase().trim();
  return lower === otherWord || relationOfWord.has(lower);
}

/** What words say that a link leads to; `other` where they say nothing. */
export function relationOf(words: string): LinkRelation {
  return (words.length > longestKept ? undefined : relationAgain(words)) ?? relationAfresh(words);
}

/** Longer ones are seldom met twice, while `pdf` is the word of many. */
const longestKept = 20;
const relationAgain = remember(relationAfresh, 500);

function relationAfresh(words: string): LinkRelation {
  let first = relationOrder.length;
  for (const word of words.toLowerCase().match(/[a-z]+/gu) ?? []) {
    const relation = relationOfWord.get(word);
    if (relation) first = Math.min(first, relationOrder.indexOf(relation));
  }
  const known = relationOrder[first];
  if (known || words.length > longestEastern) return known ?? 'other';
  return easternWords.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

function labelOf(rel: LinkRelation): string {
  return rel === 'other' ? otherWord : rel;
}

/** A labelled link, if its URL may be one; reports it if not. */
export function readLink(span: Span, file: VFile): Link | undefined {
  const url = readSpanUrl(span, file);
  const words = withoutBrackets(cleanText(span.label));
  return url === undefined
    ? undefined
    : { ...readLabel(words === url ? (span.said ?? '') : words), ...{ url } };
}

/** The words of `[[pdf]](…)`. */
function withoutBrackets(label: string): string {
  let words = label;
  if (!label.startsWith('[')) return words;
  for (let inner = /^\[([^[\]]*)\]$/u.exec(words)?.[1]; inner; inner = /^\[([^[\]]*)\]$/u.exec(words)?.[1]) {
    words = inner.trim();
  }
  return words;
}

/** The links among some spans: each URL once. */
export function readLinks(spans: readonly Span[], file: VFile): Link[] {
  return uniqueLinks(
    spans.filter(({ url }) => !url.startsWith('#')).flatMap((span) => readLink(span, file) ?? []),
  );
}

/** Keep the first link of each URL. */
export function uniqueLinks(links: readonly Link[]): Link[] {
  const urls = new Set<string>();
  return links.filter(({ url }) => !urls.has(url) && urls.add(url));
}

/** The URL of a span as it may be used; reports it if it may not. */
export function readSpanUrl({ url: raw, place }: Span, file: VFile): string | undefined {
  const read = readUrl(raw);
  if ('url' in read) return read.url;

  const why = {
    'unsafe-url': 'expected `http`, `https`, `mailto` or a relative path',
    'url-too-long': 'expected at most 2000 characters',
    'bad-url': 'expected a complete URL or a path inside the folder of the list',
  }[read.problem];
  report(file, 'url-is-safe', `Unexpected URL \`${shorten(cleanText(raw))}\`, ${why}; the link is left out`, {
    place,
  });
  return undefined;
}

function shorten(text: string): string {
  const plain = text.replaceAll('`', '');
  return plain.length > 80 ? `${plain.slice(0, 80).replace(/\p{Surrogate}$/u, '')}…` : plain;
}
