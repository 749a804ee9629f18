import type { Catalog, Paper, PaperNotes } from '@proseminar/core';
import type { CoursePlan } from './course-plan.js';
import type { FormatName } from './format-names.js';
import type { SessionRecord } from './overrides/overrides-file.js';
import type { Templates } from './render.js';
import type { SessionFiles } from './views/record-facts.js';
import type { CourseFacts } from './views/session-facts.js';

/** A file of which only the place is known, as it is too large for memory. */
export interface StoredFile {
  /** Where it is. */
  readonly from: string;
  /** SHA-256 of what it holds, in hexadecimal. */
  readonly hash: string;
}

/** A document that is a copy of a stored file. */
export type StoredDocument = RenderedDocument<StoredFile>;

/** A document of a course, in memory. */
export interface RenderedDocument<Content = string | Uint8Array> {
  /** Path below the output folder, with `/` between folders. */
  readonly path: string;
  /** Text, or the bytes of a document that is none. */
  readonly content: Content;
  /** The session that it is of; absent where it is of several, or none. */
  readonly session?: DocumentSession;
}

/** A document as a format writes it. */
export type FormatDocument = RenderedDocument<string | Uint8Array | StoredFile>;

/** The session of a document, to know it again when its date and so its path has changed. */
export interface DocumentSession {
  /** Its name in the path: `2027-01-20-gandiva-pollux`. */
  readonly slug: string;
  /** What it is about: the ids of its required papers, or of all without any, or its title where nothing is read. */
  readonly about: readonly string[];
}

/** Reading notes by paper id. */
export type CourseNotes = Readonly<Record<string, PaperNotes>>;

/** What is known of the build before this one. */
export interface LastBuild {
  /** The text of a document as the last build left it; undefined where there is none. */
  readonly read: (path: string) => Promise<string | undefined>;
  /** This moment, as an instant: `2027-02-03T15:00:00Z`. It is written only into what is new, so that the same is the same. */
  readonly now: string;
}

/** Typst source to the bytes of a PDF, or what is wrong with the source. */
export type Typeset = (source: string) => Promise<Uint8Array | { readonly problem: string }>;

/** What the documents of a course are written from. */
export interface CourseSource {
  readonly plan: CoursePlan;
  /** The catalog that the course was planned from. */
  readonly catalog: Catalog;
  /** Papers that the course uses, in the order of its sessions, each once. */
  readonly papers: readonly Paper[];
  readonly notes: CourseNotes;
  /** What happened in sessions. */
  readonly records: readonly SessionRecord[];
  /** The files that are attached to sessions. */
  readonly files: SessionFiles;
  /** The course in finished strings; people in it as the course shows them. */
  readonly course: CourseFacts;
  /** All templates, those of the user in place of built-in ones. */
  readonly templates: Templates;
  /** Absent where there is none to go on from: then all is written as for the first time. */
  readonly lastBuild?: LastBuild;
  /** Sets Typst; absent where nothing can. */
  readonly typeset?: Typeset;
  /** Names of the formats that the course has, whether this time they are written or not. */
  readonly outputs: readonly FormatName[];
}

/** A kind of output: a file in `formats/` and a row in `formats.ts`. */
export interface Format {
  /** What it is, in a few words. */
  readonly what: string;
  /**
   * Its documents. A part that is large is loaded here, so that a build without it does not wait for it.
   *
   * @throws {TemplateError} Where a template cannot be used.
   */
  readonly write: (source: CourseSource) => readonly FormatDocument[] | Promise<readonly FormatDocument[]>;
}
