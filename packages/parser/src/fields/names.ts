import { remember } from '../remember.js';

/** Names of people that were found in a text. */
export interface Names {
  readonly names: readonly string[];
  /** How surely these are names: 3 with “et al.” or initials, 2 for several, 1 for one with given name, 0 for a surname. */
  readonly strength: 0 | 1 | 2 | 3;
  /** Whether the text ends with “et al.”. */
  readonly more: boolean;
}

/** Longer texts are prose; papers of physics with a thousand authors are not listed with them. */
const longestText = 4000;
const etAl =
  /[\s,;，、]*(?:(?:(?<!\w)and|\b&)\s)?(?:(?<!\w)[ea]t\.?\s*a[lt]\b\.?:?|(?<!\w)and others\b\.?|等人?$|(?<!\w)et\.?\s*al\.?,?$|\.{3}$|…$)/giu;
const footnoteMarks = /[*†‡§¶∗¹²³⁴⁵⁶⁷⁸⁹⁰]+/gu;
const affiliation = /\s*\([^()\d]{0,120}\)/gu;
const particles =
  /^(?:van|de|der|den|von|zu|zur|la|le|du|di|da|dos|das|del|della|el|al|bin|ibn|ben|ter|ten|st|y|e|d'|dan|vom|zum|af|av|op)$/u;
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/iu;
const nameWord = /^(?:[\p{Lu}\p{Lt}][\p{Letter}\p{Mark}'’‘`´.-]*|[dlO]['’][\p{Lu}][\p{Letter}\p{Mark}-]+)$/u;
const initials = /^(?:\p{Lu}\p{Ll}?\.?[- ]?){1,4}$/u;
/** `Grace "Amazing" Hopper`. */
const nickname = /^["“(]\p{Lu}\p{Letter}+["”)]$/u;
const capitals = /^\p{Lu}[\p{Lu}'’.-]*$/u;
const dotted = /(?:^|[\s.-])\p{Lu}\.(?:\s|$|-|,|\p{Lu})|^\p{Lu}\s\p{Lu}\p{Ll}|\s\p{Lu}$/u;
/** Family names that most Chinese and Korean people bear; other short words are words. */
const easternName =
  /^(?:[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧冯韩韓曹曾彭萧蔡潘田董袁于余叶葉蒋杜苏蘇魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严]\p{Script=Han}{1,2}|[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진]\p{Script=Hangul}{1,2})$/u;

/** Names with a space between family and given name, as Japanese ones have it; the others beside them may have none. */
const spacedName =
  /^\p{Script=Han}{1,3}[ \u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}$/u;
const besideSpacedName = /^\p{Script=Han}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,6}$/u;

/** Words that stand in titles, venues and affiliations, and are no names. */
const otherWords: ReadonlySet<string> = new Set(
  `a an and the of for in on with from to by at is are as or via into over under using towards toward
  system systems learning network networks neural deep machine data database databases model models language
  languages vision computer computing computation computational conference university universität université universidad universidade università institute institut research
  google microsoft facebook meta openai deepmind amazon nvidia intel ibm alibaba tencent baidu huawei apple adobe
  uber lyft netflix twitter linkedin yahoo bytedance samsung salesforce anthropic inria epfl eth kaist mit cmu
  stanford berkeley princeton harvard oxford cambridge tsinghua caltech cornell lab labs laboratory team inc corp
  college school department survey surveys paper papers review reviews best oral spotlight poster award workshop
  symposium journal transactions proceedings letters communications science nature advances annual international
  technical report thesis dissertation phd book chapter press part volume edition version preprint arxiv introduction
  overview tutorial lecture course slides video talk blog post code dataset datasets demo project page link links
  website notes summary keyword keywords abstract distributed parallel cloud storage memory operating architecture
  programming software engineering security privacy theory algorithm algorithms optimization analysis design
  recognition detection segmentation generation training inference attention transformer transformers graph graphs
  agent agents image images video videos text speech robot robotics reinforcement supervised unsupervised
  study studies approach framework perspective primer guide method methods evaluation case empirical
  what why how when where who not no new more all one two three first second third it its we you your our this that
  these those following see also note both required optional recommended reading readings free online here available amazon github official
  january february march september october november december spring summer fall autumn winter
  brain ai ml nlp cv vol volume issue pages conf proc symp usenix acm ieee springer elsevier wiley cvpr iccv eccv
  nips neurips icml iclr acl emnlp naacl aaai ijcai kdd www sigmod vldb icde sosp osdi nsdi sigcomm`.split(
    /\s+/u,
  ),
);

/**
 * Read a text that holds names of people and nothing else; `undefined` for other texts.
 *
 * @example
 * readNames('Hinton, Geoffrey E., and Simon Osindero')?.names // => ['Hinton, Geoffrey E.', 'Simon Osindero']
 * readNames('Deep Learning') // => undefined
 */
