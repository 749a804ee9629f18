import { byCodeUnits } from '@proseminar/core';
import { splitLines } from './merge-texts.js';
import { parseObject } from './sealed-json.js';

/** The last generated text of each document that is merged, by its path. */
export type Bases = ReadonlyMap<string, string>;

/** Path in the output folder of the file with the bases. */
export const basesPath = '.proseminar/bases.json';

/**
 * Bases as text. Pages share most of their lines, so each line stands once, and a document is the numbers of its lines:
 * `0-11 14 0`, or `=slides/a.html` where it is the same as another. Line ends are not kept.
 */
export function writeBases(bases: Bases): string {
  const numbers = new Map<string, number>();
  const files = [...bases]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([path, text]): [string, string] => [path, formatRuns(splitLines(text), numbers)]);
  const first = new Map(files.toReversed().map(([path, runs]) => [runs, path]));
  const short = files.map(([path, runs]) => {
    const same = first.get(runs) ?? path;
    return [path, same !== path && runs.length > same.length ? `=${same}` : runs];
  });
  const value = { schemaVersion: 1, files: Object.fromEntries(short), lines: [...numbers.keys()] };
  return `${JSON.stringify(value, undefined, 1)}\n`;
}

/** The bases that a text holds, of all documents or those that are wanted; what is broken in it is left out. */
export function readBases(text: string, isWanted: (path: string) => boolean = () => true): Bases {
  const value = parseObject(text);
  if (!value || !('files' in value) || !('lines' in value)) return new Map();
  const { files, lines } = value;
  if (typeof files !== 'object' || files === null || !Array.isArray(lines)) return new Map();

  const all = new Map<string, unknown>(Object.entries(files));
  return new Map(
    [...all].flatMap(([path, runs]): [string, string][] => {
      if (!isWanted(path)) return [];
      const own = typeof runs === 'string' && runs.startsWith('=') ? all.get(runs.slice(1)) : runs;
      const found = typeof own === 'string' ? readRuns(own, lines) : undefined;
      return found === undefined ? [] : [[path, found.join('\n')]];
    }),
  );
}

function formatRuns(lines: readonly string[], numbers: Map<string, number>): string {
  const runs: { first: number; last: number }[] = [];

  for (const line of lines) {
    const number = numbers.get(line) ?? numbers.size;
    numbers.set(line, number);
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }

  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(' ');
}

function readRuns(runs: string, lines: readonly unknown[]): string[] | undefined {
  const found: string[] = [];

  for (const run of runs.split(' ')) {
    const [, first, last = first] = /^(\d{1,9})(?:-(\d{1,9}))?$/u.exec(run) ?? [];
    if (first === undefined || Number(last) < Number(first)) return undefined;
    for (let number = Number(first); number <= Number(last); number++) {
      const line = lines[number];
      if (typeof line !== 'string') return undefined;
      found.push(line);
    }
  }

  return found;
}
