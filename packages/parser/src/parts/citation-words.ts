import { trimEnd, trimStart } from '../trim-separators.js';

/** A part of a citation without the punctuation around it. */
export function tidyWords(text: string): string {
  const inner = trimEnd(
    trimStart(text.trim(), ' ,;:，、；：。|•·–—-/.*_`~)]>'),
    ' ,;:，、；：。|•·–—-/*_`~[(',
  );
  const balanced = inner.endsWith(')') && !inner.includes('(') ? trimEnd(inner, ' ,;:)') : inner;
  return balanced.replace(/(?<!\b\p{Lu}|\bal|\bJr)\.$/u, '');
}

const noise =
  /^(?:(?:vol(?:ume)?|no|num(?:ber)?|issue|iss|pp?|pages?|pgs?|art(?:icle)?|ch(?:apter)?)\b\.?\s?[\w.:–—-]{0,20}|[\d()][\d\s.:;()–—-]{0,30}|(?:oral|spotlight|poster|(?:(?:best|distinguished|outstanding) (?:student |demo )?papers?(?:,? (?:awards?|honou?rable mention|runner[- ]up|finalist|nominee|candidate))?)|honou?rable mention|acm|ieee|usenix|springer|elsevier|pmlr|eds?|(?:cs|stat|math|eess|physics|q-bio)\.[a-z-]{2,7})\.?)$/iu;

/** Whether words only say where in a volume a paper stands, or who printed it. */
export function isNoise(words: string): boolean {
  return noise.test(words);
}

/** Whether words only join parts. */
export function isConnective(words: string): boolean {
  return /^(?:in|and|by|at|the|from|with)$/iu.test(words);
}

/** Whether words are a sentence rather than a name. */
export function isProse(words: string): boolean {
  const small = words.match(/(?<=^|\s)\p{Ll}+(?=\s|$)/gu) ?? [];
  return (
    small.filter((word) => !/^(?:of|on|in|the|and|for|at|to|in|international|a)$/u.test(word)).length > 3
  );
}
