import fs from 'node:fs';
import path from 'node:path';
import { brokenLinks } from '../../../syllabus/test/broken-links.js';
import { complaints as cartridgeComplaints, filesOf } from '../../../syllabus/test/cartridge/complaints.js';
import { complaints as documentComplaints } from '../../../syllabus/test/docx/complaints.js';
import { packageComplaints, readPackage } from '../../../syllabus/test/pptx/read-package.js';
import { complaints as feedComplaints, readBack } from '../../../syllabus/test/read-calendar.js';
import { hashText, readGeneratedRecord, recordPath, textOf } from '../../src/generated-record.js';
import type { Rest } from './check-rest.js';

/**
 * What is wrong with the files of an output folder that nobody edited, in words.
 *
 * @param left What a person deleted, and what the course makes no more, with links of then.
 */
export function checkOutputs(
  out: string,
  left: Pick<Rest, 'deleted' | 'orphaned'>,
  isThorough: boolean,
): readonly string[] {
  const generated = readGeneratedRecord(fs.readFileSync(path.join(out, recordPath), 'utf8'));
  if (!generated) return ['the record of what was generated cannot be read'];
  const deleted = [...left.deleted];
  const files = new Map<string, Buffer>();
  for (const [name, hash] of generated.files) {
    const content = readIfThere(path.join(out, name));
    if (content === undefined) deleted.push(name);
    else if (hashText(textOf(content)) === hash && !isAttached(name) && !left.orphaned.includes(name))
      files.set(name, content);
  }

  const isThere = (name: string) => deleted.includes(name) || fs.existsSync(path.join(out, name));
  return [
    ...[...files].flatMap(([name, content]) =>
      complain(name, content, isThere, isThorough).map((words) => `${name}: ${words}`),
    ),
    ...checkSite(out, files, deleted),
  ];
}

function complain(
  name: string,
  content: Buffer,
  isThere: (name: string) => boolean,
  isThorough: boolean,
): readonly string[] {
  const text = content.toString('utf8');
  switch (path.extname(name)) {
    case '.md':
      return lostLinks(name, text).filter((target) => !isThere(target));
    case '.json':
      return thrown(() => JSON.parse(text));
    case '.ndjson':
      return thrown(() =>
        text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      );
    case '.ics':
      return [...feedComplaints(text), ...thrown(() => readBack(text))];
    case '.csv':
      return /^[^\r\n]+\r?\n/u.test(text) ? [] : ['has no head'];
    case '.parquet':
      return content.subarray(-4).toString() === 'PAR1' ? [] : ['is no Parquet'];
    case '.pdf':
      return content.subarray(0, 5).toString() === '%PDF-' ? [] : ['is no PDF'];
    case '.docx':
      return isThorough ? documentComplaints(filesOf(content)) : [];
    case '.pptx':
      return isThorough ? packageComplaints(readPackage(content)) : [];
    case '.imscc':
      return isThorough ? cartridgeComplaints(filesOf(content)) : [];
    default:
      return [];
  }
}

/** What people put beside pages is theirs. */
function isAttached(name: string): boolean {
  return /^(?:site\/)?sessions\/[^/]+\/(?!README\.md$)/u.test(name);
}

function thrown(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** The files that a page in Markdown links. */
function lostLinks(name: string, text: string): readonly string[] {
  const addresses = [...text.matchAll(/(?<!\\)\]\((?:<([^>\n]*)>|([^)\s<]+))\)/gu)];
  return addresses.flatMap(([, pointed, bare = '']) => {
    const address = (pointed ?? bare).replace(/[#?].*$/u, '');
    if (address === '' || /^[a-z][a-z0-9+.-]*:/iu.test(address)) return [];
    return [path.posix.join(path.posix.dirname(name), decodeURIComponent(address))];
  });
}

/** Pages that nobody edited lead to what is there, but for what a person deleted. */
function checkSite(out: string, files: ReadonlyMap<string, Buffer>, deleted: readonly string[]) {
  const site = new Map<string, string>();
  let isAsMade = true;
  for (const name of list(path.join(out, 'site'))) {
    const text = fs.readFileSync(path.join(out, 'site', name), 'utf8');
    const isEdited = !files.has(`site/${name}`);
    // A page of a person has no links that are looked at, and whatever ids are asked for.
    site.set(`site/${name}`, isEdited ? '' : text);
    isAsMade &&= !isEdited;
  }
  for (const name of deleted) site.set(name, '');
  const found = brokenLinks(site);
  return isAsMade && deleted.length === 0 ? found : found.filter((words) => !/ has no [^ ]+$/u.test(words));
}

function list(folder: string): readonly string[] {
  if (!fs.existsSync(folder)) return [];
  const found = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}
