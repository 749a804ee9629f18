import { hashText } from './generated-record.js';
import { keepOurs } from './keep-ours.js';
import { mergeTexts, withLineEnds } from './merge-texts.js';
import type { Document } from './plan-changes.js';
import { canMark, canMerge, hasMarkers } from './text-formats.js';

/** Why a file with a person's edits is left as it is, although there is a new text. */
export type KeptReason =
  /** Its format is not merged. */
  | 'format'
  /** What was generated last is not known. */
  | 'no-base'
  /** The person and the course changed the same place, in a format without markers. */
  | 'conflict'
  /** It still has the markers of an earlier conflict. */
  | 'markers';

/** What to do with a file. */
export type Decision =
  | { readonly kind: 'write'; readonly content: Document['content']; readonly conflicts?: number }
  | { readonly kind: 'replace' }
  | { readonly kind: 'unchanged'; readonly edited: boolean }
  | { readonly kind: 'kept'; readonly why: KeptReason }
  | { readonly kind: 'deleted' };

/** What is known of a file. */
export interface FileToDecide {
  readonly path: string;
  /** The new text, and as a text that only the same content has. */
  readonly content: Document['content'];
  readonly text: string;
  /** What is there; absent where nothing is. */
  readonly ours?: string;
  /** Hash of what was generated last; absent of a file that was not. */
  readonly last?: string;
  /** The text of that; absent where it is not known. */
  readonly base?: string;
  /** Hash of what was generated before the markers of a conflict came into it. */
  readonly since?: string;
  readonly overwrite: boolean;
  readonly restore: boolean;
  /** Whether the person is right wherever the course changed the same. */
  readonly mine: boolean;
}

/** Decide what becomes of a file, so that nothing that a person did is lost. */
export function decideFile(file: FileToDecide): Decision {
  const { path, content, text, ours, last, overwrite, restore } = file;
  if (ours === undefined) {
    const isDeleted = last !== undefined && !restore && !isState(path);
    return isDeleted ? { kind: 'deleted' } : { kind: 'write', content };
  }

  const [hash, newHash] = [hashText(ours), hashText(text)];
  if (ours === text) return { kind: 'unchanged', edited: false };
  if (hash === newHash || hash === last) {
    const written = typeof content === 'string' ? withLineEnds(content, ours) : content;
    return written === ours ? { kind: 'unchanged', edited: false } : { kind: 'write', content: written };
  }
  return overwrite ? { kind: 'replace' } : decideEdited(file, ours);
}

/** Whether a file is what the command knows of its own builds, and no output. */
export function isState(path: string): boolean {
  return path.startsWith('.proseminar/');
}

/** Of a file that a person edited. */
function decideEdited(file: FileToDecide, ours: string): Decision {
  const { path, text, last, base, mine } = file;
  // What is no UTF-8 begins with this character.
  const isText = canMerge(path) && ![ours, text, base].some((each) => each?.startsWith('\0'));
  if (isText && hasMarkers(ours, base ?? text))
    return withoutMarkers(file, ours) ?? { kind: 'kept', why: 'markers' };
  if (last === hashText(text)) return { kind: 'unchanged', edited: true };
  const isKnown = last !== undefined && (base !== undefined || !isText);
  if (!isText || base === undefined) {
    if (mine) return { kind: 'unchanged', edited: true };
    return { kind: 'kept', why: isKnown ? 'format' : 'no-base' };
  }

  const merged = mergeTexts({ base, ours, theirs: text, prefersOurs: mine });
  if (merged.conflicts > 0 && !canMark(path)) return { kind: 'kept', why: 'conflict' };
  if (merged.text === ours) return { kind: 'unchanged', edited: true };
  return { kind: 'write', content: merged.text, conflicts: merged.conflicts };
}

/**
 * Of a file with markers, where the course goes back to what it said before them: what the person had, as there is
 * nothing to choose any more.
 */
function withoutMarkers({ path, text, base, since }: FileToDecide, ours: string): Decision | undefined {
  const kept = since === hashText(text) ? keepOurs(ours) : undefined;
  if (!kept || base === undefined) return undefined;
  const texts = { base, ours: kept.text, theirs: text };
  const merged = mergeTexts({ ...texts, prefersOurs: true });
  // Another edit in the way of the course is still to be settled.
  const isSettled = mergeTexts(texts).conflicts <= kept.places && !hasMarkers(merged.text, text);
  return isSettled && canMark(path) ? { kind: 'write', content: merged.text } : undefined;
}
