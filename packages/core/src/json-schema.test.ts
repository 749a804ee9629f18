import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { exampleCatalog } from '../test/example-catalog.js';
import { catalogJsonSchema } from './json-schema.js';

const schema = catalogJsonSchema();
const text = JSON.stringify(schema);

describe('catalogJsonSchema', () => {
  test('is a schema of draft 2020-12 with an address and a title', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://proseminar.dev/schemas/catalog-1.json',
      title: 'Catalog',
      type: 'object',
      required: ['schemaVersion', 'title', 'topics', 'papers', 'resources'],
      additionalProperties: false,
    });
  });

  test('leads from every reference to a definition, topics to themselves', () => {
    const references = [...text.matchAll(/"\$ref":"#\/\$defs\/(\w+)"/gu)].map(([, name]) => name);
    expect(references).toEqual(['Topic', 'Topic']);
    expect(Object.keys(schema.$defs ?? {})).toEqual(['Topic']);
  });

  test('has no limits that say nothing', () => {
    expect(text).not.toContain('9007199254740991');
  });

  test.each<[boolean, string, object]>([
    [true, 'a catalog', {}],
    [false, 'a field that is not known', { yeaar: 1 }],
    [false, 'a list without title', { title: undefined }],
    [false, 'another version', { schemaVersion: 2 }],
    [false, 'a paper that is not one', { papers: [{ id: 'a' }] }],
    [false, 'a topic that is not one', { topics: [{ ...exampleCatalog.topics[0], topics: [{}] }] }],
  ])('takes (%s) %s', (takes, _, fields) => {
    const isValid = new Ajv2020({ strict: true }).compile(schema);
    expect(isValid(JSON.parse(JSON.stringify({ ...exampleCatalog, ...fields })))).toBe(takes);
  });
});
