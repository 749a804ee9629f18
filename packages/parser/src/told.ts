import type { Layout } from './layout.js';
import type { Purpose } from './section-purpose.js';
import { type Settings, settingKey } from './settings.js';

/** More than all that an entry may say for itself. */
const surely = 5;

/** What a section is for, where the list says so. */
export function toldPurpose(heading: string, { sections }: Settings): Purpose | undefined {
  const is = sections.get(settingKey(heading));
  return is && { is, share: surely };
}

/** Where entries have their fields: as the list says, else as it was learned from them. */
export function toldLayout(learned: Layout, { title, authors }: Settings): Layout {
  return {
    ...learned,
    ...(title !== undefined && { title }),
    ...(authors !== undefined && { namesAuthors: authors }),
  };
}
