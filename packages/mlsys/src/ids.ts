// Made from `index.md` by `scripts/generate.mjs`; change the index, not this file.

/** Ids of the topics of the index. */
export type TopicId =
  | 'distributed-training-parallelism-paradigms'
  | 'hongyi-wangs-talk'
  | 'misc'
  | 'ml-for-systems'
  | 'optical-networks-for-ml'
  | 'optimizing-networks-communications-for-ml'
  | 'parallelism-paradigms-strategies'
  | 'serving-inference'
  | 'tricks-and-relaxations-in-learning'
  | 'workload-scheduling';

/** Keys of the venues of the index. */
export type VenueKey =
  | 'arxiv'
  | 'atc'
  | 'euromlsys'
  | 'eurosys'
  | 'fast'
  | 'hotcarbon'
  | 'hotedge'
  | 'hotmobile'
  | 'hotnets'
  | 'iclr'
  | 'icml'
  | 'mlsys'
  | 'mobicom'
  | 'netai'
  | 'neurips'
  | 'nsdi'
  | 'ofc'
  | 'osdi'
  | 'ppopp'
  | 'sc'
  | 'sigcomm'
  | 'sigmod'
  | 'socc'
  | 'sosp'
  | 'vldb';
