import type { Command } from 'commander';
import type { ExitCode } from './exit-code.js';
import { recordHelp, replanHelp } from './help-texts.js';
import type { Io } from './terminal.js';

/** The commands that keep a course true during its term. */
export function addTermCommands(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command('record')
    .summary('write down what happened in a session')
    .description(
      'Write slides, a summary and more of a session into `overrides.yaml`, its files into `sessions/`; then build.',
    )
    .argument('[date]', 'day of the session: `2027-02-15`')
    .argument('[folder]', 'folder with `course.yaml` (default: `.`)')
    .usage('[options] <date> [folder]\n       proseminar record --scan [folder]')
    .option('--slides <file>', 'slides: a file, or an address; may stand several times', collect)
    .option('--summary <file>', 'a summary: a file, or an address')
    .option('--video <address>', 'a recording: an address, or a file')
    .option('--note <text>', 'what else is to be said, in Markdown')
    .option('--presented-by <ids>', 'who presented, if not as planned: `s03,s04`')
    .option('--cancelled', 'there was, or will be, no class')
    .option('--reason <text>', 'why it is cancelled: `Snow day`')
    .option('--scan', 'record the files that lie in the folders of sessions')
    .option('-y, --yes', 'with `--scan`: do not ask')
    .option('--today <date>', 'the day on which it is cancelled (default: today)')
    .option('-o, --out <folder>', 'folder to build to (default: `out` in the course folder)')
    .option('--no-build', 'leave the documents as they are')
    .option('-n, --dry-run', 'say what would be recorded, and write nothing')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', recordHelp)
    .action(async (date: string | undefined, folder: string | undefined, options) => {
      const { record } = await import('./commands/record.js');
      const words = [date, folder].filter((word) => word !== undefined);
      done(await record(words, options, io));
    });

  program
    .command('replan')
    .summary('change a course during its term')
    .description(
      'Change what is left of a course: what is over stays, and as little as possible of the rest changes. What changes is shown, and asked for, before it is written to `overrides.yaml`.',
    )
    .argument('[folder]', 'folder with `course.yaml`', '.')
    .option('--today <date>', 'what is before this day stays (default: today, where the course is)')
    .option('--cancel <day>', 'no class on a day, or in a session: `2027-02-17`, `S12`', collect)
    .option('--add-break <days>', 'no class on days: `2027-03-01..2027-03-05`', collect)
    .option('--move <day:day>', 'a class takes place on another day: `S12:2027-03-05`', collect)
    .option('--swap <day,day>', 'two sessions take each other’s place: `S12,S14`', collect)
    .option('--drop-student <id>', 'a person leaves', collect)
    .option('--add-student <id=name>', 'a person joins: `"s20=Ada Lovelace"`', collect)
    .option('--add-paper <paper>', 'a paper is read as well: its id, or its name in the list', collect)
    .option('--optional <paper>', 'a paper becomes optional', collect)
    .option('--remove <paper>', 'a paper is read no more', collect)
    .option('--reason <words>', 'why, for the schedule: `Snow day`')
    .option('-y, --yes', 'do not ask')
    .option('-n, --dry-run', 'say what would change, and write nothing')
    .option('--no-build', 'write the course files only, and no documents')
    .option('-o, --out <folder>', 'folder of the documents (default: `out` in the course folder)')
    .option('--json', 'print what changes as JSON')
    .addHelpText('after', replanHelp)
    .action(async (folder: string, options) => {
      const { replan } = await import('./commands/replan.js');
      done(await replan(folder, options, io));
    });
}

/** An option that may stand several times. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
