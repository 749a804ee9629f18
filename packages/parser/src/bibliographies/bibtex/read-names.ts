import type { Author } from '@proseminar/core';
import { readTex } from './read-tex.js';
import { splitOutsideBraces } from './split-outside-braces.js';

/**
 * Names as BibTeX has them: `Lovelace, Ada and van der Berg, Anne and {Example Research}`.
 *
 * What stands in braces as a whole stays whole; `and others` names nobody.
 */
export function readNames(value: string): Author[] {
  return splitOutsideBraces(value, /\sand\s/iuy)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^(?:others|et\.? al\.?)$/iu.test(name))
    .flatMap((name) => readName(name) ?? []);
}

function readName(name: string): Author | undefined {
  const literal = readTex(name);
  if (literal === '') return undefined;
  const parts = splitOutsideBraces(name, /,/uy).map((part) => part.trim());
  if (parts.length === 1) return readPlainName(name) ?? { literal };
  const named = new Map(parts.map(readNamedPart).filter((part) => part !== undefined));
  if (named.size === parts.length) return readNamedParts(named);

  const [family = '', suffixOrGiven = '', givenAfterSuffix] = parts.map(readTex);
  if (parts.length > 3 || family === '') return { literal };
  return givenAfterSuffix === undefined
    ? authorOf(family, suffixOrGiven)
    : authorOf([family, suffixOrGiven].filter((part) => part !== '').join(' '), givenAfterSuffix);
}

/** `Ada Lovelace`, `Robbert van Renesse`: the family is the last word, with those in lower case before it. */
function readPlainName(name: string): Author | undefined {
  const words = splitOutsideBraces(name, /[\s~]/uy).filter((word) => word !== '');
  if (words.length < 2) return undefined;
  const particle = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word),
  );
  const start = particle === -1 ? words.length - 1 : particle;
  return authorOf(readTex(words.slice(start).join(' ')), readTex(words.slice(0, start).join(' ')));
}

/** `family=Berg`, as biblatex writes names that it could not tell apart otherwise. */
function readNamedPart(part: string): [name: string, value: string] | undefined {
  const [, name, value] =
    /^(family|given|prefix|suffix|given-i|family-i|useprefix)\s*=(.*)$/iu.exec(part) ?? [];
  return name === undefined || value === undefined ? undefined : [name.toLowerCase(), readTex(value)];
}

function readNamedParts(parts: ReadonlyMap<string, string>): Author | undefined {
  const family = ['prefix', 'family', 'suffix'].flatMap((name) => parts.get(name) ?? []).join(' ');
  return authorOf(family, parts.get('given') ?? '');
}

function authorOf(family: string, given: string): Author | undefined {
  if (family === '') return given === '' ? undefined : { literal: given };
  return { literal: given === '' ? family : `${given} ${family}`, family, ...(given !== '' && { given }) };
}
