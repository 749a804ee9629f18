import { type Catalog, catalogSchema } from './catalog.js';
import { CatalogError } from './catalog-error.js';
import { findCatalogProblems } from './catalog-problems.js';
import { findJsonProblems } from './json-problems.js';
import { migrateCatalog } from './migrate-catalog.js';
import { describeIssue } from './schema-problem.js';

/**
 * Read a catalog from parsed JSON, of this version or an older one.
 *
 * Throws a `CatalogError` that names what is wrong by its path. What comes out
 * is a new value with fields in the order of the schema.
 *
 * @example
 * readCatalog(JSON.parse(text)).papers.length // => 145
 * readCatalog({schemaVersion: 1, papers: [{year: '20x4'}]})
 * // => CatalogError: … papers[0].year: Unexpected "20x4", expected a whole number
 */
export function readCatalog(json: unknown): Catalog {
  refuse(findJsonProblems(json));
  const migrated = migrateCatalog(json);
  const result = catalogSchema.safeParse(migrated);
  if (!result.success) {
    throw new CatalogError(result.error.issues.map((issue) => describeIssue(issue, migrated)));
  }
  refuse(findCatalogProblems(result.data));
  return result.data;
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new CatalogError(problems);
}
