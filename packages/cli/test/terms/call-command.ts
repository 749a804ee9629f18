import { main } from '../../src/index.js';
import { quietOutput } from '../quiet-output.js';
import type { CommandResult } from '../run-command.js';

/** The same moment for all that happens on a day. */
const instantOf = (day: string) => `${day}T12:00:00Z`;

/** What the environment of a run says of a day. */
export const environmentOf = (day: string) => ({
  SOURCE_DATE_EPOCH: String(Date.parse(instantOf(day)) / 1000),
});

/** Call the command in this process, as programs may: for questions, which are quicker so. */
export async function call(cwd: string, argv: readonly string[], day: string): Promise<CommandResult> {
  const [out, err] = [quietOutput(), quietOutput()];
  const status = await main(argv, { cwd, out, err, now: () => instantOf(day), debug: false });
  return { status, stdout: out.text(), stderr: err.text() };
}
