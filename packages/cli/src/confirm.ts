import type { Io } from './terminal.js';
import { WrongUse } from './wrong-use.js';

/** Whether a person wants what a command is about to do; where nobody can be asked, throws `WrongUse`. */
export async function confirm(question: string, command: string, { ask }: Pick<Io, 'ask'>): Promise<boolean> {
  if (!ask) throw nobodyToAsk(command);
  const answer = await ask(`${question} [y/N]: `);
  return /^y(?:es)?$/iu.test(answer.trim());
}

/** Nobody is there to be asked, and nothing says that it may be done unasked. */
export function nobodyToAsk(what: string): WrongUse {
  return new WrongUse(`Unexpected \`${what}\` without anyone to ask, expected \`--yes\` or \`--dry-run\``);
}
