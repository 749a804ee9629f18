/** What CSL-JSON says of the fields that we write, in JSON Schema; written for the test. */
export const cslJsonSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'type', 'title'],
    additionalProperties: false,
    properties: {
      id: { type: 'string', pattern: '^[a-z0-9-]+$' },
      type: {
        enum: ['paper-conference', 'article-journal', 'article-magazine', 'article', 'document'],
      },
      ...Object.fromEntries(
        [
          'title',
          'title-short',
          'container-title',
          'event-title',
          'publisher',
          'number',
          'DOI',
          'keyword',
          'abstract',
        ].map((name) => [name, { type: 'string', minLength: 1 }]),
      ),
      URL: { type: 'string', pattern: '^https?://[!-~]+$' },
      'number-of-pages': { type: 'integer', minimum: 1 },
      issued: {
        type: 'object',
        required: ['date-parts'],
        additionalProperties: false,
        properties: {
          'date-parts': {
            type: 'array',
            minItems: 1,
            maxItems: 1,
            items: { type: 'array', minItems: 1, maxItems: 1, items: { type: 'integer', minimum: 1000 } },
          },
        },
      },
      author: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          minProperties: 1,
          additionalProperties: false,
          properties: {
            literal: { type: 'string', minLength: 1 },
            family: { type: 'string', minLength: 1 },
            given: { type: 'string', minLength: 1 },
          },
        },
      },
    },
  },
};
