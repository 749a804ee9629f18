import type { Catalog, Paper } from '@proseminar/core';

interface Facts {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly venue: readonly [key: string, name: string, workshop?: string];
  readonly topic: string;
  readonly pdf?: string;
  readonly code?: string;
  readonly notes?: string;
}

const facts: readonly Facts[] = [
  {
    id: 'osdi14-parameter-server',
    title: 'Scaling Distributed Machine Learning with the Parameter Server',
    year: 2014,
    venue: ['osdi', 'OSDI'],
    topic: 'distributed-training',
    pdf: 'https://www.usenix.org/system/files/conference/osdi14/osdi14-paper-li_mu.pdf',
    notes: 'notes/parameter-server.md',
  },
  {
    id: 'neurips19-gpipe',
    title: 'GPipe: Efficient Training of Giant Neural Networks using Pipeline Parallelism',
    year: 2019,
    venue: ['neurips', 'NeurIPS'],
    topic: 'distributed-training-pipelines',
    pdf: 'https://arxiv.org/pdf/1811.06965.pdf',
    notes: 'notes/gpipe.md',
  },
  {
    id: 'sosp19-pipedream',
    title: 'PipeDream: Generalized Pipeline Parallelism for DNN Training',
    year: 2019,
    venue: ['sosp', 'SOSP'],
    topic: 'distributed-training-pipelines',
    pdf: 'https://cs.stanford.edu/~matei/papers/2019/sosp_pipedream.pdf',
    code: 'https://github.com/msr-fiddle/pipedream',
  },
  {
    id: 'sc20-zero',
    title: 'ZeRO: Memory Optimizations Toward Training Trillion Parameter Models',
    year: 2020,
    venue: ['sc', 'SC'],
    topic: 'distributed-training',
    pdf: 'https://arxiv.org/pdf/1910.02054.pdf',
  },
  {
    id: 'nips18-mlsys-workshop-pipemare',
    title: 'PipeMare: Asynchronous Pipeline Parallel DNN Training',
    year: 2019,
    venue: ['neurips', 'NeurIPS', 'workshop'],
    topic: 'distributed-training-pipelines',
  },
  {
    id: 'osdi18-gandiva',
    title: 'Gandiva: Introspective Cluster Scheduling for Deep Learning',
    year: 2018,
    venue: ['osdi', 'OSDI'],
    topic: 'workload-scheduling',
    pdf: 'https://www.usenix.org/system/files/osdi18-xiao.pdf',
    notes: 'notes/gandiva.md',
  },
  {
    id: 'osdi21-pollux',
    title: 'Pollux: Co-adaptive Cluster Scheduling for Goodput-Optimized Deep Learning',
    year: 2021,
    venue: ['osdi', 'OSDI'],
    topic: 'workload-scheduling',
    pdf: 'https://www.usenix.org/system/files/osdi21-qiao.pdf',
  },
  {
    id: 'nsdi19-tiresias',
    title: 'Tiresias: A GPU Cluster Manager for Distributed Deep Learning',
    year: 2019,
    venue: ['nsdi', 'NSDI'],
    topic: 'workload-scheduling',
    pdf: 'https://www.usenix.org/system/files/nsdi19-gu.pdf',
  },
  {
    id: 'nsdi17-clipper',
    title: 'Clipper: A Low-Latency Online Prediction Serving System',
    year: 2017,
    venue: ['nsdi', 'NSDI'],
    topic: 'serving-inference',
    pdf: 'https://www.usenix.org/system/files/conference/nsdi17/nsdi17-crankshaw.pdf',
    notes: 'notes/serving.md#clipper',
  },
  {
    id: 'osdi20-clockwork',
    title: 'Serving DNNs like Clockwork: Performance Predictability from the Bottom Up',
    year: 2020,
    venue: ['osdi', 'OSDI'],
    topic: 'serving-inference',
    pdf: 'https://www.usenix.org/system/files/osdi20-gujarati.pdf',
  },
  {
    id: 'atc21-infaas',
    title: 'INFaaS: Automated Model-less Inference Serving',
    year: 2021,
    venue: ['atc', 'ATC'],
    topic: 'serving-inference',
    pdf: 'https://www.usenix.org/system/files/atc21-romero.pdf',
  },
  {
    id: 'osdi22-orca',
    title: 'Orca: A Distributed Serving System for Transformer-Based Generative Models',
    year: 2022,
    venue: ['osdi', 'OSDI'],
    topic: 'serving-inference',
    pdf: 'https://www.usenix.org/system/files/osdi22-yu.pdf',
  },
];

/** A small catalog of real papers: three topics, one of them with a group, some papers without PDF or notes. */
export const sampleCatalog: Catalog = {
  schemaVersion: 1,
  title: 'Papers on systems for machine learning',
  topics: [
    {
      id: 'distributed-training',
      title: 'Distributed Training',
      kind: 'heading',
      links: [],
      topics: [
        {
          id: 'distributed-training-pipelines',
          title: 'Pipeline Parallelism',
          kind: 'group',
          links: [],
          topics: [],
        },
      ],
    },
    { id: 'workload-scheduling', title: 'Workload Scheduling', kind: 'heading', links: [], topics: [] },
    { id: 'serving-inference', title: 'Serving & Inference', kind: 'heading', links: [], topics: [] },
  ],
  papers: facts.map(toPaper),
  resources: [],
};

function toPaper({ id, title, year, venue: [key, name, workshop], topic, pdf, code, notes }: Facts): Paper {
  const [shortName = title] = title.split(':');
  const [path = '', anchor] = notes?.split('#') ?? [];

  return {
    id,
    title,
    ...(title.includes(':') && !shortName.includes(' ') && { shortName }),
    authors: [],
    venue: { key, name, ...(workshop !== undefined && { workshop }) },
    year,
    links: [
      ...(pdf === undefined ? [] : [{ rel: 'pdf' as const, url: pdf }]),
      ...(code === undefined ? [] : [{ rel: 'code' as const, url: code }]),
    ],
    ...(notes !== undefined && { notes: { path, ...(anchor !== undefined && { anchor }) } }),
    topics: [topic],
    provenance: { title: { from: 'list' } },
  };
}
