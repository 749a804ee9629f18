import { readUrl } from '@proseminar/core';
import type { AttachmentKind } from './attachments.js';

/** A link that a person added to generated words. */
export interface AddedLink {
  /** What it leads to, where its words say so, or its address. */
  readonly kind: AttachmentKind;
  readonly url: string;
}

/**
 * Links of something attached that a text has and its base has not; undefined where anything else differs, or where
 * it is not certain what a link leads to.
 *
 * @param kind What is attached where the text stands, if that is known.
 * @example
 * addedLinks('Raft', 'Raft<br>[Slides](https://example.org/a)')
 * // => [{kind: 'slides', url: 'https://example.org/a'}]
 */
export function addedLinks(
  base: string,
  text: string,
  kind?: AttachmentKind,
): readonly AddedLink[] | undefined {
  if (text.includes('`') || /[!\\]\[/u.test(text)) return undefined;
  const [before, after] = [splitWords(base), splitWords(text)];
  const added = addedWords(before, after);
  if (added) return readLinks(added, kind);

  // A link to the slides that were shown takes the place of the one to the deck that was prepared.
  const withoutDeck = before.filter(
    (each, index) => !isDeck(each) && !(isSeparator(each) && isDeck(before[index + 1] ?? '')),
  );
  const rest = withoutDeck.length < before.length ? addedWords(withoutDeck, after) : undefined;
  const links = rest && readLinks(rest, kind);
  return links?.some((link) => link.kind === 'slides') ? links : undefined;
}

const link = /^\[([^\][\\|]{0,200})\]\(([^\s()<>\\|]{1,2000})\)$/u;
const word =
  /\[[^\][\\|]{0,200}\]\([^\s()<>\\|]{1,2000}\)|<https?:[^\s<>|]{1,2000}>|https?:[^\s<>|()]+|<br ?\/?>|[^\s[<]+|[[<]/gu;

/** Links, breaks and words, without the spaces between them. */
function splitWords(text: string): readonly string[] {
  return text.match(word) ?? [];
}

/** What comes to the words of a base; undefined where some of those are missing. */
function addedWords(base: readonly string[], words: readonly string[]): readonly string[] | undefined {
  const added: string[] = [];
  let position = 0;
  for (const each of words) {
    if (each === base[position]) position++;
    else added.push(each);
  }
  return position === base.length ? added : undefined;
}

function readLinks(words: readonly string[], kind: AttachmentKind | undefined): AddedLink[] | undefined {
  const links = words.filter((each) => !isSeparator(each)).map((each) => readLink(each, kind));
  return links.every((each) => each !== undefined) ? links : undefined;
}

function isSeparator(text: string): boolean {
  return /^(?:<br ?\/?>|[·,;()–—-])$/u.test(text);
}

function isDeck(text: string): boolean {
  return link.exec(text)?.[2]?.startsWith('slides/') ?? false;
}

function readLink(text: string, kind: AttachmentKind | undefined): AddedLink | undefined {
  const [, words = '', target = text.replace(/^<|>$/gu, '')] = link.exec(text) ?? [];
  if (/&#?[a-z0-9]+;/iu.test(target) || !/^https?:\/\//iu.test(target)) return undefined;
  const read = readUrl(target);
  if (!('url' in read)) return undefined;
  const address = new URL(read.url);
  const name = fileName(address);
  const isPlain = ['', target, name, address.hostname.replace(/^www\./u, '')].includes(words);
  const meant = kindOfWords(words) ?? (isPlain ? kind : undefined) ?? kindOfFile(words, isPlain, name);
  // What stands below slides and is called a summary may be either.
  return meant === undefined || (kind !== undefined && meant !== kind)
    ? undefined
    : { kind: meant, url: read.url };
}

const kinds: Readonly<Record<AttachmentKind, RegExp>> = {
  slides: /^(?:slides?|slide deck|folien|vortragsfolien)(?: \d{1,2})?$/iu,
  summary: /^(?:summary|zusammenfassung)$/iu,
  video: /^(?:video|recording|aufzeichnung|mitschnitt)$/iu,
};

/** What words say that something is: `Slides`, `Folien`. */
export function kindOfWords(words: string): AttachmentKind | undefined {
  const plain = words.trim();
  return (Object.keys(kinds) as AttachmentKind[]).find((kind) => kinds[kind].test(plain));
}

/** Files that are slides whatever they are called; a PDF may as well be a paper. */
function kindOfFile(words: string, isPlain: boolean, name: string): AttachmentKind | undefined {
  const [, end = ''] = /\.([a-z]{2,4})$/iu.exec(name) ?? [];
  if (!isPlain && words.toLowerCase() !== end.toLowerCase()) return undefined;
  if (/^(?:pptx?|key|odp)$/iu.test(end)) return 'slides';
  const isSlides = /(?:^|[^a-z])(?:slides?|deck|talk|folien|vortrag)(?:[^a-z]|$)/iu.test(name);
  return /^(?:pdf|html)$/iu.test(end) && isSlides ? 'slides' : undefined;
}

function fileName({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname.split('/').at(-1) ?? '');
  } catch {
    return '';
  }
}
