import { nearest } from '@proseminar/core';
import { WrongUse } from './wrong-use.js';

type RuleSetting = 'off' | 'info' | 'warning' | 'error';

/**
 * What `--rule` options say.
 *
 * @param settings `paper-has-link=off`
 * @param known Ids of the rules whose severity may be chosen.
 */
export function readRuleSettings(
  settings: readonly string[],
  known: readonly string[],
): Record<string, RuleSetting> {
  const rules: [string, RuleSetting][] = [];

  for (const setting of settings) {
    const [, id = setting, severity] = /^([^=]*)=(off|info|warning|error)$/u.exec(setting) ?? [];
    const name = id.replace(/=.*$/u, '');

    if (!known.includes(name)) {
      const near = nearest(name, known);
      throw new WrongUse(
        `Unexpected rule \`${name}\`, expected ${near === undefined ? 'the id of a rule, as messages show it' : `\`${near}\``}`,
      );
    }
    if (severity === undefined) {
      throw new WrongUse(
        `Unexpected \`--rule ${setting}\`, expected a severity: \`${name}=off\`, \`info\`, \`warning\` or \`error\``,
      );
    }
    rules.push([name, severity as RuleSetting]);
  }
  return Object.fromEntries(rules);
}
