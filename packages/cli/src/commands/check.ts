import { formatCount } from '@proseminar/core';
import { findFixes, ruleIds } from '@proseminar/parser';
import type { VFile } from 'vfile';
import { type CheckedReadingList, checkList } from '../check-list.js';
import { countEntries, describeList } from '../describe-list.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { fileMessages } from '../file-messages.js';
import { findLists } from '../find-lists.js';
import { readRuleSettings } from '../rule-settings.js';
import { saveList } from '../save-list.js';
import { hasErrors, messagesAsJson, showMessages } from '../show-messages.js';
import { type Io, paint } from '../terminal.js';
import { diffLines } from '../text-diff.js';
import { version } from '../version.js';
import { WrongUse } from '../wrong-use.js';

export interface CheckOptions {
  readonly format: 'pretty' | 'json' | 'sarif' | 'github';
  /** The same as the format `json`. */
  readonly json?: boolean;
  readonly fix?: boolean;
  readonly fixGuesses?: boolean;
  readonly dryRun?: boolean;
  readonly urls?: boolean;
  /** Severities: `paper-has-link=off`. */
  readonly rule?: readonly string[];
  readonly currentYear?: string;
}

/** Say what is understood of reading lists, and what is not; mend what can be mended. */
export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const { fix = false, fixGuesses = false, dryRun = false, urls = false, json = false } = options;
  const format = json ? 'json' : options.format;
  const mends = fix || fixGuesses;

  if (dryRun && !mends)
    throw new WrongUse('Unexpected `--dry-run`, expected it with `--fix` or `--fix-guesses`');
  if (dryRun && format !== 'pretty') {
    throw new WrongUse(
      `Unexpected \`--dry-run\` with \`--format ${format}\`, expected it alone: it prints a diff`,
    );
  }

  const settings = {
    fix: fixGuesses ? 'guesses' : fix ? 'sure' : 'nothing',
    rules: readRuleSettings(options.rule ?? [], ruleIds),
    ...readCurrentYear(options.currentYear),
  } as const;
  const lists: CheckedReadingList[] = [];

  for (const { list, fromFolder } of await findLists(files, io.cwd)) {
    // Of the pages of a book, some are no lists.
    const rules = fromFolder ? { 'list-has-papers': 'info' as const, ...settings.rules } : settings.rules;
    lists.push(await checkList(list, { ...settings, rules }, io.cwd));
  }

  const checked = lists.flatMap(({ files }) => files);
  if (!dryRun) await save(lists);

  if (format === 'json') {
    io.out.write(`${JSON.stringify(describe(lists, checked), undefined, 2)}\n`);
  } else if (format === 'sarif') {
    const { toSarif } = await import('../formats/sarif.js');
    const fixes = lists.flatMap(({ file }) => findFixes(file));
    io.out.write(toSarif(fileMessages(checked), { version: version(), cwd: io.cwd, fixes }));
  } else if (format === 'github') {
    const { toGithub } = await import('../formats/github.js');
    io.out.write(toGithub(fileMessages(checked)));
  } else if (dryRun) {
    for (const { before, file, fixes, shown } of lists) {
      if (fixes.length > 0) io.out.write(diffLines(before, String(file), shown));
    }
    await showMessages(checked, io.err, { urls });
  } else {
    await show(lists, checked, urls, io);
  }

  return hasErrors(checked) ? exitCode.problems : exitCode.ok;
}

async function save(lists: readonly CheckedReadingList[]): Promise<void> {
  for (const { path, file, before, fixes, shown } of lists) {
    if (fixes.length > 0) await saveList(path, { before, after: String(file), shown });
  }
}

function describe(lists: readonly CheckedReadingList[], checked: readonly VFile[]) {
  return {
    lists: lists.map(({ shown, catalog, fixes }) => ({
      file: shown,
      ...countEntries(catalog),
      mended: fixes.length,
    })),
    messages: messagesAsJson(checked),
  };
}

async function show(
  lists: readonly CheckedReadingList[],
  checked: readonly VFile[],
  urls: boolean,
  io: Io,
): Promise<void> {
  for (const { catalog, shown, fixes } of lists) {
    const understood = catalog && catalog.papers.length + catalog.resources.length > 0;
    if (understood) io.out.write(describeList(catalog, shown, io.out));
    if (fixes.length > 0) {
      const lines = [...new Set(fixes.map(({ place }) => place.start.line))].sort(
        (one, other) => one - other,
      );
      const named = lines.length > 8 ? formatCount(lines.length, 'line') : `line ${lines.join(', ')}`;
      io.out.write(
        `${paint(io.out, 'green', 'mended')}: ${formatCount(fixes.length, 'place')} of ${shown} (${named})\n`,
      );
    }
  }
  await showMessages(checked, io.err, { urls });

  const left = lists.reduce((sum, { file }) => sum + findFixes(file).length, 0);
  if (left > 0)
    io.err.write(`${formatCount(left, 'place')} can be mended with --fix; see how with --fix --dry-run\n`);
}

function readCurrentYear(year: string | undefined): { currentYear?: number } {
  if (year === undefined) return {};
  if (!/^[12]\d{3}$/u.test(year)) {
    throw new WrongUse(`Unexpected \`--current-year ${year}\`, expected a year such as \`2026\``);
  }
  return { currentYear: Number(year) };
}
