import type { SessionRecord } from '@proseminar/syllabus';

/** What a record is once more is known: slides come to those that there are, a note comes after the one that there is. */
export function mergeRecord(before: SessionRecord | undefined, more: SessionRecord): SessionRecord {
  if (!before) return more;
  const slides = [...new Set([before.slides ?? [], more.slides ?? []].flat())];
  const notes = [before.note, more.note].filter((note) => note !== undefined);
  const note = notes[0]?.includes(notes[1] ?? '') ? notes[0] : notes.map((text) => text.trim()).join('\n\n');

  return {
    ...before,
    ...more,
    ...(slides.length > 0 && { slides: slides.length === 1 ? (slides[0] ?? '') : slides }),
    ...(notes.length > 0 && { note: note ?? '' }),
  };
}
