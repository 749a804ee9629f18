import { gap } from './citation.js';

/** Whether a full stop ends a sentence, and no initial or abbreviation. */
export function isSentenceEnd(text: string, index: number): boolean {
  const character = text.charAt(index);
  if (character === '。') return true;
  if (character !== '.') return false;
  const after = text.charAt(index + 1);
  if (after !== '' && after !== ' ' && after !== gap && !'[("“*'.includes(after)) return false;
  const before = text.slice(Math.max(0, index - 16), index).replaceAll(gap, ' ');
  if (/(?<!\w)al$/iu.test(before)) return !/^\.\s*,/u.test(text.slice(index, index + 4));
  if (initial.test(before))
    return (
      isOtherWord.test(text.slice(index + 1, index + 24)) &&
      !/\p{Lu}{2}\s(?:\p{Lu}\.\s?){0,3}\p{Lu}$/u.test(before)
    );
  return !abbreviation.test(before);
}

const initial = /(?:^|[^\p{Letter}\p{Number}])(?:\p{Lu}|Ch|Ph|Sh|Th|Ya|Yu|Zh)$/u;
/** After an initial, what is no name: `Cogill R. arXiv`, `Doshi P. AAMAS`. */
const isOtherWord = /^\s(?:\p{Lu}{4,}\b|(?:arXiv|In)\b)/u;
const abbreviation =
  /(?:^|[\s(.-])(?:al|vol|no|pp|p|proc|int|intl|conf|symp|trans|j|jr|sr|st|dr|prof|vs|ed|eds|univ|dept|comput|comm|commun|ann|lett|rev|sci|math|phys|stat|eng|netw|syst|softw|sec|ser|lect|adv|mach|artif|intell|res|assoc|soc|am|sig|arch|des|inf|theor|appl|bull|mag|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|usenix assoc|et)$/iu;
