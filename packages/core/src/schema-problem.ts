import type * as z from 'zod';
import { catalogSchema } from './catalog.js';
import { nearest } from './did-you-mean.js';
import { linkSchema } from './link.js';
import { notesReferenceSchema, paperSchema, resourceSchema } from './paper.js';
import { formatPath, type ProblemPath, showValue } from './problem-path.js';
import { sourceRangeSchema } from './source-range.js';
import { paperVenueSchema } from './venue.js';

/** One problem that the schema found, in a sentence: `papers[3].year: Unexpected "20x4", expected a whole number`. */
export function describeIssue(issue: z.core.$ZodIssue, json: unknown): string {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const place = formatPath(path);

  if (issue.code === 'unrecognized_keys') {
    return `${place}: ${issue.keys.map((key) => describeUnknownField(key, path)).join('; ')}`;
  }

  const value = valueAt(json, path);
  const found = value === undefined ? 'missing value' : showValue(value);
  return `${place}: Unexpected ${found}, expected ${describeExpected(issue, path)}`;
}

const typeNames: Readonly<Partial<Record<string, string>>> = {
  string: 'text',
  number: 'a whole number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What a pattern asks for, by the field that has it. */
const patternNames = new Map([
  ['doi', 'a DOI such as `10.1145/3341301.3359642`'],
  ['arxiv', 'an arXiv id such as `2204.12013`'],
]);

function describeExpected(issue: z.core.$ZodIssue, path: ProblemPath): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => `\`${String(value)}\``).join(' or ');
    case 'too_small':
      return issue.origin === 'string' ? 'text that is not empty' : `a whole number from ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `at most ${issue.maximum} characters`
        : `a whole number up to ${issue.maximum}`;
    case 'invalid_format':
      return patternNames.get(String(path.at(-1))) ?? 'lower-case letters, digits and single hyphens';
    default:
      return issue.message;
  }
}

const paperFields = Object.keys(paperSchema.shape);

/** Fields that an object may have, by the name under which it stands. */
const fieldsUnder = new Map([
  ['papers', paperFields],
  ['resources', Object.keys(resourceSchema.shape)],
  ['topics', ['id', 'title', 'kind', 'links', 'resource', 'source', 'topics']],
  ['links', Object.keys(linkSchema.shape)],
  ['venue', Object.keys(paperVenueSchema.shape)],
  ['notes', Object.keys(notesReferenceSchema.shape)],
  ['source', Object.keys(sourceRangeSchema.shape)],
  ['authors', ['literal', 'family', 'given']],
  ['identifiers', ['doi', 'arxiv']],
  ['provenance', paperFields],
]);

function describeUnknownField(key: string, path: ProblemPath): string {
  const owner = path.findLast((step) => typeof step === 'string');
  const fields = owner === undefined ? Object.keys(catalogSchema.shape) : fieldsUnder.get(owner);
  const meant = nearest(key, fields ?? []);
  const name = `Unexpected field \`${showValue(key).slice(1, -1)}\``;
  return meant === undefined ? name : `${name}, expected \`${meant}\``;
}

function valueAt(json: unknown, path: ProblemPath): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}
