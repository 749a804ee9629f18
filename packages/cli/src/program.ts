import { Command, Option } from 'commander';
import type { ExitCode } from './exit-code.js';
import {
  buildHelp,
  catalogHelp,
  checkHelp,
  explainHelp,
  generalHelp,
  holidaysHelp,
  importHelp,
  initHelp,
  planHelp,
  statusHelp,
  undoHelp,
} from './help-texts.js';
import { addTemplates } from './template-commands.js';
import { addTermCommands, collect } from './term-commands.js';
import { type Io, paint } from './terminal.js';
import { version } from './version.js';

/**
 * The commands with their options and helps. A command's own code is loaded when it is called, so that helps
 * come at once.
 */
export function createProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('proseminar')
    .description('Turn a reading list into a course, and keep the course true through the term.')
    .version(version(), '-V, --version', 'Print the version.')
    .helpOption('-h, --help', 'Print this help.')
    .helpCommand('help [command]', 'Print the help of a command.')
    .configureOutput({
      writeOut: (text) => io.out.write(text),
      writeErr: (text) => io.err.write(text),
      outputError: (text, write) =>
        write(text.replace(/^error: /u, `${paint(io.err, 'red', 'proseminar')}: `)),
      getOutHasColors: () => io.out.color,
      getErrHasColors: () => io.err.color,
    })
    .exitOverride()
    .addHelpText('after', generalHelp);

  program
    .command('init')
    .summary('write the files of a new course')
    .description(
      'Write `course.yaml`, `calendar.yaml` and `people.yaml`, with comments; ask what is not given.',
    )
    .argument('[folder]', 'folder of the new course', '.')
    .option('--list <list>', 'reading list: a file, or a package (default: the one in the folder)')
    .option('--title <title>', 'title of the course (default: that of the list)')
    .option('--from <date>', 'first day: `2027-01-11`')
    .option('--to <date>', 'last day (default: as many meetings as the papers need)')
    .option('--meetings <meetings>', 'weekly meetings: `MW 10:30-11:50`, with `;` between several')
    .option(
      '--time-zone <zone>',
      'zone of the clock times: `Europe/London` (default: the one of this machine)',
    )
    .option('--people <people>', 'who takes turns: names with commas between, or how many (default: nobody)')
    .option('--roles <roles>', 'what they do in a session, with commas between (default: Presenting)')
    .option('-y, --yes', 'ask nothing: take what is suggested')
    .option('-n, --dry-run', 'print the files, and write nothing')
    .addHelpText('after', initHelp)
    .action(async (folder: string, options) => {
      const { init } = await import('./commands/init.js');
      done(await init(folder, options, io));
    });

  program
    .command('import')
    .summary('make a course from the schedule on its page')
    .description(
      'Read the schedule table of an existing course page, and write `course.yaml`, `calendar.yaml` and, for what is attached, `overrides.yaml`. The plan made from them is compared with the page.',
    )
    .argument('<page>', 'page with the schedule, in Markdown')
    .argument('[folder]', 'folder of the new course', '.')
    .option('--list <list>', 'reading list: a file, or a package (default: the page itself)')
    .option('--year <year>', 'year of the first day (default: the one that the page says)')
    .option(
      '--meetings <meetings>',
      'weekly meetings: `MW 10:30-11:50`, with `;` between several (default: as the page says)',
    )
    .option(
      '--time-zone <zone>',
      'zone of the clock times: `Europe/London` (default: the one of this machine)',
    )
    .option('-n, --dry-run', 'print the files, and write nothing')
    .addHelpText('after', importHelp)
    .action(async (page: string, folder: string, options) => {
      const { importPage } = await import('./commands/import.js');
      done(await importPage(page, folder, options, io));
    });

  program
    .command('build')
    .summary('make the documents of a course')
    .description(
      'Plan the course in a folder and write its documents: pages, slides, calendar, bibliography.',
    )
    .argument('[folder]', 'folder with `course.yaml`', '.')
    .option('-o, --out <folder>', 'folder to write to (default: `out` in the course folder)')
    .option('--only <outputs>', 'write these only, with commas between: `slides,calendar`')
    .option('-n, --dry-run', 'say what would be written, and write nothing')
    .option('--plan', 'say what would change in each file, line by line, and write nothing')
    .option('--overwrite', 'replace files that you edited; your text is saved as `<name>.orig`')
    .option('--mine', 'where you and the course changed the same, keep yours for good')
    .option('--restore', 'write files again that you deleted')
    .option('--prune', 'delete files that the course makes no more, unless you edited them')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', buildHelp)
    .action(async (folder: string, options) => {
      const { build } = await import('./commands/build.js');
      done(await build(folder, options, io));
    });

  program
    .command('check')
    .summary('say what is understood of a reading list, and mend it')
    .description('Read reading lists; say what is understood of them and what could be better.')
    .argument('<file...>', 'reading lists, in Markdown, bibliographies, or folders with a `SUMMARY.md`')
    .addOption(
      new Option('-f, --format <format>', 'how to say it')
        .choices(['pretty', 'json', 'sarif', 'github'])
        .default('pretty'),
    )
    .option('--json', 'the same as `--format json`')
    .option('--fix', 'mend what can be mended surely, and nothing else')
    .option('--fix-guesses', 'mend that, and take suggestions as well')
    .option('-n, --dry-run', 'with these: print a diff, and write nothing')
    .option('--rule <id=severity>', 'choose `off`, `info`, `warning` or `error` for a rule', collect)
    .option('--current-year <year>', 'report years that are still to come')
    .option('--urls', 'show where each rule is documented')
    .addHelpText('after', checkHelp)
    .action(async (files: string[], options) => {
      const { check } = await import('./commands/check.js');
      done(await check(files, options, io));
    });

  program
    .command('catalog')
    .summary('print reading lists as data')
    .description(
      'Print reading lists as data: JSON, NDJSON, CSV, BibTeX, CSL-JSON, RIS or Parquet. Of several lists, one catalog is made.',
    )
    .argument(
      '<file...>',
      'reading lists, in Markdown, catalogs, in JSON, bibliographies, or folders with a `SUMMARY.md`',
    )
    .addOption(
      new Option('-f, --format <format>', 'what to print')
        .choices(['json', 'ndjson', 'csv', 'bibtex', 'csl-json', 'ris', 'parquet'])
        .default('json'),
    )
    .option('-o, --out <file>', 'file to write to (default: standard output)')
    .option('--csv-raw', 'CSV for programs: do not guard cells against being read as formulas')
    .addHelpText('after', catalogHelp)
    .action(async (files: string[], options) => {
      const { catalog } = await import('./commands/catalog.js');
      done(await catalog(files, options, io));
    });

  program
    .command('plan')
    .summary('print the plan of a course')
    .description('Plan the course in a folder, print which papers are read when, and keep the plan.')
    .argument('[folder]', 'folder with `course.yaml`', '.')
    .option('--explain', 'say why each paper stands where it stands')
    .option('--diff', 'say what changes since the plan was kept, and write nothing')
    .option('-n, --dry-run', 'print the plan, and write nothing')
    .option('--overwrite', 'replace a `plan.lock.json` that was edited; its text is saved as `<name>.orig`')
    .option('--json', 'print the plan, or what changes, as JSON, and write nothing')
    .option('--rule <id=severity>', 'choose `off`, `info`, `warning` or `error` for a rule', collect)
    .addHelpText('after', planHelp)
    .action(async (folder: string, options) => {
      const { plan } = await import('./commands/plan.js');
      done(await plan(folder, options, io));
    });

  program
    .command('explain')
    .summary('say why a paper, session or day is as it is')
    .description('Say of one thing in the plan of a course why it is there, and why these people have it.')
    .argument('<what...>', 'a paper, a date, `session 5`, a topic, a person, or a milestone, by id or name')
    .usage('[options] [folder] <what...>')
    .addHelpText('after', explainHelp)
    .action(async (what: string[]) => {
      const { explain } = await import('./commands/explain.js');
      done(await explain(what, io));
    });

  addTermCommands(program, io, done);

  program
    .command('status')
    .summary('say where the term stands')
    .description(
      'Say where the term of a course stands: sessions, deadlines, what is missing, which files are out of date, and what to do next.',
    )
    .argument('[folder]', 'folder with `course.yaml`', '.')
    .option('--today <date>', 'the day to tell of: `2027-02-16` (default: today where the course is)')
    .option('-o, --out <folder>', 'folder of the documents (default: `out` in the course folder)')
    .option('--json', 'print it as JSON')
    .addHelpText('after', statusHelp)
    .action(async (folder: string, options) => {
      const { status } = await import('./commands/status.js');
      done(await status(folder, options, io));
    });

  program
    .command('undo')
    .summary('take the last change of a course back')
    .description('Take back what the last command changed in the files of a course; the documents follow.')
    .argument('[folder]', 'folder with `course.yaml`', '.')
    .option('-y, --yes', 'do not ask')
    .option('-n, --dry-run', 'say what would be taken back, and write nothing')
    .option('-o, --out <folder>', 'folder of the documents (default: `out` in the course folder)')
    .option('--no-build', 'leave the documents as they are')
    .addHelpText('after', undoHelp)
    .action(async (folder: string, options) => {
      const { undo } = await import('./commands/undo.js');
      done(await undo(folder, options, io));
    });

  program
    .command('holidays')
    .summary('suggest days without class')
    .description('Print the public holidays on which a course has class, as lines for its calendar.')
    .argument('[folder]', 'folder with `course.yaml`', '.')
    .requiredOption('--country <code>', 'country, as ISO 3166 has it: `US`')
    .option('--region <code>', 'state, province or land: `MI`')
    .addHelpText('after', holidaysHelp)
    .action(async (folder: string, options) => {
      const { holidays } = await import('./commands/holidays.js');
      done(await holidays(folder, options, io));
    });

  addTemplates(program, io, done);

  for (const command of program.commands) {
    const hint = `Run \`proseminar ${command.name()} --help\` for its options and an example.`;
    command.showHelpAfterError(hint);
    for (const part of command.commands) part.showHelpAfterError(hint);
  }

  return program.showHelpAfterError('Run `proseminar --help` for the commands.');
}
