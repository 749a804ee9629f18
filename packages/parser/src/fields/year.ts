import type { Parts } from '../parts/parts.js';
import { readDate } from './date.js';

const fourDigits = /^[12]\d{3}$/u;

/** The year of publication: of the tag, else of a detail. */
export function readYear({ tag, citation, details }: Parts): number | undefined {
  const detail = details.get('Year') ?? '';
  return tag.year ?? (fourDigits.test(detail) ? Number(detail) : (readDate(detail) ?? citation.year));
}
