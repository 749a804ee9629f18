import type { Parts } from '../parts/parts.js';
import { trimEnd } from '../trim-separators.js';

const loosePunctuation = ' ,;:|([{–—-';
const separatorAtStart = /^[:–—-]\s+/u;
/** `[Paper]`, of a link that is yet to come. */
const forgottenLink = /\s\[{1,2}(?:pdf|paper|code|link|project|slides|video)\]{1,2}$/iu;
/** `(new)`: what a list says of its entries. */
const remark = /\s?[([]\s?(?:new|required|optional|recommended|must[- ]read|highly recommended)!?\s?[)\]]$/iu;

/** The title as plain text; empty where the entry has none. */
export function readTitle({ title }: Parts): string {
  return tidyTitle(title);
}

/**
 * Take off what stands between a title and its tag or links, and a final period.
 *
 * @example
 * tidyTitle('Mixed precision training (') // => 'Mixed precision training'
 */
export function tidyTitle(words: string): string {
  let title = words.trim();
  for (let before = ''; before !== title; ) {
    before = title;
    title = withoutSeparator(withoutPeriod(trimEnd(withoutBrackets(title), loosePunctuation)));
  }
  return title;
}

/** Without what stands in brackets at the end and is no part of a title. */
function withoutBrackets(title: string): string {
  return title.endsWith(']') || title.endsWith(')')
    ? title.replace(forgottenLink, '').replace(remark, '')
    : title;
}

function withoutPeriod(title: string): string {
  return title.endsWith('.') && !title.endsWith('..') ? title.slice(0, -1) : title;
}

function withoutSeparator(title: string): string {
  return ':–—-'.includes(title.charAt(0)) ? title.replace(separatorAtStart, '') : title;
}
