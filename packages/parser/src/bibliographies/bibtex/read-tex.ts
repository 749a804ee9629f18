import { cleanText } from '@proseminar/core';
import { accents, appearances, high, low, symbols } from './tex-characters.js';

/** What stands for itself. */
const plain = /[^\\$^_~{}`'-]*/uy;

/** Longer ones are no arguments of an accent. */
const longestArgument = 40;

/** Longer ones are no addresses. */
const longestAddress = 2000;

/**
 * The words of a text in TeX, as they are printed: accents, symbols and simple formulas in Unicode, without braces and
 * without the commands that say how words look.
 *
 * @example
 * readTex("G{\\\"o}del's {$O(n^2)$} \\emph{Proof}") // => 'Gödel\'s O(n²) Proof'
 */
export function readTex(source: string): string {
  return cleanText(printTex(source));
}

function printTex(source: string): string {
  const printed: string[] = [];
  let dollars = countDollars(source);
  let isFormula = false;
  let at = 0;

  while (at < source.length) {
    readPlainWords();
    const character = source.charAt(at);
    at += 1;
    if (character === '\\') readCommand();
    else if (character === '$') readDollar();
    else if (isFormula && (character === '^' || character === '_')) readRaised(character);
    else if (character === '~') printed.push(' ');
    else if (!isFormula && character in doubled) readDoubled(character);
    else if (character !== '{' && character !== '}') printed.push(character);
  }

  return printed.join('');

  function readPlainWords(): void {
    plain.lastIndex = at;
    const [words = ''] = plain.exec(source) ?? [];
    printed.push(words);
    at += words.length;
  }

  /** A dollar without a partner is an amount. */
  function readDollar(): void {
    if (source[at] === '$' && !isFormula) at += 1;
    else if (isFormula || dollars > 1) isFormula = !isFormula;
    else printed.push('$');
    dollars -= 1;
  }

  function readDoubled(character: string): void {
    let count = 1;
    while (source[at] === character && count < 3) {
      count += 1;
      at += 1;
    }
    printed.push(doubled[character]?.[count - 1] ?? character);
  }

  function readRaised(sign: string): void {
    const text = printTex(takeArgument() ?? '');
    const marks = [...text].map((each) => (sign === '^' ? high : low).get(each));
    printed.push(marks.length > 0 && !marks.includes(undefined) ? marks.join('') : `${sign}${text}`);
  }

  function readCommand(): void {
    const name = /[a-z]{1,50}|.?/isuy;
    name.lastIndex = at;
    const [command = ''] = name.exec(source) ?? [];
    const isWord = /^[a-z]/iu.test(command);
    at += command.length;
    const mark = accents.get(command);
    const argument = mark === undefined ? undefined : takeArgument();
    if (mark !== undefined && argument !== undefined) {
      printed.push(argument === '' ? command : withAccent(printTex(argument), mark));
      return;
    }

    if (!isWord) printed.push(spaces.has(command) ? ' ' : nothing.has(command) ? '' : command);
    if (!isWord) return;
    // Blanks end the name of a command.
    const afterName = at;
    while (source[at] === ' ') at += 1;
    if (command === 'href' || command === 'begin' || command === 'end') takeArgument(longestAddress);
    else if (symbols.has(command)) printed.push(symbols.get(command) ?? '');
    else if (!appearances.has(command) && source[at] !== '{') {
      printed.push(command);
      at = afterName;
    }
  }

  /** What braces hold, a command, or one character. */
  function takeArgument(longest = longestArgument): string | undefined {
    let from = at;
    while (source[from] === ' ') from += 1;
    if (source[from] !== '{') {
      const single = /\\(?:[a-z]{1,20}|.)|[^\s}]/isuy;
      single.lastIndex = from;
      const [argument] = single.exec(source) ?? [];
      if (argument === undefined) return undefined;
      at = from + argument.length;
      return argument;
    }
    let depth = 0;
    for (let place = from; place < Math.min(source.length, from + longest); place++) {
      if (source[place] === '{') depth += 1;
      if (source[place] === '}') depth -= 1;
      if (depth === 0) {
        at = place + 1;
        return source.slice(from + 1, place);
      }
    }
    return undefined;
  }
}

/** Dashes and quotation marks of several characters. */
const doubled: Readonly<Partial<Record<string, readonly string[]>>> = {
  '-': ['-', '–', '—'],
  '`': ['`', '“', '“`'],
  "'": ["'", '”', '’”'],
};

const spaces: ReadonlySet<string> = new Set([' ', '\n', '\r', '\t', '\\', ',', ';', ':', '~']);
const nothing: ReadonlySet<string> = new Set(['', '/', '-', '!', '@', '(', ')', '[', ']', '*']);

function countDollars(text: string): number {
  return text.match(/(?<!\\)\$/gu)?.length ?? 0;
}

function withAccent(text: string, mark: string): string {
  const [first = '', ...rest] = text;
  const letter = { ı: 'i', ȷ: 'j' }[first] ?? first;
  return `${letter}${mark}${rest.join('')}`.normalize('NFC');
}
