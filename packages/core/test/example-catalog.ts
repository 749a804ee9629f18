import type { Catalog, Paper, Topic } from '../src/index.js';

/** A paper with what a test says of it, and nothing else. */
export function paper(fields: Partial<Paper> & { readonly id: string }): Paper {
  return { title: `Title of ${fields.id}`, authors: [], links: [], topics: [], provenance: {}, ...fields };
}

/** A heading with topics below it. */
export function topic(id: string, title: string, topics: readonly Topic[] = []): Topic {
  return { id, title, kind: 'heading', links: [], topics };
}

/** A catalog of these papers and topics. */
export function catalogOf(papers: readonly Paper[], topics: readonly Topic[] = []): Catalog {
  return { schemaVersion: 1, title: 'List', topics, papers, resources: [] };
}

/** A small list as real ones are. */
export const exampleCatalog = catalogOf(
  [
    paper({
      id: 'osdi18-gandiva',
      title: 'Gandiva: Introspective Cluster Scheduling for Deep Learning',
      shortName: 'Gandiva',
      venue: { key: 'osdi', name: 'OSDI' },
      year: 2018,
      links: [{ rel: 'pdf', url: 'https://www.usenix.org/system/files/osdi18-xiao.pdf' }],
      topics: ['scheduling'],
      notes: { path: 'notes/gandiva.md' },
    }),
    paper({
      id: 'neurips17-attention',
      title: 'Attention Is All You Need',
      venue: { key: 'neurips', name: 'NIPS' },
      year: 2017,
      authors: [
        { literal: 'Ashish Vaswani', family: 'Vaswani', given: 'Ashish' },
        { literal: 'Noam Shazeer' },
      ],
      identifiers: { arxiv: '1706.03762' },
      topics: ['models'],
      tags: ['Required'],
    }),
    paper({
      id: 'fooconf20-caches',
      title: 'Gödel’s Caches',
      venue: { name: 'FooConf' },
      year: 2020,
      links: [{ rel: 'code', url: 'https://example.org/code' }],
      topics: ['gpu-scheduling', 'models'],
    }),
    paper({
      id: 'neurips-serving',
      title: 'Serving at the Workshop',
      venue: { key: 'neurips', name: 'NeurIPS', workshop: 'MLSys workshop' },
      topics: ['models'],
    }),
  ],
  [
    topic('scheduling', 'Scheduling', [topic('gpu-scheduling', 'Scheduling of GPUs')]),
    topic('models', 'Models'),
  ],
);
