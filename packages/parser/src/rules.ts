import { createReporter, type Severity } from '@proseminar/core';

const inputRules = {
  'input-is-text': 'error',
  'input-is-not-empty': 'error',
  'input-is-not-too-large': 'error',
  'nesting-is-shallow': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

/** Reports problems of the text itself, before anything in it is understood. */
export const reportInput = createReporter('markdown', inputRules);

/** Every problem of a reading list that this package can report; `docs/rules.md` has a section for each. */
const readingListRules = {
  'list-has-papers': 'error',
  'entry-has-title': 'error',
  'url-is-safe': 'error',
  'notes-path-stays-inside': 'error',
  'nesting-is-shallow': 'error',
  'settings-are-valid': 'error',
  'rule-is-known': 'warning',
  'paper-is-unique': 'warning',
  'paper-has-link': 'info',
  'link-is-unique': 'warning',
  'link-has-target': 'warning',
  'link-is-joined': 'warning',
  'relative-link-exists': 'warning',
  'anchor-exists': 'warning',
  'year-is-known': 'warning',
  'year-is-plausible': 'warning',
  'venue-is-known': 'warning',
  'heading-has-space': 'warning',
  'topic-is-not-empty': 'info',
  'brackets-are-balanced': 'warning',
  'title-is-not-all-capitals': 'info',
  'years-are-in-order': 'info',
  'text-is-not-garbled': 'warning',
  'text-has-no-hidden-characters': 'warning',
  'bullet-is-entry': 'warning',
  'entry-is-understood': 'info',
  'colon-has-space': 'info',
  'bibliography-is-whole': 'error',
  'bibliography-value-is-known': 'warning',
  'bibliography-agrees': 'warning',
  'bibliography-entry-is-listed': 'info',
} as const satisfies Readonly<Record<string, Severity>>;

/** Reports a problem of a reading list. */
export const report = createReporter('reading-list', readingListRules);

/** Ids of the rules whose severity a list may choose. */
export const ruleIds: readonly string[] = [...Object.keys(inputRules), ...Object.keys(readingListRules)];
