import type { SchemaElement } from 'hyparquet-writer';
import type { Paper } from '../paper.js';

/** A column: its elements, as Parquet nests them, and what it holds of a paper. */
interface Column {
  readonly elements: readonly SchemaElement[];
  readonly read: (paper: Paper) => unknown;
}

/** Columns in order, named as those of `toCsv`. */
const columns: readonly Column[] = [
  { elements: [text('id', 'REQUIRED')], read: ({ id }) => id },
  { elements: [text('title', 'REQUIRED')], read: ({ title }) => title },
  { elements: [text('short_name')], read: ({ shortName }) => shortName },
  {
    elements: list('authors', text('element')),
    read: ({ authors }) => authors.map(({ literal }) => literal),
  },
  { elements: [text('venue')], read: ({ venue }) => venue?.name },
  { elements: [text('venue_key')], read: ({ venue }) => venue?.key },
  { elements: [text('workshop')], read: ({ venue }) => venue?.workshop },
  { elements: [text('track')], read: ({ venue }) => venue?.track },
  { elements: [number('year')], read: ({ year }) => year },
  { elements: list('topics', text('element')), read: ({ topics }) => topics },
  { elements: list('tags', text('element')), read: ({ tags = [] }) => tags },
  { elements: [text('doi')], read: ({ identifiers }) => identifiers?.doi },
  { elements: [text('arxiv')], read: ({ identifiers }) => identifiers?.arxiv },
  { elements: [number('pages')], read: ({ pages }) => pages },
  {
    elements: list('links', { name: 'element', num_children: 3 }, text('rel'), text('url'), text('label')),
    read: ({ links }) => links.map(({ rel, url, label }) => ({ rel, url, label })),
  },
  {
    elements: [text('notes')],
    read: ({ notes }) => notes && [notes.path, notes.anchor].filter(Boolean).join('#'),
  },
  { elements: [text('abstract')], read: ({ abstract }) => abstract },
];

/**
 * Papers as Parquet, for DuckDB, Spark and pandas: one row each, typed columns, with authors, topics, tags and links as
 * lists. The same papers are the same bytes.
 */
export async function toParquet(papers: readonly Paper[]): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');

  const buffer = parquetWriteBuffer({
    createdBy: 'proseminar',
    schema: [
      { name: 'papers', num_children: columns.length },
      ...columns.flatMap(({ elements }) => elements),
    ],
    columnData: columns.map(({ elements, read }) => ({
      name: elements[0]?.name ?? '',
      data: papers.map(read),
    })),
  });
  return new Uint8Array(buffer);
}

function text(name: string, repetition: 'REQUIRED' | 'OPTIONAL' = 'OPTIONAL'): SchemaElement {
  return {
    name,
    type: 'BYTE_ARRAY',
    converted_type: 'UTF8',
    logical_type: { type: 'STRING' },
    repetition_type: repetition,
  };
}

function number(name: string): SchemaElement {
  return { name, type: 'INT32', repetition_type: 'OPTIONAL' };
}

/** The three levels that readers of Parquet expect of a list. */
function list(name: string, element: SchemaElement, ...inside: readonly SchemaElement[]): SchemaElement[] {
  return [
    {
      name,
      repetition_type: 'REQUIRED',
      num_children: 1,
      converted_type: 'LIST',
      logical_type: { type: 'LIST' },
    },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { ...element, repetition_type: 'REQUIRED' },
    ...inside,
  ];
}
