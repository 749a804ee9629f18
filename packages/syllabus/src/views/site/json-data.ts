import type { SafeHtml } from '../../markdown-to-html.js';

/**
 * A value as JSON that can stand inside a `script` element: nothing in it can end the element or begin another.
 *
 * @example
 * jsonData({name: '</script>'}).toHTML() // => '{"name":"\\u003c/script\\u003e"}'
 */
export function jsonData(value: object): SafeHtml {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { toHTML: () => json };
}
