import type { Mark } from './line.js';

const quotation =
  /["“”„]([^"“”„]{3,400})["“”]|«([^«»]{3,400})»|《([^《》]{2,400})》|「([^「」]{2,400})」|『([^『』]{2,400})』/gu;

/** Quotations in a text, without their quotation marks. */
export function findQuotes(text: string): Mark[] {
  if (!/["“”„«《「『]/u.test(text)) return [];
  return [...text.matchAll(quotation)].map(({ index, 0: whole }) => ({
    kind: 'quote',
    start: index + 1,
    end: index + whole.length - 1,
  }));
}
