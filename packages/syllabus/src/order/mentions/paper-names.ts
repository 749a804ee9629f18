import { cleanText, type Paper } from '@proseminar/core';
import { isCommonWord } from './common-words.js';
import { listWords } from './words.js';

/** A name of a paper as it may stand in text. */
interface PaperName {
  /** Id of the paper. */
  readonly paper: string;
  /** The name as it is written: `GPipe`. */
  readonly written: string;
  /** Whether it is written as no other word is. */
  readonly isOdd: boolean;
  /** Whether it is the name however it is written: `Gpipe`. */
  readonly inAnyCase: boolean;
}

/** Names, to be found in text. */
export interface PaperNames {
  /** By the name in lower case. */
  readonly names: ReadonlyMap<string, PaperName>;
  /** By the first word of names, in lower case: how many words the longest of them has. */
  readonly lengths: ReadonlyMap<string, number>;
}

/** A name that stands in a text. */
export interface FoundName {
  readonly name: PaperName;
  /** Whether it stands there as a word of the language: `tune` of `Tune`. */
  readonly isOrdinary: boolean;
  readonly start: number;
  readonly end: number;
}

/** Shortest name that is looked for: shorter ones stand for anything. */
const shortest = 3;

/** Most characters and words of a name. */
const longest = 80;
const mostWords = 6;

/**
 * The short names of papers that can be told from other words.
 *
 * Left out are names of one or two characters, those that two papers have, and common words.
 */
export function listPaperNames(papers: readonly Paper[]): PaperNames {
  const names = new Map<string, PaperName | undefined>();
  const lengths = new Map<string, number>();

  for (const { id, shortName } of papers) {
    const words = listWords(cleanText(shortName ?? ''));
    const written = cleanText(shortName ?? '').slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
    if (written.length < shortest || written.length > longest || words.length > mostWords) continue;
    const key = written.toLowerCase();
    const isOdd = words.some(({ text }) => hasOddCase(text));
    const isCommon = words.every(({ text }) => isCommonWord(text.toLowerCase()));
    // What is written oddly is a name, though maybe only as it is written: `ZeRO` is no `zero`.
    const isKept = !names.has(key) && (isOdd || !isCommon);
    names.set(key, isKept ? { paper: id, written, isOdd, inAnyCase: isOdd && !isCommon } : undefined);
    const first = words[0]?.text.toLowerCase() ?? '';
    lengths.set(first, Math.max(lengths.get(first) ?? 0, words.length));
  }

  const known = [...names].flatMap(([key, name]) => (name ? [[key, name] as const] : []));
  return { names: new Map(known), lengths };
}

/** Whether a word is written as only names are: `GPipe`, `ZeRO`, `P3`. */
function hasOddCase(word: string): boolean {
  return /\p{Ll}\P{Lu}*\p{Lu}|\p{Lu}{2,}\p{Ll}|\p{L}\p{N}|\p{N}\p{L}/u.test(word);
}

/** The names in a text, the longest where several begin at one word: `Gandiva-Fair` is no `Gandiva`. */
export function findNames(text: string, { names, lengths }: PaperNames): readonly FoundName[] {
  const words = listWords(text);
  const found: FoundName[] = [];

  for (let index = 0; index < words.length; index++) {
    const longest = lengths.get(words[index]?.text.toLowerCase() ?? '') ?? 0;
    for (let length = longest; length > 0; length--) {
      const [first, last] = [words[index], words[index + length - 1]];
      const one = first && last && nameAt(text, first.start, last.end, names);
      if (!one) continue;
      found.push(one);
      index += length - 1;
      break;
    }
  }

  return found;
}

function nameAt(text: string, start: number, end: number, names: PaperNames['names']): FoundName | undefined {
  const written = text.slice(start, end);
  const name = names.get(written.toLowerCase());
  if (!name) return undefined;
  if (written === name.written || name.inAnyCase) return { name, isOrdinary: false, start, end };
  const isOrdinary = !name.isOdd && written === written.toLowerCase();
  return isOrdinary ? { name, isOrdinary, start, end } : undefined;
}
