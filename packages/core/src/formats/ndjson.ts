import type { Paper } from '../paper.js';
import { toJson } from './json.js';

/** Papers as NDJSON: one JSON object a line, everything that is known of each. */
export function toNdjson(papers: readonly Paper[]): string {
  return papers.map((paper) => `${toJson(paper)}\n`).join('');
}