export function readNames(text: string): Names | undefined {
  if (text.length > longestText) return undefined;
  return text.length > longestKept ? readAfresh(text) : readAgain(text);
}

/** Longer texts are seldom asked about twice. */
const longestKept = 300;
const readAgain = remember(readAfresh, 1000);

function readAfresh(text: string): Names | undefined {
  const plain = text.replace(affiliation, '').replace(footnoteMarks, '').replace(/\s+/gu, ' ').trim();
  const mayBeMore = /[ea]t|others|等|\.{3}|…/iu.test(plain);
  const bare = (mayBeMore ? plain.replace(etAl, '').normalize() : plain)
    .replace(/^(?:by|authors?:)\s+/iu, '')
    .trim();
  const more = mayBeMore && bare.length < plain.length && plain.search(etAl) !== -1;

  const parts = splitInverted(bare) ?? splitNames(bare);
  if (parts.length === 0 || parts.length > 200) return undefined;
  if (parts.some(({ text: name }) => spacedName.test(name))) return readSpacedNames(parts, more);
  const names = joinInverted(parts, more);
  const others = names.filter((name) => !isName(name));
  // One name of many may be a word as well: `Deep Ganguli`.
  if (others.length > names.length / 3 || !others.every(isNameShaped)) return undefined;
  return { names, more, strength: strengthOf(names, more, bare) };
}

/** Whether a word may be a name because one beside it surely is: `佐藤 太郎, 鈴木花子`. */
export function isNameBeside(word: string, words: readonly string[]): boolean {
  return besideSpacedName.test(word) && words.some((other) => spacedName.test(other));
}

function readSpacedNames(parts: readonly NamePart[], more: boolean): Names | undefined {
  const names = parts.map((part) => part.text);
  const areNames = names.every((name) => spacedName.test(name) || besideSpacedName.test(name));
  return areNames ? { names, more, strength: names.length > 1 || more ? 3 : 1 } : undefined;
}

function strengthOf(names: readonly string[], more: boolean, text: string): Names['strength'] {
  if (more || names.some((name) => dotted.test(name))) return 3;
  if (names.length === 1 && easternName.test(names[0] ?? '')) return 0;
  const full = names.filter((name) => /\s/u.test(name) || easternName.test(name)).length;
  if (names.length >= 3 && full === names.length) return 3;
  if (names.length >= 2 && (full === names.length || /\s(?:and|&)\s/u.test(text))) return 2;
  return full === names.length ? 1 : 0;
}

/** `Boole, George and Lovelace, Ada`: a comma in each name, “and” between them. */
function splitInverted(text: string): NamePart[] | undefined {
  const names = text.split(/,?\s+(?:and|&)\s+/u);
  // A family name of two words is one beside others of one: `García Lorca, Federico and Boole, George`.
  const isInverted =
    names.every((name) => /^\p{Lu}[^\s,]*(?: [^\s,]+){0,3}, \p{Lu}[^,]*$/u.test(name)) &&
    names.some((name) => /^[^\s,]+,/u.test(name));
  return names.length > 1 && isInverted
    ? names.map((name) => ({ text: tidyName(name), afterComma: false }))
    : undefined;
}

interface NamePart {
  readonly text: string;
  /** Whether a comma stands before it, and no “and”. */
  readonly afterComma: boolean;
}

function splitNames(text: string): NamePart[] {
  if (/[;；]/u.test(text)) {
    const people = text.split(/[;；]/u);
    const isPlaced = people.some(namesPlace);
    return people
      .map((part) => ({ text: tidyName(isPlaced ? part.replace(/,.*$/u, '') : part), afterComma: false }))
      .filter((part) => part.text !== '');
  }
  const parts: NamePart[] = [];
  const separator = /\s*[,，、]\s*(?:(?:and|&|und|et)\s+)?|\s+(?:and|&|und)\s+|\s+·\s+|\s*[，、]\s*/gu;
  let index = 0;
  let before = '';
  for (const match of [...text.matchAll(separator), undefined]) {
    const name = tidyName(text.slice(index, match?.index ?? text.length));
    if (name !== '') parts.push({ text: name, afterComma: before.trim() === ',' });
    if (!match) break;
    index = match.index + match[0].length;
    before = match[0];
  }
  return parts;
}

/** `Ada Lovelace, University of London`, where people are set apart by semicolons. */
function namesPlace(part: string): boolean {
  const [, place = ''] = part.split(/,\s/u);
  return place.split(' ').some((word) => otherWords.has(word.toLowerCase()) && !/^\p{Lu}\.?$/u.test(word));
}

function tidyName(name: string): string {
  const trimmed = name
    .trim()
    .replace(/^(?:and|&)\s+/u, '')
    .replace(/(?<=\p{Letter}[.,]?)\d(?:,?\d){0,2}$/u, '')
    .trim();
  return /(?:^|[\s.-])\p{Lu}\.$|\b(?:Jr|Sr)\.$/u.test(trimmed) ? trimmed : trimmed.replace(/\.+$/u, '');
}

