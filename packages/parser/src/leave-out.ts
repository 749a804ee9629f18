import type { Outline, Section } from './find-entries.js';
import { type Settings, settingKey } from './settings.js';

/** An outline without the sections that the list says hold nothing of it. */
export function leaveOut(outline: Outline, { sections: told }: Settings): Outline {
  if (told.size === 0) return outline;
  const stays = ({ title }: Section) => told.get(settingKey(title)) !== 'nothing';
  const withStaying = (section: Section): Section => ({
    ...section,
    sections: section.sections.filter(stays).map(withStaying),
  });
  return { ...outline, sections: outline.sections.filter(stays).map(withStaying) };
}
