import { cleanText } from '@proseminar/core';
import {
  CST,
  type Document,
  isMap,
  isPair,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { compareStarts, locateIn, type Place } from './yaml-place.js';

/** A problem of a text as YAML. */
export interface YamlProblem {
  readonly reason: string;
  readonly place?: Place;
}

/** YAML that was understood: its value, and where each part of it stands. */
export interface YamlText {
  readonly value: unknown;
  /** Where a key or value stands; the nearest above it, where it is missing. */
  locate(path: readonly (string | number)[], part: 'key' | 'value'): Place | undefined;
}

/** Longest text that is read, in UTF-16 code units. */
const longestText = 250_000;

/** Deepest nesting that is read; deeper ones would exhaust the stack of the YAML reader. */
const deepest = 50;

/**
 * Read YAML 1.2, with limits on what a hostile text can cost.
 *
 * Times and dates stay text, and so do `yes` and `no`, whatever version a `%YAML` line names.
 */
export function readYaml(text: string): { yaml?: YamlText; problems: readonly YamlProblem[] } {
  const source = text.replace(/^\ufeff/u, '');
  const refusal = refuse(source);
  if (refusal !== undefined) return { problems: [{ reason: refusal }] };

  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    version: '1.2',
    merge: false,
    logLevel: 'silent',
    // Found below in linear time; the reader's own search is quadratic.
    uniqueKeys: false,
  });
  const problems = [
    ...[...document.errors, ...document.warnings].map((error) => describeError(error, source, lines)),
    ...findBadKeys(document, lines),
  ].sort((a, b) => compareStarts(a.place, b.place));
  if (problems.length > 0) return { problems };

  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { yaml: { value, locate: (path, part) => locateIn(document, lines, path, part) }, problems };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const reason = `Unexpected aliases, expected few and known ones: ${cleanText(error.message)}`;
    return { problems: [{ reason }] };
  }
}

function refuse(text: string): string | undefined {
  if (text.includes('\0') || text.includes('\ufffd')) return 'Unexpected binary file, expected YAML in UTF-8';
  if (text.trim() === '') return 'Unexpected empty file, expected YAML';
  if (text.length > longestText) {
    return `Unexpected file of ${text.length} characters, expected at most ${longestText}`;
  }
  if (nestsDeeply(text)) return `Unexpected nesting, expected at most ${deepest} levels`;
  return undefined;
}

function nestsDeeply(text: string): boolean {
  let brackets = 0;
  let indicators = 0;

  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'newline') indicators = 0;
    else if (type === 'flow-seq-start' || type === 'flow-map-start') brackets++;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') brackets--;
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind') indicators++;
    if (brackets > deepest || (brackets === 0 && indicators > deepest)) return true;
  }

  return false;
}

function describeError(error: YAMLError, source: string, lines: LineCounter): YamlProblem {
  const { line, col } = lines.linePos(error.pos[0]);
  const place = { line, column: col };
  if (error.code === 'MULTIPLE_DOCS') return { reason: 'Unexpected second document, expected one', place };
  if (error.code === 'TAB_AS_INDENT')
    return { reason: 'Unexpected tab, expected spaces as indentation', place };

  const message = cleanText(error.message).slice(0, 200);
  const shown = source.slice(error.pos[0], error.pos[0] + 1).trim() === '' ? 'end of line' : 'text';
  return { reason: `Unexpected ${shown}, expected valid YAML: ${message}`, place };
}

function findBadKeys(document: Document, lines: LineCounter): readonly YamlProblem[] {
  const problems: YamlProblem[] = [];

  visit(document, {
    Map(_, map) {
      if (!isMap(map)) return;
      const seen = new Set<string>();

      for (const pair of map.items) {
        if (!isPair(pair) || !isScalar(pair.key)) {
          problems.push({ reason: 'Unexpected list or map as key, expected a word' });
          continue;
        }

        const key = String(pair.key.value);
        const start = lines.linePos(pair.key.range?.[0] ?? 0);
        const place = { line: start.line, column: start.col };
        const shown = cleanText(key).slice(0, 60);
        if (key === '__proto__') {
          problems.push({ reason: 'Unexpected key `__proto__`, expected a word of the course', place });
        } else if (seen.has(key)) {
          problems.push({ reason: `Unexpected second key \`${shown}\`, expected each key once`, place });
        }
        seen.add(key);
      }
    },
  });

  return problems;
}
