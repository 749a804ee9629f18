import fs from 'node:fs';
import path from 'node:path';
import type { Random } from '../../../syllabus/test/terms/random.js';
import { writeFile } from '../temporary-folder.js';
import type { Happening, TermState } from './happenings.js';

/** Something is attached to a session that was held, or to one to come, in one of the ways that people have. */
export function attach(state: TermState, on: string, random: Random): Happening | undefined {
  const { folder, plan, count } = state;
  const isAhead = random.chance(0.3);
  const held = plan.sessions.filter(({ date }) => isAhead || date <= on);
  if (held.length === 0) return undefined;
  // Most often, what was held last.
  const { date } = !isAhead && random.chance(0.6) ? (held.at(-1) ?? random.pick(held)) : random.pick(held);
  const [slides, summary] = [`talk-${count}.pdf`, `notes-${count}.md`];
  const told = (words: string, ...argv: readonly string[]): Happening => ({
    kind: 'attach',
    told: `${words} of ${date}`,
    commands: [['record', ...argv]],
  });

  switch (random.pick(['slides', 'slides', 'summary', 'both', 'drop', 'drop out', 'type', 'more'] as const)) {
    case 'slides':
      writeFile(folder, slides, pdf);
      return told('slides', date, '--slides', slides);
    case 'summary':
      writeFile(folder, summary, '# Summary\n\nWhat was said.\n');
      return told('a summary', date, '--summary', summary);
    case 'both':
      writeFile(folder, slides, pdf);
      writeFile(folder, summary, '# Summary\n');
      return told('slides and a summary', date, '--slides', slides, '--summary', summary);
    case 'drop':
      writeFile(folder, `sessions/${date}${random.pick(['', '-talk'])}/${slides}`, pdf);
      return told('dropped slides', '--scan', '--yes');
    case 'drop out': {
      const page = pagesOf(folder).find((name) => name.startsWith(date));
      if (page === undefined) return undefined;
      writeFile(folder, `out/sessions/${page}/${slides}`, pdf);
      return told('slides dropped beside the page', '--scan', '--yes');
    }
    case 'type':
      typeLink(folder, date, `https://example.org/hand${count}link`);
      return random.chance(0.7)
        ? told('a typed link', '--scan', '--yes')
        : { kind: 'attach', told: `a typed link of ${date}, left`, commands: [['build']] };
    case 'more': {
      const video = `https://example.org/video-${count}`;
      const people = plan.people.map(({ id }) => id);
      const own = people.length > 0 && random.chance(0.5) ? ['--presented-by', random.pick(people)] : [];
      return told('a video and a note', date, '--video', video, '--note', `Note ${count}.`, ...own);
    }
  }
}

const pdf = '%PDF-1.4\n%\u00e2\n';

function pagesOf(folder: string): readonly string[] {
  const pages = path.join(folder, 'out/sessions');
  return fs.existsSync(pages) ? fs.readdirSync(pages).sort() : [];
}

/** Type a link to slides into the row of a session in the schedule. */
function typeLink(folder: string, date: string, url: string): void {
  const file = path.join(folder, 'out/README.md');
  if (!fs.existsSync(file)) return;
  const [, month = '', day = ''] = date.split('-').map(Number);
  const shown = `${day} ${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'][Number(month) - 1]}`;
  const text = fs.readFileSync(file, 'utf8');
  const row = text.split('\n').find((line) => new RegExp(`^\\|.*\\| \\w{3} ${shown} \\|`, 'u').test(line));
  if (row === undefined) return;
  const cells = row.split(' |');
  const title = cells.findIndex((cell) => cell.includes(` ${shown}`)) + 1;
  const typed = cells.with(title, `${cells[title] ?? ''} · [Slides](${url})`).join(' |');
  fs.writeFileSync(
    file,
    text.replace(row, () => typed),
  );
}
