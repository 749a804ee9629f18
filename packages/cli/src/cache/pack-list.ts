import type { Catalog, Paper } from '@proseminar/core';
import { VFile } from 'vfile';

/** A list that was read, with its messages. */
export interface ReadList {
  readonly catalog: Catalog;
  readonly messages: VFile['messages'];
}

/** A catalog in which values that are equal in many papers stand once. */
interface PackedList {
  /** With an empty list of papers, which keeps their place. */
  readonly catalog: Catalog;
  readonly papers: PackedPaper[];
  readonly values: readonly unknown[];
  readonly messages: PackedMessage[];
}

/** A paper with its fields in the same order: some of them are the number of their value; of the source, the numbers are left. */
type PackedPaper = Partial<Record<CommonField | 'source', unknown>>;

type CommonField = (typeof common)[number];

/** Fields that have the same value in many papers. */
const common = ['venue', 'authors', 'topics', 'provenance'] as const satisfies readonly (keyof Paper)[];

/** A message without its class. */
interface PackedMessage {
  readonly fields: object;
  readonly cause?: PackedMessage;
}

/** Write a list that was read as JSON, smaller than its catalog is. */
export function packList({ catalog, messages }: ReadList): string {
  const numbers = new Map<string, number>();
  const values: unknown[] = [];
  const papers = catalog.papers.map(packPaper);
  const packed: PackedList = {
    catalog: { ...catalog, papers: [] },
    papers,
    values,
    messages: messages.map(packMessage),
  };
  return JSON.stringify(packed);

  function packPaper(paper: Paper): PackedPaper {
    const packed: PackedPaper = { ...paper };
    for (const field of common) if (paper[field] !== undefined) packed[field] = numberOf(paper[field]);
    if (paper.source) {
      const { file = null, line, column, endLine, endColumn } = paper.source;
      packed.source = [numberOf(file), line, column, endLine, endColumn];
    }
    return packed;
  }

  function numberOf(value: unknown): number {
    const key = JSON.stringify(value);
    const number = numbers.get(key) ?? values.push(value) - 1;
    numbers.set(key, number);
    return number;
  }
}

/** Read what `packList` wrote; throws where that is no JSON. */
export function unpackList(json: string): ReadList {
  const { catalog, papers, values, messages } = JSON.parse(json) as PackedList;
  for (const paper of papers) unpackPaper(paper, values);
  return {
    catalog: { ...catalog, papers: papers as unknown as Paper[] },
    messages: messages.map(unpackMessage),
  };
}

/** In place, as papers are many, and nobody else has them. */
function unpackPaper(paper: PackedPaper, values: readonly unknown[]): void {
  for (const field of common) {
    const number = paper[field];
    if (number !== undefined) paper[field] = values[number as number];
  }
  const lines = paper.source as [file: number, ...lines: number[]] | undefined;
  if (!lines) return;
  const [number, line, column, endLine, endColumn] = lines;
  const file = values[number];
  paper.source =
    file === null ? { line, column, endLine, endColumn } : { file, line, column, endLine, endColumn };
}

type Message = VFile['messages'][number];

function packMessage(message: Message): PackedMessage {
  const { cause, stack: _, ...fields } = message;
  return { fields, ...(cause instanceof Error && { cause: packMessage(cause as Message) }) };
}

/** Only a file makes messages of their class. */
const maker = new VFile();

function unpackMessage({ fields, cause }: PackedMessage): Message {
  const message = maker.message('');
  maker.messages = [];
  return Object.assign(message, fields, cause && { cause: unpackMessage(cause) });
}
