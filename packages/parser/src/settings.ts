import { cleanText, type Severity } from '@proseminar/core';
import type { CellRole } from './entry-forms/table-columns.js';
import type { TitleForm } from './layout.js';

/** How bad a problem is, or `off` for none at all. */
export type RuleSetting = Severity | 'off';

/** What stands under a heading, where the list says so. */
export type SectionSetting = 'papers' | 'resources' | 'nothing';

/** What a list says of itself in its front matter, under `readingList`; all of it is found out where it says nothing. */
export interface Settings {
  /** Severities by rule id. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** What the columns of tables hold, by the key of the words at their head. */
  readonly columns: ReadonlyMap<string, CellRole>;
  /** What stands under headings, by the key of their words. */
  readonly sections: ReadonlyMap<string, SectionSetting>;
  /** How titles stand in their lines. */
  readonly title?: TitleForm;
  /** Whether lines name authors. */
  readonly authors?: boolean;
}

/** Nothing said. */
export const noSettings: Settings = { rules: {}, columns: new Map(), sections: new Map() };

/** Words of a heading or column as settings compare them. */
export function settingKey(words: string): string {
  return cleanText(words).toLowerCase();
}