/** Names that are written `Last, First`, put together again. */
function joinInverted(parts: readonly NamePart[], more: boolean): string[] {
  const pairs = more ? undefined : joinPairs(parts);
  if (pairs) return pairs;
  const joined: { text: string; afterComma: boolean }[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const attaches =
      (initials.test(part.text) && /\p{Lu}\.|^\p{Lu}{1,3}$/u.test(part.text)) || suffix.test(part.text);
    if (last && part.afterComma && attaches && !last.text.includes(',') && !dotted.test(last.text)) {
      last.text = `${last.text}, ${part.text}`;
    } else joined.push({ ...part });
  }

  const [first, second, ...others] = joined;
  const names = joined.map(({ text }) => text);
  // Nobody is named by one word beside a full name: `García Lorca, Federico`.
  const isFamilyOfTwo =
    others.length === 0 && wordsOf(first?.text ?? '') === 2 && wordsOf(second?.text ?? '') === 1 && !more;
  if (
    !first ||
    !second?.afterComma ||
    easternName.test(first.text) ||
    first.text.includes(',') ||
    dotted.test(first.text) ||
    (wordsOf(first.text) > 1 && !isFamilyOfTwo)
  )
    return names;
  const allSingle = joined.every(({ text }) => wordsOf(text) === 1);
  const inverted =
    others.length === 0 ? more || !dotted.test(second.text) || wordsOf(second.text) < 3 : !allSingle;
  if (!inverted || second.text.includes(',')) return names;
  return [`${first.text}, ${second.text}`, ...names.slice(2)];
}

/** `Boole, George, Hopper, Grace, and Gray, Jim`: where “and” does not stand before the last, names have two parts. */
function joinPairs(parts: readonly NamePart[]): string[] | undefined {
  const pairs = parts.flatMap((part, index) => {
    const given = index % 2 === 0 ? parts[index + 1] : undefined;
    return given ? [[part, given] as const] : [];
  });
  const isPaired =
    parts.length % 2 === 0 &&
    pairs.length > 1 &&
    pairs.every(
      ([family, given], index) =>
        wordsOf(family.text) === 1 &&
        given.afterComma &&
        nameWord.test(given.text.split(' ')[0] ?? '') &&
        family.afterComma === (index > 0 && index < pairs.length - 1),
    );
  return isPaired ? pairs.map(([family, given]) => `${family.text}, ${given.text}`) : undefined;
}

function wordsOf(name: string): number {
  return name.split(' ').filter((word) => !particles.test(word)).length;
}

/** Whether words may be a name though one of them is a word as well, as between surer names: `Xin You`. */
export function isNameShaped(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length === 2 &&
    words.every((word) => nameWord.test(word) && !isAcronym(word)) &&
    !words.every(isOtherWord)
  );
}

function isName(name: string): boolean {
  if (easternName.test(name)) return true;
  const words = name.replace(',', '').split(/\s+/u);
  if (words.length > 6 || name.length < 2 || name.length > 60) return false;
  if (words.every((word) => particles.test(word))) return false;
  if (words.every((word) => initials.test(word) && word.replace('.', '').length < 2)) return false;
  // `GRACE B. HOPPER`.
  const isLoud =
    words.length > 2 &&
    words.some((word) => /^\p{Lu}\.$/u.test(word)) &&
    words.every((word) => capitals.test(word));
  return words.every(
    (word, index) =>
      (nameWord.test(word) && !isOtherWord(word) && (isLoud || !isAcronym(word))) ||
      (words.length > 1 && particles.test(word) && index < words.length - 1) ||
      (index > 0 && index < words.length - 1 && nickname.test(word)),
  );
}

function isOtherWord(word: string): boolean {
  if (initials.test(word)) return false;
  return (
    otherWords.has(word.toLowerCase().replace(/[.]/gu, '')) || wordEnd.test(word) || shortened.test(word)
  );
}

/** Names are shortened to one or two letters, words to more: `Phys. Rev. D`. */
const shortened = /^\p{Lu}\p{Ll}{2,}\.$/u;
/** How words end, and family names do not: `Localization`, `Pre-selecting`. */
const wordEnd = /\p{L}{3}(?:[st]ions?|ology|logies|ivity|ility|ality)$|^\p{Lu}\p{Ll}+-\p{Ll}{6,}$/u;

/** `BERT`, `MLPerf`, `GraphX`: capitals where a name has none. */
function isAcronym(word: string): boolean {
  return (
    /^\p{Lu}{4,}(?:$|-)|^\p{Lu}{2,}\p{Ll}|\p{Ll}\p{Lu}$|['’]s$/u.test(word.replace(/[.'’]$/u, '')) ||
    /\.\p{Ll}/u.test(word)
  );
}
