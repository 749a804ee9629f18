import type { VFile } from 'vfile';
import type { Options, VFileMessage } from 'vfile-message';

/** `error`: the result is missing something. `warning`: it may be wrong. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** Where a problem is, what caused it, and what would mend it. */
export interface ReportOptions extends Pick<Options, 'place' | 'cause'> {
  /** The text that stands there, and the text that should. */
  fix?: { readonly actual: string; readonly expected: string };
}

/** Adds one problem to a file and returns it. */
export type Report<RuleId extends string> = (
  file: VFile,
  ruleId: RuleId,
  reason: string,
  options?: ReportOptions,
) => VFileMessage;

/** Where the documentation of the rules is published; every message links to its section. */
const rulesAddress = 'https://proseminar.dev/rules';

/**
 * Make the function with which a package reports problems in a document.
 *
 * Severities stand once, in `rules`; a rule id that is not in it does not compile.
 *
 * @example
 * const report = createReporter('reading-list', {'year-is-known': 'warning'})
 * report(file, 'year-is-known', 'Unexpected missing year, expected four digits', {place})
 */
export function createReporter<RuleId extends string>(
  source: string,
  rules: Readonly<Record<RuleId, Severity>>,
): Report<RuleId> {
  return function report(file, ruleId, reason, { fix, ...options } = {}) {
    const message = file.message(reason, { ...options, ruleId, source });
    const severity = rules[ruleId];

    message.fatal = severity === 'info' ? undefined : severity === 'error';
    message.url = `${rulesAddress}#${ruleId}`;
    if (fix) {
      message.actual = fix.actual;
      message.expected = [fix.expected];
    }
    return message;
  };
}
