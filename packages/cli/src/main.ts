import { type ExitCode, exitCode } from './exit-code.js';
import { type Io, paint, processIo } from './terminal.js';
import { version } from './version.js';
import { systemReason, WrongUse } from './wrong-use.js';

/**
 * Run the command line and resolve to its exit status. Never ends the process itself.
 *
 * @param argv
 *   Arguments without the program: `['build', 'course']`.
 * @param io
 *   Where to read paths from and write to.
 * @default io The running process
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<ExitCode> {
  const code = await run(argv, io);
  const failure = (await io.out.finish()) ?? (await io.err.finish());
  if (failure === undefined) return code;

  io.err.write(`proseminar: Cannot write the output: ${systemReason(failure) ?? failure.message}\n`);
  return exitCode.wrongUse;
}

async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  // Answered here, as the commands and what reads their options take longer to load than Node to start.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    io.out.write(`${version()}\n`);
    return exitCode.ok;
  }

  const { createProgram } = await import('./program.js');
  let code: ExitCode = exitCode.ok;
  const program = createProgram(io, (result) => {
    code = result;
  });

  if (argv.length === 0) {
    program.outputHelp({ error: true });
    return exitCode.wrongUse;
  }

  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return await explainFailure(error, io);
  }
}

/** Say what stopped a command, in words for a person. */
async function explainFailure(error: unknown, io: Io): Promise<ExitCode> {
  const { CommanderError } = await import('commander');
  // Help and version arrive here too; commander has said what it has to say.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.wrongUse;
  if (io.debug) io.err.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);

  const name = paint(io.err, 'red', 'proseminar');

  if (error instanceof WrongUse) {
    io.err.write(`${name}: ${error.message}\n`);
    return exitCode.wrongUse;
  }

  const refusal = systemReason(error);

  if (refusal !== undefined) {
    io.err.write(`${name}: The system refuses: ${refusal}\n`);
    return exitCode.wrongUse;
  }

  const reason = error instanceof Error ? error.message : String(error);
  const hint = io.debug ? '' : ' Set PROSEMINAR_DEBUG=1 to see where.';
  io.err.write(`${name}: Unexpected failure: ${firstLine(reason)}. This is a fault of the program.${hint}\n`);
  return exitCode.problems;
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/[.\s]+$/u, '');
}
