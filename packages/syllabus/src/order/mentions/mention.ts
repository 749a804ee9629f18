/** That the notes of a paper mention another: evidence that the other is read before it. */
export interface Mention {
  /** Id of the paper whose notes mention the other. */
  readonly paper: string;
  /** Id of the other. */
  readonly mentioned: string;
  /** How often they do. */
  readonly times: number;
  /** The page of notes. */
  readonly path: string;
  /** Number of the first line that mentions it. */
  readonly line: number;
  /** What that line says, cut where it is long. */
  readonly words: string;
}

/** Mentions by the id of the paper whose notes they are in, the most frequent first. */
export type Mentions = ReadonlyMap<string, readonly Mention[]>;

/** Where a mention stands, and what stands there: `notes/pollux.md:31 “… compared with Gandiva …”`. */
export function formatMention({ path, line, words }: Mention): string {
  return `${path}:${line} “${words}”`;
}
