import { cleanText, type ReadingListHabits, type Severity } from '@proseminar/core';
import type { CellRole } from '../entry-forms/table-columns.js';
import type { TitleForm } from '../parts/layout.js';

/** What is said of a list so that it need not be found out, as in its front matter under `readingList`. */
export interface ReadingListSettings extends ReadingListHabits {
  /** Severities by rule id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** What a column holds; of one to `ignore` nothing is read. */
export type ColumnSetting = CellRole | 'ignore';

/** What headings say. */
type HeadingSetting = 'topic' | 'venue';

/** How bad a problem is, or `off` for none at all. */
export type RuleSetting = Severity | 'off';

/** What stands under a heading, where the list says so. */
type SectionSetting = 'papers' | 'resources' | 'nothing';

/** What a list says of itself in its front matter, under `readingList`; all of it is found out where it says nothing. */
export interface Settings {
  /** Severities by rule id. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** What the columns of tables hold, by the key of the words at their head. */
  readonly columns: ReadonlyMap<string, ColumnSetting>;
  /** What stands under headings, by the key of their words. */
  readonly sections: ReadonlyMap<string, SectionSetting>;
  /** What headings say where they could say either. */
  readonly headings?: HeadingSetting;
  /** How titles stand in their lines. */
  readonly title?: TitleForm;
  /** Whether lines name authors. */
  readonly authors?: boolean;
}

/** Nothing said. */
export const noSettings: Settings = { rules: {}, columns: new Map(), sections: new Map() };

/**
 * Words of a heading or column as settings compare them.
 *
 * @example
 * settingKey('🧰 Which year?') // => 'which year'
 */
export function settingKey(words: string): string {
  const clean = cleanText(words).toLowerCase();
  return clean.match(/[\p{Letter}\p{Mark}\p{Number}+#]+/gu)?.join(' ') ?? clean;
}

/** Settings of a list with others that count more. */
export function joinSettings(own: Settings, given: Settings): Settings {
  return {
    ...own,
    ...given,
    rules: { ...own.rules, ...given.rules },
    columns: new Map([...own.columns, ...given.columns]),
    sections: new Map([...own.sections, ...given.sections]),
  };
}
