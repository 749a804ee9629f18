import type { Catalog } from '@proseminar/core';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, expectTypeOf, test } from 'vitest';
import { parseReadingList } from './parse-reading-list.js';
import { remarkCatalog } from './remark-catalog.js';

const list =
  "# Storage\n\n* \\[SOSP '03] The Google File System\n* \\[OSDI '06] Bigtable ([pdf](javascript:x))\n";

test('the catalog is the result of a file', () => {
  const file = unified().use(remarkParse).use(remarkCatalog).processSync(list);

  expectTypeOf(file.result).toEqualTypeOf<Catalog>();
  expect(file.result).toEqual(parseReadingList(list).catalog);
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['url-is-safe']);
});
