import { cleanText } from '@proseminar/core';

/** `…/badge/Conference-ICML'24-blue`: what a static badge of shields.io shows, and its colour. */
const staticBadge = /^https?:\/\/img\.shields\.io\/badge\/(?<words>[^?#]{1,120}?)-[^-?#]{0,30}(?:[?#].*)?$/iu;

/** What a badge shows after its label: `ICML'24` of `Conference-ICML'24-blue`; `undefined` for other images. */
export function readBadge(url: string): string | undefined {
  const words = staticBadge.exec(url)?.groups?.words;
  if (words === undefined) return undefined;
  // In these addresses, `--` is a hyphen, `__` an underscore and `_` a space.
  const shown = decode(words)
    .split(/(?<!-)-(?!-)/u)
    .at(-1);
  return shown && cleanText(shown.replaceAll('--', '-').replace(/(?<!_)_(?!_)/gu, ' '));
}

function decode(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
