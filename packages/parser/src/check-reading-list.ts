import { type Compatible, VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { controlMessages } from './control-messages.js';
import { parseMarkdown } from './markdown.js';
import { emptyCatalog, type ParsedReadingList, type ParseReadingListOptions } from './parse-reading-list.js';
import { readReadingList } from './read-reading-list.js';
import { anchorExists } from './rules/anchor-exists.js';
import { bracketsAreBalanced } from './rules/brackets-are-balanced.js';
import { headingHasSpace } from './rules/heading-has-space.js';
import { linkHasTarget } from './rules/link-has-target.js';
import { linkIsJoined } from './rules/link-is-joined.js';
import { linkIsUnique } from './rules/link-is-unique.js';
import { paperHasLink } from './rules/paper-has-link.js';
import { relativeLinkExists } from './rules/relative-link-exists.js';
import type { CheckedList, Rule } from './rules/rule.js';
import { titleIsNotAllCapitals } from './rules/title-is-not-all-capitals.js';
import { topicIsNotEmpty } from './rules/topic-is-not-empty.js';
import { yearIsPlausible } from './rules/year-is-plausible.js';
import { yearsAreInOrder } from './rules/years-are-in-order.js';
import { readSettings } from './settings/read-settings.js';
import type { RuleSetting } from './settings/settings.js';
import { readSourceText } from './source-text.js';

/** How a reading list is judged. */
export interface CheckReadingListOptions
  extends ParseReadingListOptions,
    Pick<CheckedList, 'currentYear' | 'readFolder'> {
  /**
   * Severities by rule id; they count more than those in the front matter of the list.
   *
   * @default {}
   */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** Judgements over a whole list; what is odd about one entry is seen as it is read. */
const rules: readonly Rule[] = [
  anchorExists,
  bracketsAreBalanced,
  headingHasSpace,
  linkHasTarget,
  linkIsJoined,
  linkIsUnique,
  paperHasLink,
  relativeLinkExists,
  titleIsNotAllCapitals,
  topicIsNotEmpty,
  yearIsPlausible,
  yearsAreInOrder,
];

/**
 * Read a Markdown reading list and judge it by every rule: `parseReadingList` with all that could be better.
 *
 * Messages come in the order of the document, with the severities that the caller and the list chose.
 *
 * @example
 * const {file} = checkReadingList("* \\[OSDI '41] Gandiva: Introspective Cluster Scheduling", {currentYear: 2026})
 * file.messages[0]?.ruleId // => 'paper-has-link'
 */
export function checkReadingList(
  source: Compatible,
  options: CheckReadingListOptions = {},
): ParsedReadingList {
  const { path, rules: chosen = {}, settings: given, ...known } = options;
  const file = source instanceof VFile ? source : new VFile(source);
  if (path !== undefined) file.path = path;

  const tree = parseMarkdown(file);
  if (!tree) return { catalog: emptyCatalog, file };
  const settings = readSettings(tree, file, given);
  const catalog = readReadingList(tree, file, settings);
  const list = { ...known, catalog, tree, file, source: readSourceText(String(file)) };
  for (const rule of rules) rule(list);

  controlMessages(tree, { rules: { ...settings.rules, ...chosen } }, file);
  file.messages.sort(byPlace);
  return { catalog, file };
}

function byPlace(one: VFileMessage, other: VFileMessage): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}
