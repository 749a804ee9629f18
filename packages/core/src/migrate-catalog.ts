import { catalogVersion } from './catalog.js';
import { CatalogError } from './catalog-error.js';

/** Makes a catalog of the next version from one of the version before; takes and gives plain JSON. */
export type CatalogMigration = (
  catalog: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

/**
 * One step per old version: the entry of version 1 gives a catalog of version 2.
 *
 * A step changes shape only and sets `schemaVersion`; `readCatalog` checks the
 * result, so a step may leave whatever it does not know as it is:
 *
 * ```ts
 * [1, ({papers, ...rest}) => ({...rest, entries: papers, schemaVersion: 2})]
 * ```
 */
const catalogMigrations: ReadonlyMap<number, CatalogMigration> = new Map();

/** Bring the JSON of a catalog to the present version; what is wrong with it otherwise stays for `readCatalog`. */
export function migrateCatalog(
  json: unknown,
  migrations: ReadonlyMap<number, CatalogMigration> = catalogMigrations,
  version: number = catalogVersion,
): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;

  let catalog = json as Readonly<Record<string, unknown>>;
  for (let from = readVersion(catalog, version); from < version; from++) {
    const migrate = migrations.get(from);
    if (!migrate) {
      throw new CatalogError([`schemaVersion: Unexpected \`${from}\`, expected \`${version}\``]);
    }
    catalog = migrate(catalog);
  }
  return catalog;
}

function readVersion(catalog: Readonly<Record<string, unknown>>, version: number): number {
  if (!Object.hasOwn(catalog, 'schemaVersion')) {
    throw new CatalogError([`schemaVersion: Unexpected missing version, expected \`${version}\``]);
  }

  const found = catalog.schemaVersion;
  if (typeof found !== 'number' || !Number.isSafeInteger(found) || found < 1) {
    throw new CatalogError([
      `schemaVersion: Unexpected version that is not a whole number, expected \`${version}\``,
    ]);
  }
  if (found > version) {
    throw new CatalogError([
      `schemaVersion: Unexpected \`${found}\`, expected \`${version}\` at most: the catalog was made by a newer version; update to read it`,
    ]);
  }
  return found;
}
