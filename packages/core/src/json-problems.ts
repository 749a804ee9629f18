import { formatPath, type ProblemPath } from './problem-path.js';
import { hasHiddenCharacters } from './text.js';

/** Deepest nesting of a catalog; topics take two levels each. */
const deepest = 200;

/** Strings that name files, which may be named in any way. */
const fileNames = new Set(['file', 'path']);

/**
 * What makes a value unfit to be read as a catalog at all: nesting without end,
 * keys that reach for prototypes, and text that hides characters.
 */
export function findJsonProblems(json: unknown): string[] {
  const problems: string[] = [];
  visit(json, []);
  return problems;

  function visit(value: unknown, path: ProblemPath): void {
    if (typeof value === 'string') {
      if (hidesCharacters(value) && !fileNames.has(String(path.at(-1)))) {
        problems.push(`${formatPath(path)}: Unexpected characters that cannot be seen, expected clean text`);
      }
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if (path.length >= deepest) {
      problems.push(
        `${formatPath(path.slice(0, 6))}…: Unexpected nesting, expected at most ${deepest} levels`,
      );
      return;
    }

    const steps = Array.isArray(value) ? value.keys() : Object.keys(value);
    for (const step of steps) {
      if (step === '__proto__') {
        problems.push(`${formatPath(path)}: Unexpected field \`__proto__\``);
      } else {
        visit((value as Readonly<Record<string | number, unknown>>)[step], [...path, step]);
      }
    }
  }
}

function hidesCharacters(text: string): boolean {
  return hasHiddenCharacters(text) || /\p{Surrogate}/u.test(text);
}
