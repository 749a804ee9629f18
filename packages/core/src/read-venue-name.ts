import { findVenue } from './find-venue.js';
import type { PaperVenue } from './venue.js';
import { isNameShaped, trimMarks } from './venue-name-shape.js';

/**
 * Read a known venue without its year: alone, with a workshop or track, or as the host of a workshop.
 *
 * The host of `CODEML @ FooConf` need not be known, so that venue may come without a key.
 *
 * @example
 * readVenueName('Findings of EMNLP') // => {key: 'emnlp', name: 'EMNLP', track: 'Findings'}
 */
export function readVenueName(text: string): PaperVenue | undefined {
  return readHosted(text) ?? readName(text);
}

/** Whether words beside a venue name a workshop: `MLSys workshop`. */
export function isWorkshop(text: string): boolean {
  return workshopWord.test(text);
}

/** Whether words beside a venue name a track: `Findings`, `Industry track`. */
export function isTrack(text: string): boolean {
  return trackWord.test(text) || /^findings of\b/iu.test(text);
}

const workshopWord = /(?<!\w)workshops?\b|(?<!\w)wkshp\b/iu;
const tracks =
  'findings|demos?|demonstrations?|system demonstrations|industry|industrial|datasets?(?: and benchmarks?)?|d&b|tutorials?|keynotes?|companion|doctoral consortium|student research|short papers?|long papers?|wip|work in progress|research|applied data science|ads|vision|experience|late[- ]breaking(?: work)?|extended abstracts?|tech(?:nical)? briefs?|nier|srw|tiny papers?|blog ?posts?|position papers?|main';
const trackWord = new RegExp(`^(?:${tracks})(?: (?:track|papers?|session))?$`, 'iu');
/** What all texts have that name a workshop or a track beside the venue. */
const anyQualifier = new RegExp(`workshop|wkshp|(?<![a-z])(?:${tracks})(?![a-z])`, 'iu');

/** `NAIC @ SIGCOMM`, `Workshop on ML Systems at NIPS`. */
function readHosted(text: string): PaperVenue | undefined {
  if (!/@| at /iu.test(text)) return undefined;
  const [, guest = '', sign = '', host = ''] = /^([^@]*?)(\s?@\s?| at )([^@]*)$/iu.exec(text) ?? [];
  const name = host.trim();
  const workshop = guest.trim();
  if (name === '' || workshop === '') return undefined;
  const known = findVenue(name);
  if (known) return { key: known.key, name, workshop };
  return sign.includes('@') && isNameShaped(name) && !/\w\.\w/u.test(name) ? { name, workshop } : undefined;
}

const hyphen = /-(?=(?:companion|workshops?|findings|demo)\b)/iu;

/** A known venue, alone or with its workshop or track before or after it. */
function readName(text: string): PaperVenue | undefined {
  // `SIGMOD-Companion`.
  const words = (text.includes('-') ? text.replace(hyphen, ' ') : text).split(' ');
  if (words.length > 40) return undefined;
  const known = findVenue(text);
  if (known && !isConferenceWorkshop(words)) return { key: known.key, name: text };
  return (anyQualifier.test(text) ? readQualified(words) : undefined) ?? readWorkshopLetter(text);
}

/** `MLSys workshop` is a workshop at MLSys, though one workshop is known by that very name. */
function isConferenceWorkshop(words: readonly string[]): boolean {
  if (!/^workshops?$/iu.test(words.at(-1) ?? '')) return false;
  return findVenue(words.slice(0, -1).join(' '))?.kind === 'conference';
}

function readQualified(words: readonly string[]): PaperVenue | undefined {
  for (let length = words.length - 1; length > 0; length--) {
    const first = qualified(words.slice(0, length), words.slice(length));
    if (first) return first;
    const last = qualified(words.slice(-length), words.slice(0, -length));
    if (last) return last;
  }

  return undefined;
}

function qualified(nameWords: readonly string[], restWords: readonly string[]): PaperVenue | undefined {
  const rest = trimMarks(restWords.join(' ')).replace(/\s(?:of|at|in|of the|at the)$/iu, '');
  const kind = isWorkshop(rest) ? 'workshop' : isTrack(rest) ? 'track' : undefined;
  // `arXiv 1708; ICCV Workshop` names two venues.
  if (!kind || /[;|]/u.test(rest)) return undefined;
  const name = trimMarks(nameWords.join(' ')).replace(/^(?:(?:of|at|in|for|the)\s){1,2}/iu, '');
  const venue = findVenue(name);
  if (!venue) return undefined;
  return { key: venue.key, name, [kind]: /^findings\b/iu.test(rest) ? (rest.split(' ')[0] ?? rest) : rest };
}

/** `CVPRW`, `ICLR_W`. */
function readWorkshopLetter(text: string): PaperVenue | undefined {
  const host = /^([A-Z][A-Za-z]{3,9})[_-]?W$/u.exec(text)?.[1];
  const venue = host === undefined ? undefined : findVenue(host);
  return venue && { key: venue.key, name: text, workshop: 'workshop' };
}
