import { readHeadingWords } from './fields/heading-words.js';
import type { Entry, Outline, Section } from './find-entries.js';
import { type Settings, settingKey } from './settings/settings.js';

/** An outline without the sections that the list says hold nothing of it. */
export function leaveOut(outline: Outline, { sections: told }: Settings): Outline {
  if (told.size === 0) return outline;
  return { ...outline, ...withStaying(outline) };

  function withStaying<Part extends Pick<Section, 'entries' | 'sections'>>(part: Part): Part {
    return {
      ...part,
      entries: part.entries.filter(isLeft).map(withLeft),
      sections: part.sections.filter(({ title }) => stays(title)).map(withStaying),
    };
  }

  function withLeft(entry: Entry): Entry {
    return entry.below.length === 0 ? entry : { ...entry, below: entry.below.filter(isLeft).map(withLeft) };
  }

  /** A bullet that groups others is as good as a heading. */
  function isLeft({ line, below }: Entry): boolean {
    return below.length === 0 || stays(readHeadingWords(line).title);
  }

  function stays(title: string): boolean {
    return told.get(settingKey(title)) !== 'nothing';
  }
}
