import { expect, test } from 'vitest';
import { type HtmlToken, scanHtml } from './html-tokens.js';

test.each([
  ['a <b class="x > y">c</B>', 'a |+b|c|-b'],
  ['1 < 2 &lt; &#51; &#x34; &unknown; &#0;', '1 |<| 2 < 3 4 &unknown; \ufffd'],
  ['a<!-- <b> -->c<!DOCTYPE html>d<?php e ?>f', 'a|c|d|f'],
  ['<script>a < b</script>c', '+script|-script|c'],
  ['<svg><a>b', '+svg'],
  ['<!-- never closed', ''],
  ['<b never closed', '+b'],
  ['<b "never closed>a', '+b|a'],
  ['</b', '-b'],
  ['a<', 'a|<'],
])('%s is cut', (html, cut) => {
  expect(scanHtml(html).map(show).join('|')).toBe(cut);
});

test('attributes are decoded, the first of equal ones counts', () => {
  const [token] = scanHtml(`<IMG SRC='a&amp;b' alt=c src="d" hidden>`);
  expect(token?.type === 'open' && Object.fromEntries(token.attributes)).toEqual({
    src: 'a&b',
    alt: 'c',
    hidden: '',
  });
});

function show(token: HtmlToken): string {
  return token.type === 'text' ? token.value : (token.type === 'open' ? '+' : '-') + token.name;
}
