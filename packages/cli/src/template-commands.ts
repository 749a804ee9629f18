import type { Command } from 'commander';
import type { ExitCode } from './exit-code.js';
import { templatesHelp } from './help-texts.js';
import type { Io } from './terminal.js';

/** Add the commands for templates to a program. */
export function addTemplates(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const templates = program
    .command('templates')
    .summary('change how documents look and read')
    .description('List the templates of documents, and copy them to a course to change them.')
    .helpCommand(false)
    .addHelpText('after', templatesHelp);
  const course = ['-c, --course <folder>', 'folder with `course.yaml`', '.'] as const;

  templates
    .command('list')
    .description('List the templates, and which ones the course has of its own.')
    .option(...course)
    .action(async (options) => {
      const { listTemplates } = await import('./commands/templates.js');
      done(await listTemplates(options, io));
    });

  templates
    .command('eject')
    .description('Copy templates with their partials to `templates/` of a course.')
    .argument('<name...>', 'templates: `session`, `site/index`')
    .option(...course)
    .option('-n, --dry-run', 'say what would be written, and write nothing')
    .option('--overwrite', 'replace templates that are there; your text is saved as `<name>.orig`')
    .action(async (names: string[], options) => {
      const { ejectTemplates } = await import('./commands/templates.js');
      done(await ejectTemplates(names, options, io));
    });

  templates
    .command('fields')
    .description('Print what a template may name.')
    .argument('<name>', 'template: `session`')
    .action(async (name: string) => {
      const { showFields } = await import('./commands/templates.js');
      done(await showFields(name, io));
    });
}
