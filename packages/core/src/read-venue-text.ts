import { findVenue } from './find-venue.js';
import { isTrack, isWorkshop, readVenueName } from './read-venue-name.js';
import { cleanText } from './text.js';
import type { PaperVenue } from './venue.js';
import { isTelling, isUnknownVenue, trimMarks } from './venue-name-shape.js';
import { century, takeBareYear, takeYear } from './venue-year.js';

/** What a venue text says. */
export interface VenueText {
  readonly venue: PaperVenue;
  readonly year?: number;
  /** What else stood there and was not understood: a place, a second venue. */
  readonly rest?: string;
}

/** Longer texts are prose. */
const longestText = 300;

/**
 * Read what stands in a bracket, tag or column about where a paper appeared.
 *
 * A venue that the registry does not know needs a year beside it. Words such
 * as “Oral” and “Best Paper” are dropped. `undefined` where no venue is named.
 *
 * @example
 * readVenueText("NIPS '17 MLSys workshop")
 * // => {venue: {key: 'neurips', name: 'NIPS', workshop: 'MLSys workshop'}, year: 2017}
 */
export function readVenueText(written: string): VenueText | undefined {
  const plain = readPlainVenue(written);
  if (plain || written.length > longestText) return plain;
  const text = unwrap(cleanText(written));
  return readSeveral(text) ?? readOne(text);
}

/** `OSDI '14`, as it is written most. */
function readPlainVenue(text: string): VenueText | undefined {
  const [, name = '', digits] = nameAndYear.exec(text) ?? [];
  const key = digits === undefined ? undefined : findVenue(name)?.key;
  return key === undefined ? undefined : { venue: { key, name }, year: century(digits) };
}

const nameAndYear = /^([A-Z][A-Za-z]{2,14}) '(\d\d)$/u;

/** `arXiv 2021, ICLR 2022`: the place where it was published, with its own year. */
function readSeveral(text: string): VenueText | undefined {
  // Two years have digits.
  if (!/\d/u.test(text)) return undefined;
  const parts = text.split(/[,;|]|\s\/\s/u).map((part) => part.trim());
  if (parts.filter((part) => takeYear(part).year !== undefined).length < 2) return undefined;
  const found = parts.map((part) => (takeYear(part).year === undefined ? undefined : readOne(part)));
  const chosen = mostPublished(found.map((reading) => reading?.venue));
  const reading = found[chosen];
  if (!reading) return undefined;
  const rest = parts.filter((part, position) => position !== chosen && part !== '').join(', ');
  return { ...reading, rest };
}

function readOne(text: string): VenueText | undefined {
  const { text: undated, year, isBracketed } = takeYear(text);
  const plain = withoutHonours(undated);
  if (year === undefined) return readUndated(plain);
  const known = readPlaces(plain, anySeparator);
  if (known) return withoutYear({ ...known, year });
  // A name with a year in brackets cites an author: `Lamport (1978)`.
  return isBracketed !== true && isUnknownVenue(plain) ? { venue: { name: plain }, year } : undefined;
}

/** A text without a plain year may still have a bare one beside a venue: `ICML-19`. */
function readUndated(text: string): VenueText | undefined {
  const end = text.search(/[,;|]|$/u);
  const dated = takeBareYear(text.slice(0, end).trim());
  const beside = dated && readPlaces(dated.text + text.slice(end), surestSeparator);
  if (dated && beside?.venue.key !== undefined) return { ...beside, year: dated.year };
  const whole = readPlaces(text, surestSeparator);
  if (whole?.venue.key === undefined || !isTelling(whole.venue)) return undefined;
  return withoutYear(whole);
}

/** A known venue whose name holds a year still, as that stood apart: `chapter 3, ICML 19`. */
function withoutYear(found: VenueText): VenueText {
  const { key, name } = found.venue;
  const { text, year } = takeBareYear(name) ?? takeYear(name);
  const plain = trimMarks(text.trim());
  if (year === undefined || key === undefined || findVenue(plain)?.key !== key) return found;
  return { year, ...found, venue: { ...found.venue, name: plain } };
}

