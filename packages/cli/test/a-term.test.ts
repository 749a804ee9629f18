import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder, writeFile } from './temporary-folder.js';

const page = new URL('../../../docs/a-term.md', import.meta.url);
const command = fileURLToPath(new URL('../bin/proseminar.cjs', import.meta.url));

/**
 * What the documentation types, typed in a shell, with what it shows. With `UPDATE_DOCS=1`, the page is written anew from
 * what comes back.
 */
test('a term is as the documentation shows it', () => {
  const text = readFileSync(page, 'utf8');
  const folder = temporaryFolder();
  const course = path.join(folder, 'course');
  mkdirSync(course);
  writeFile(folder, 'bin/proseminar', `#!/bin/sh\nexec '${process.execPath}' '${command}' "$@"\n`);
  chmodSync(path.join(folder, 'bin/proseminar'), 0o755);
  let day = '2027-08-20';

  const typed = text.replace(
    /<!-- (\d{4}-\d\d-\d\d) -->|```(\w+)(?: (\S+))?\n([\s\S]*?)```/gu,
    (whole, today?: string, language?: string, file?: string, body = '') => {
      if (today !== undefined) day = today;
      if (file !== undefined) writeFile(course, file, body);
      if (language !== 'console') return whole;
      const commands = body.split('\n').filter((line: string) => line.startsWith('$ '));
      const outputs = commands.map((line: string) => `${line}\n${type(line.slice(2), course, day)}`);
      return `\`\`\`console\n${outputs.join('')}\`\`\``;
    },
  );

  if (process.env.UPDATE_DOCS) writeFileSync(page, typed);
  expect(typed).toBe(process.env.UPDATE_DOCS ? readFileSync(page, 'utf8') : text);
});

/** What a shell prints for a line that somebody types on a day, at noon. */
function type(line: string, cwd: string, day: string): string {
  const epoch = Date.parse(`${day}T12:00:00Z`) / 1000;
  const { stdout } = spawnSync('sh', ['-c', `exec 2>&1; ${line}`], {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: `${path.join(cwd, '../bin')}:${process.env.PATH ?? ''}`,
      SOURCE_DATE_EPOCH: String(epoch),
      LANG: 'C.UTF-8',
    },
  });
  return stdout === '' || stdout.endsWith('\n') ? stdout : `${stdout}\n`;
}
