import type { SessionRecord, StoredFile } from '@proseminar/syllabus';

/** A file that comes into the folder of a session. */
export interface NewFile {
  /** What it is called there. */
  readonly name: string;
  /** Where it is now, as messages show it. */
  readonly shown: string;
  readonly content: Uint8Array | StoredFile;
}

/** What is to be recorded of a day. */
export interface Entry {
  readonly date: string;
  /** What is new of its session. */
  readonly record: SessionRecord;
  /** The files that the record names and that are elsewhere so far. */
  readonly files: readonly NewFile[];
}
