import { cleanText, type NotesSectionName } from '@proseminar/core';

/** The words of headings that mean each name, as `words` makes them. */
const headings: Readonly<Record<Exclude<NotesSectionName, 'other'>, readonly string[]>> = {
  summary: [
    'summary',
    'one line summary',
    'one sentence summary',
    'short summary',
    'lecture summary',
    'tldr',
    'tl dr',
    'abstract',
    'in short',
    'in a nutshell',
    'key takeaways',
    'takeaways',
    'main idea',
  ],
  outline: ['outline', 'paper structure outline', 'paper outline', 'paper structure', 'structure'],
  background: [
    'background',
    'motivation',
    'introduction',
    'context',
    'preliminaries',
    'problem',
    'problem statement',
    'challenges',
  ],
  design: [
    'design',
    'system design',
    'design overview',
    'overview',
    'system overview',
    'architecture',
    'system architecture',
    'system',
    'method',
    'methods',
    'methodology',
    'approach',
    'solution',
    'key ideas',
    'key idea',
    'algorithm',
    'techniques',
  ],
  implementation: ['implementation', 'implementation details'],
  evaluation: [
    'evaluation',
    'evaluations',
    'results',
    'experiments',
    'experimental results',
    'performance evaluation',
    'performance',
    'findings',
  ],
  strengths: ['strengths', 'strength', 'strong points', 'pros', 'advantages', 'the good'],
  weaknesses: [
    'weaknesses',
    'weakness',
    'weak points',
    'limitations',
    'limitation',
    'cons',
    'drawbacks',
    'disadvantages',
    'shortcomings',
    'the bad',
  ],
  discussion: [
    'discussion',
    'discussions',
    'discussion questions',
    'questions',
    'open questions',
    'critical thinking',
    'critique',
    'criticism',
    'thoughts',
    'comments',
    'opinion',
    'future work',
  ],
  vocabulary: [
    'vocabulary',
    'new vocabulary',
    'glossary',
    'terminology',
    'terms',
    'new terms',
    'definitions',
  ],
  links: ['links', 'link', 'references', 'reference', 'resources', 'further reading', 'materials'],
};

const names = new Map(
  Object.entries(headings).flatMap(([name, phrases]) =>
    phrases.map((phrase) => [phrase, name as NotesSectionName] as const),
  ),
);

/** Words before a heading's own that do not change what it is about: `My thoughts`, `The design`. */
const prefix = /^(?:(?:the|my|our|some|personal|paper|key) )+/u;

/**
 * What a section of notes is about, by the words of its heading.
 *
 * A heading of several names has the first, and strengths with weaknesses are
 * `discussion`; words that are not known make it `other`.
 *
 * @example
 * readNotesSectionName('2. Design and Implementation') // => 'design'
 * readNotesSectionName('TL;DR') // => 'summary'
 */
export function readNotesSectionName(heading: string): NotesSectionName {
  const line = cleanText(heading).slice(0, 200).toLowerCase();
  const whole = readName(line);
  if (whole) return whole;

  const parts = line.split(/[&/,+|:]| and | or /u).map(readName);
  const [first] = parts;
  if (first === undefined || parts.includes(undefined)) return 'other';
  return parts.includes('strengths') && parts.includes('weaknesses') ? 'discussion' : first;
}

function readName(phrase: string): NotesSectionName | undefined {
  const plain = words(phrase);
  return names.get(plain) ?? names.get(plain.replace(prefix, ''));
}

/** The words of a heading alone, without its number, what it adds in parentheses, and signs. */
function words(phrase: string): string {
  return phrase
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/[’'`*_]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:\d+ )+/u, '');
}