const anySeparator = /[,;|()[\]]|\s\/\s|\s[-–—]\s|:\s/u;
/** What stands before a colon or a dash is often the name of a system: `LISA: Reasoning Segmentation`. */
const surestSeparator = /[,;|()[\]]|\s\/\s/u;

/** Read a text without year: `workshop @ venue`, a name with its workshop or track, or several of these. */
function readPlaces(text: string, separator: RegExp): VenueText | undefined {
  const single = readVenueName(text);
  if (single) return { venue: single };
  if (!separator.test(text)) return undefined;
  const parts = text
    .split(separator)
    .map(trimMarks)
    .filter((part) => part !== '');
  return parts.length < 2 ? undefined : readParts(parts);
}

function readParts(parts: readonly string[]): VenueText | undefined {
  const found = parts.map(readVenueName);
  const chosen = mostPublished(found);
  const venue = found[chosen];
  if (!venue) return undefined;
  const others = parts.filter(
    (part, position) => position !== chosen && found[position]?.key !== venue.key && !monthOnly.test(part),
  );
  const workshop = venue.workshop ?? others.find(isWorkshop);
  const track = venue.track ?? others.find(isTrack);
  const rest = others.filter((part) => part !== workshop && part !== track).join(', ');
  return {
    venue: { ...venue, ...(workshop ? { workshop } : {}), ...(track ? { track } : {}) },
    ...(rest ? { rest } : {}),
  };
}

/** The position of the first known venue that is no preprint server, else of the first known one; -1 for none. */
function mostPublished(found: readonly (PaperVenue | undefined)[]): number {
  const published = found.findIndex((venue) => venue?.key !== undefined && !isPreprint(venue));
  return published === -1 ? found.findIndex((venue) => venue?.key !== undefined) : published;
}

function isPreprint(venue: PaperVenue): boolean {
  return venue.key !== undefined && findVenue(venue.key)?.kind === 'preprint';
}

const monthOnly =
  /^(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?:\s\d{1,2})?|\d{1,2}(?:st|nd|rd|th)?)$/iu;

const honours =
  /(?<!\w)(?:orals?|spotlights?|posters?|best (?:student )?papers?|outstanding papers?|distinguished papers?|test of time|runner[- ]up|hono[u]?rable mention|award(?: winner)?|submission|submitted(?: to)?|accepted(?: (?:to|at|by|in))?|to appear(?: (?:in|at))?|in submission|under (?:review|submission)(?: (?:at|by))?|in press|forthcoming)\b/giu;

/** A text without “Oral”, “Best Paper” and the like, and without what hangs loose then. */
function withoutHonours(text: string): string {
  const kept = text.replace(honours, ' ');
  if (!loose.test(kept)) return trimMarks(kept);
  return trimMarks(
    kept
      .replace(/\(\s*\)|\[\s*\]/gu, ' ')
      .replace(/\s+/gu, ' ')
      .replace(/\s(?=[,;:)\]])/gu, ''),
  );
}

/** What hangs loose in a clean text, whose spaces are single. */
const loose = /\(\s*\)|\[\s*\]|\s[\s,;:)\]]/u;

/** A text without enclosing brackets and marks of emphasis. */
function unwrap(text: string): string {
  if (!/^[*_`~\\\s([{]|[*_`~\\\s]$/u.test(text)) return text;
  const bare = text.replace(/^[*_`~\\\s]+/u, '').replace(/[*_`~\\\s]+$/u, '');
  const isWrapped = /^(?:\[[^[\]]*\]|\([^()]*\)|\{[^{}]*\})$/u.test(bare);
  return isWrapped ? trimMarks(bare.slice(1, -1)) : bare;
}
