import { cleanText, nearest } from '@proseminar/core';
import type * as z from 'zod';
import { listKeys } from './schema-keys.js';

/** What is wrong with one value of a course, and where. */
export interface ValueProblem {
  readonly ruleId: 'course-key-is-known' | 'course-value-is-valid';
  readonly reason: string;
  readonly path: readonly (string | number)[];
  /** Whether the key is wrong or what it has. */
  readonly part: 'key' | 'value';
  readonly fix?: { readonly actual: string; readonly expected: string };
}

/** Keys that belong elsewhere, by the key and what was meant. */
const elsewhere: Readonly<Record<string, string>> = {
  term: 'it in `calendar`',
  firstDay: 'it in `calendar`',
  lastDay: 'it in `calendar`',
  timeZone: 'it in `calendar`',
  meetings: 'it in `calendar`',
  noClass: 'it in `calendar`',
  extraDays: 'it in `calendar`',
  exams: 'it in `calendar`',
  follows: 'it in `calendar`',
  weekNumbers: 'it in `calendar`',
  sessionNumbers: 'it in `calendar`',
  dates: 'it in `calendar`',
  topics: 'it in `select`',
  years: 'it in `select`',
  venues: 'it in `select`',
  include: 'it in `select`',
  exclude: 'it in `select`',
};

/** Problems as sentences for what a schema found; an unknown key comes with what was probably meant. */
export function describeIssues(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  value: unknown,
): readonly ValueProblem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const found = valueAt(value, path);

  if (issue.code === 'unrecognized_keys') {
    const known = listKeys(schema, path);
    return issue.keys.map((key) => describeUnknownKey(key, path, known));
  }

  if (issue.code === 'invalid_union') {
    const branch = chooseBranch(issue.errors, found);
    if (branch) {
      return branch.flatMap((each) =>
        describeIssues({ ...each, path: [...issue.path, ...each.path] }, schema, value),
      );
    }
  }

  const wantsText = issue.code === 'invalid_type' && issue.expected === 'string';
  const quotes = wantsText && (typeof found === 'number' || typeof found === 'boolean') ? ', in quotes' : '';
  const reason = issue.message.startsWith('Unexpected ')
    ? issue.message
    : `Unexpected ${describeValue(found, path)}, expected ${issue.message}${quotes}`;
  return [{ ruleId: 'course-value-is-valid', reason, path, part: 'value' }];
}

/** The alternative that was probably meant: of those that take such a value at all, the one with the fewest problems. */
function chooseBranch(
  branches: readonly (readonly z.core.$ZodIssue[])[],
  value: unknown,
): readonly z.core.$ZodIssue[] | undefined {
  const plausible = branches.filter(
    (issues) =>
      !issues.some(
        ({ code, path }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'),
      ),
  );
  const isList = Array.isArray(value);
  if (plausible.length === 0 || isList) return undefined;
  return plausible.reduce((best, issues) => (countWrong(issues) < countWrong(best) ? issues : best));
}

function countWrong(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

function describeUnknownKey(
  key: string,
  path: readonly (string | number)[],
  known: readonly string[],
): ValueProblem {
  const shown = cleanText(key).slice(0, 60);
  const place = path.length === 0 ? '' : ` in \`${formatKeys(path)}\``;
  const inCourse = path.length === 0 && known.includes('readingList');
  const home = inCourse && Object.hasOwn(elsewhere, key) ? elsewhere[key] : undefined;
  const meant = home === undefined ? nearest(key, known) : undefined;
  const all = known.map((each) => `\`${each}\``).join(', ');
  const expected = home ?? (meant === undefined ? all : `\`${meant}\``);

  return {
    ruleId: 'course-key-is-known',
    reason: `Unexpected key \`${shown}\`${place}, expected ${expected}`,
    path: [...path, key],
    part: 'key',
    ...(meant !== undefined && { fix: { actual: key, expected: meant } }),
  };
}

function describeValue(value: unknown, path: readonly (string | number)[]): string {
  const name = formatKeys(path);
  if (value === undefined) return `missing \`${name}\``;
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return name === '' ? 'empty file' : `empty \`${name}\``;
  }
  const shown = Array.isArray(value)
    ? 'list'
    : typeof value === 'object'
      ? 'map'
      : `\`${cleanText(String(value)).slice(0, 60)}\``;
  return name === '' ? shown : `${shown} as \`${name}\``;
}

/** A path as people write it: `select.topics[0]`. */
export function formatKeys(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${cleanText(step).slice(0, 60)}`))
    .join('')
    .replace(/^\./u, '');
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = Reflect.get(found, step);
  }
  return found;
}
