import { cleanText } from '@proseminar/core';

const markup = /<(i|b|sub|sup|span)(?:\s[^<>]{0,100})?>([^<>]{0,500})<\/\1>/giu;

/** A text, clean, without the marks that reference managers allow in titles: `<i>`, `<sub>`, `<span class="nocase">`. */
export function withoutMarkup(text: string): string {
  // They may stand in each other, though seldom more than three.
  return cleanText(text.replace(markup, '$2').replace(markup, '$2').replace(markup, '$2'));
}
