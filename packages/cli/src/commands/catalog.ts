import { realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type Catalog,
  formatCount,
  mergeCatalogs,
  toBibtex,
  toCslJson,
  toCsv,
  toJson,
  toNdjson,
  toParquet,
  toRis,
} from '@proseminar/core';
import type { VFile } from 'vfile';
import { type ExitCode, exitCode } from '../exit-code.js';
import { findLists } from '../find-lists.js';
import { loadReadingList } from '../load-reading-list.js';
import { makeFolder } from '../make-folder.js';
import { rebaseCatalog } from '../rebase-catalog.js';
import { showCourseMessages } from '../show-course-messages.js';
import { hasErrors } from '../show-messages.js';
import { relativePath, shownPath } from '../shown-path.js';
import type { Io, Output } from '../terminal.js';
import { writeWhole } from '../write-whole.js';
import { orWrongUse, WrongUse } from '../wrong-use.js';

export interface CatalogOptions {
  readonly format: 'json' | 'ndjson' | 'csv' | 'bibtex' | 'csl-json' | 'ris' | 'parquet';
  readonly out?: string;
  readonly csvRaw?: boolean;
}

/** Print reading lists as data: one catalog, however many they are. */
export async function catalog(files: readonly string[], options: CatalogOptions, io: Io): Promise<ExitCode> {
  const { format, out, csvRaw = false } = options;

  if (csvRaw && format !== 'csv') {
    throw new WrongUse(`Unexpected \`--csv-raw\` with \`--format ${format}\`, expected \`--format csv\``);
  }
  if (format === 'parquet' && out === undefined) {
    throw new WrongUse('Unexpected `--format parquet` without `--out`, expected a file for its bytes');
  }

  const found = (await findLists(files, io.cwd)).map(({ list }) => list);
  if (out !== undefined) await expectOtherFile(found, path.resolve(io.cwd, out), out);

  // The same data from wherever it is asked for.
  const root = commonFolder(found);
  const lists: { catalog: Catalog; recorded: string }[] = [];
  const read: VFile[] = [];

  for (const list of found) {
    const recorded = relativePath(root, list);
    const loaded = await loadReadingList(list, { shown: shownPath(io.cwd, list), recorded });
    read.push(loaded.file);
    if (loaded.catalog) lists.push({ catalog: loaded.catalog, recorded });
  }

  const filled = lists.filter(({ catalog }) => catalog.papers.length + catalog.resources.length > 0);
  if (found.length > 1 && filled.length > 0) dropEmptyLists(read);
  for (const file of read) await showCourseMessages({ list: file, files: [] }, io.err);
  const [first] = filled;
  if (!first) return exitCode.problems;

  const content = await writeCatalog(
    filled.length === 1 ? first.catalog : await merge(filled, io.err),
    format,
    csvRaw,
  );

  if (out !== undefined) {
    await orWrongUse(`write \`${out}\``, () => writeTo(path.resolve(io.cwd, out), content));
  } else if (typeof content === 'string') {
    io.out.write(content);
  }

  return hasErrors(read) ? exitCode.problems : exitCode.ok;
}

/** The folder that all of some files are in. */
function commonFolder(files: readonly string[]): string {
  const [first = [], ...others] = files.map((file) => path.dirname(file).split(path.sep));
  const differs = first.findIndex((name, index) => others.some((other) => other[index] !== name));
  return first.slice(0, differs === -1 ? undefined : differs).join(path.sep) || path.sep;
}

/** Of several files, some may be no lists, such as the introduction of a book. */
function dropEmptyLists(files: readonly VFile[]): void {
  for (const file of files) {
    file.messages = file.messages.filter(({ ruleId }) => ruleId !== 'list-has-papers');
  }
}

/** Most merged papers that are named. */
const mostNamed = 20;

async function merge(
  lists: readonly { readonly catalog: Catalog; readonly recorded: string }[],
  output: Output,
): Promise<Catalog> {
  const { catalog, merges } = mergeCatalogs(
    lists.map(({ catalog, recorded }) =>
      rebaseCatalog(catalog, recorded.slice(0, Math.max(0, recorded.lastIndexOf('/')))),
    ),
  );
  const { papers } = catalog;
  output.write(
    `${formatCount(papers.length, 'paper')} from ${formatCount(lists.length, 'list')}; ${merges.length} of them ${merges.length === 1 ? 'stands' : 'stand'} in several places\n`,
  );

  for (const { id, from, evidence } of merges.slice(0, mostNamed)) {
    const places = from.map(({ catalog }) => lists[catalog]?.recorded ?? '');
    output.write(`  ${id}: ${[...new Set(places)].join(', ')} (${evidence.join('; ')})\n`);
  }
  if (merges.length > mostNamed) output.write(`  and ${merges.length - mostNamed} more\n`);
  return catalog;
}

async function writeCatalog(
  catalog: Catalog,
  format: CatalogOptions['format'],
  raw: boolean,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${toJson(catalog, 2)}\n`;
    case 'ndjson':
      return toNdjson(catalog.papers);
    case 'csv':
      return toCsv(catalog.papers, { raw });
    case 'bibtex':
      return toBibtex(catalog.papers);
    case 'csl-json':
      return toCslJson(catalog.papers);
    case 'ris':
      return toRis(catalog.papers);
    case 'parquet':
      return await toParquet(catalog.papers);
  }
}

async function writeTo(target: string, content: string | Uint8Array): Promise<void> {
  const there = await stat(target).catch(() => undefined);
  await makeFolder(path.dirname(target));

  // A device or pipe is written to; a file must never take its place.
  if (there && !there.isFile()) await writeFile(target, content);
  else await writeWhole(target, content);
}

/** A list itself is what a person typed. */
async function expectOtherFile(lists: readonly string[], target: string, out: string): Promise<void> {
  const [real, ...others] = await Promise.all(
    [target, ...lists].map((file) => realpath(file).catch(() => file)),
  );
  if (!others.some((other) => other === real)) return;
  throw new WrongUse(`Unexpected output \`${out}\`, which is the reading list, expected another file`);
}
