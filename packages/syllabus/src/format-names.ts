/** Kinds of output, as `--only` and `outputs` name them, in the order in which they are told. */
export const formatNames = [
  'readme',
  'syllabus',
  'sessions',
  'site',
  'slides',
  'pptx',
  'pdf',
  'calendar',
  'changes',
  'references',
  'data',
  'parquet',
  'cartridge',
  'docx',
] as const;

/** Name of a kind of output. */
export type FormatName = (typeof formatNames)[number];
