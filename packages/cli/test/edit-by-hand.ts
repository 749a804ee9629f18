import fc from 'fast-check';
import type { MemoryFolder } from './memory-folder.js';

/** An edit of a person: numbers choose a file and a place in it. */
export interface HandEdit {
  readonly kind: (typeof handEditKinds)[number];
  readonly file: number;
  readonly at: number;
  readonly to: number;
}

/** What people do to files, as often as they do. */
export const handEditKinds = [
  'add',
  'add',
  'append',
  'remove',
  'replace',
  'reorder',
  'spaces',
  'returns',
  'end',
  'rename',
  'delete',
  'beside',
  'resolve',
] as const;

/** Any edits. */
export const handEdits: fc.Arbitrary<HandEdit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...handEditKinds),
    file: fc.nat(10_000),
    at: fc.nat(10_000),
    to: fc.nat(10_000),
  }),
  { maxLength: 5 },
);

/** Edit a file in a folder; what is inserted has the word. */
export function editByHand(folder: MemoryFolder, { kind, file, at, to }: HandEdit, word: string): void {
  const all = [...folder.keys()].filter((path) => !path.startsWith('.proseminar/')).sort();
  // People edit what they can read.
  const paths = file % 3 ? all.filter((path) => path.endsWith('.md')) : all;
  const path = paths[at % paths.length];
  if (path === undefined) return;
  const text = String(folder.get(path));
  const place = path.slice(0, path.lastIndexOf('/') + 1);

  switch (kind) {
    case 'rename':
      folder.set(`${place}my-${word}.md`, text);
      folder.delete(path);
      break;
    case 'delete':
      folder.delete(path);
      break;
    case 'beside':
      folder.set(`${place}${at % 2 ? 'more/' : ''}${word}.txt`, `${word}\n`);
      break;
    default:
      folder.set(path, editText(text, { kind, file, at, to }, word));
  }
}

function editText(text: string, { kind, at, to }: HandEdit, word: string): string {
  const lines = text.split('\n');
  const [from, other] = [at % lines.length, to % lines.length];

  switch (kind) {
    case 'add':
      return lines
        .toSpliced(from, 0, ...Array.from({ length: 1 + (to % 3) }, (_, index) => `${word} ${index}`))
        .join('\n');
    case 'append':
      return lines.with(from, `${lines[from]} ${word}`).join('\n');
    case 'remove':
      return lines.toSpliced(from, 1 + (to % 4)).join('\n');
    case 'replace':
      return lines.with(from, word).join('\n');
    case 'reorder':
      return lines
        .with(from, lines[other] ?? '')
        .with(other, lines[from] ?? '')
        .join('\n');
    case 'spaces':
      return lines.with(from, `  ${lines[from]}\t `).join('\n');
    case 'returns':
      return text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n');
    case 'end':
      return to % 2 ? text.trimEnd() : `${text}\n\n${word}`;
    case 'resolve':
      return lines.filter((line) => !/^(?:<{7} |={7}|>{7} )/u.test(line)).join('\n');
    default:
      return text;
  }
}

/** The words that edits inserted, wherever they are in a folder. */
export function insertedWords(folder: MemoryFolder): Set<string> {
  const outputs = [...folder].filter(([path]) => !path.startsWith('.proseminar/'));
  return new Set(outputs.flatMap(([, content]) => String(content).match(/\bhand\d+word\b/gu) ?? []));
}
