import { cleanText, repairMojibake } from '@proseminar/core';
import { scanHtml } from './html-tokens.js';
import type { MarkKind } from './line.js';

/** What an HTML tag among words does; `none` only formats or is not for readers. */
export type FormattingTag =
  | { readonly is: 'text'; readonly words: string }
  | { readonly is: 'image'; readonly words: string; readonly url: string }
  | { readonly is: 'break' | 'none' }
  | { readonly is: 'open'; readonly name: string; readonly mark?: MarkKind; readonly url?: string }
  | { readonly is: 'close'; readonly name: string };

const formatting =
  /^<\/?(?:a|abbr|b|big|br|center|cite|code|del|details|dd|div|dl|dt|em|font|h[1-6]|i|img|ins|kbd|li|mark|ol|p|q|s|samp|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|var)(?:\s[^<>]*)?\/?>$/iu;

const markOf = new Map<string, MarkKind>(
  Object.entries({
    b: 'strong',
    strong: 'strong',
    big: 'strong',
    i: 'emphasis',
    em: 'emphasis',
    cite: 'emphasis',
    small: 'small',
    sub: 'small',
    sup: 'small',
    code: 'code',
    kbd: 'code',
    samp: 'code',
  } as const),
);

/** Read an HTML tag that stands among words; what only looks like one is text. */
export function readFormattingTag(html: string): FormattingTag {
  if (html.startsWith('<!--')) return { is: 'none' };
  if (!formatting.test(html)) return { is: 'text', words: cleanText(html) };

  const [token] = scanHtml(html);
  if (!token || token.type === 'text') return { is: 'none' };
  // Browsers take `</br>` for a break too.
  if (token.name === 'br') return { is: 'break' };
  if (token.type === 'close') return { is: 'close', name: token.name };
  if (token.name === 'img') {
    const { attributes } = token;
    return {
      is: 'image',
      words: cleanText(repairMojibake(attributes.get('alt') ?? '')),
      url: attributes.get('src') ?? '',
    };
  }

  const mark = markOf.get(token.name);
  const url = token.name === 'a' ? token.attributes.get('href')?.trim() : undefined;
  return { is: 'open', name: token.name, ...(mark && { mark }), ...(url !== undefined && { url }) };
}
