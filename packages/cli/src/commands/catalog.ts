import { realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Catalog } from '@proseminar/core';
import { type ExitCode, exitCode } from '../exit-code.js';
import { loadReadingList } from '../load-reading-list.js';
import { makeFolder } from '../make-folder.js';
import { showCourseMessages } from '../show-course-messages.js';
import { hasErrors } from '../show-messages.js';
import { shownPath } from '../shown-path.js';
import type { Io } from '../terminal.js';
import { writeWhole } from '../write-whole.js';
import { orWrongUse, WrongUse } from '../wrong-use.js';

export interface CatalogOptions {
  readonly format: 'json' | 'ndjson' | 'csv' | 'bibtex';
  readonly out?: string;
  readonly csvRaw?: boolean;
}

/** Print a reading list as data. */
export async function catalog(file: string, options: CatalogOptions, io: Io): Promise<ExitCode> {
  const { format, out, csvRaw = false } = options;

  if (csvRaw && format !== 'csv') {
    throw new WrongUse(`Unexpected \`--csv-raw\` with \`--format ${format}\`, expected \`--format csv\``);
  }

  const list = path.resolve(io.cwd, file);
  if (out !== undefined) await expectOtherFile(list, path.resolve(io.cwd, out), out);

  // The same data from wherever it is asked for.
  const paths = { shown: shownPath(io.cwd, list), recorded: path.basename(list) };
  const { catalog, file: read } = await loadReadingList(list, paths);
  await showCourseMessages({ list: read, files: [] }, io.err);
  if (!catalog || catalog.papers.length + catalog.resources.length === 0) return exitCode.problems;

  const text = await writeCatalog(catalog, format, csvRaw);

  if (out === undefined) {
    io.out.write(text);
  } else {
    await orWrongUse(`write \`${out}\``, () => writeTo(path.resolve(io.cwd, out), text));
  }

  return hasErrors([read]) ? exitCode.problems : exitCode.ok;
}

async function writeCatalog(
  catalog: Catalog,
  format: CatalogOptions['format'],
  raw: boolean,
): Promise<string> {
  const { toBibtex, toCsv, toNdjson } = await import('@proseminar/core');

  switch (format) {
    case 'json':
      return `${JSON.stringify(catalog, undefined, 2)}\n`;
    case 'ndjson':
      return toNdjson(catalog.papers);
    case 'csv':
      return toCsv(catalog.papers, { raw });
    case 'bibtex':
      return toBibtex(catalog.papers);
  }
}

async function writeTo(target: string, text: string): Promise<void> {
  const there = await stat(target).catch(() => undefined);
  await makeFolder(path.dirname(target));

  // A device or pipe is written to; a file must never take its place.
  if (there && !there.isFile()) await writeFile(target, text);
  else await writeWhole(target, text);
}

/** The list itself is what a person typed. */
async function expectOtherFile(list: string, target: string, out: string): Promise<void> {
  const real = await Promise.all([list, target].map((file) => realpath(file).catch(() => file)));
  if (real[0] !== real[1]) return;
  throw new WrongUse(`Unexpected output \`${out}\`, which is the reading list, expected another file`);
}
