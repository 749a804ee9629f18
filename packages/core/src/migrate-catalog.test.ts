import { expect, test } from 'vitest';
import { type CatalogMigration, migrateCatalog } from './migrate-catalog.js';

const migrations = new Map<number, CatalogMigration>([
  [1, ({ name, ...rest }) => ({ ...rest, title: name, schemaVersion: 2 })],
  [2, (catalog) => ({ ...catalog, resources: [], schemaVersion: 3 })],
]);

test('takes every step from the version of a catalog to the present one', () => {
  expect(migrateCatalog({ schemaVersion: 1, name: 'List' }, migrations, 3)).toEqual({
    schemaVersion: 3,
    title: 'List',
    resources: [],
  });
});

test('leaves a catalog of the present version alone', () => {
  const catalog = { schemaVersion: 3, name: 'List' };
  expect(migrateCatalog(catalog, migrations, 3)).toBe(catalog);
});

test('names a version from which no step leads on', () => {
  expect(() => migrateCatalog({ schemaVersion: 3 }, migrations, 4)).toThrow('Unexpected `3`, expected `4`');
});
