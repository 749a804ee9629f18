import type { Catalog, Paper, Resource } from '@proseminar/core';
import type { Root } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { SourceText } from '../source-text.js';

/** What a rule judges: a list, as text, as tree and as it was understood. */
export interface CheckedList {
  readonly catalog: Catalog;
  readonly tree: Root;
  readonly source: SourceText;
  /** Where problems go. */
  readonly file: VFile;
  /** The year it is, where the caller tells. */
  readonly currentYear?: number;
  /**
   * The names in a folder, by its path relative to the list (`''` for that of the list itself); `undefined` where
   * there is no such folder. Absent where nothing is known of files.
   */
  readonly readFolder?: (path: string) => readonly string[] | undefined;
}

/** A judgement over a whole list; it reports what it finds on the file. */
export type Rule = (list: CheckedList) => void;

/** Where a paper or resource stands, for a message. */
export function placeOf({ source }: Pick<Paper | Resource, 'source'>): Position | undefined {
  return (
    source && {
      start: { line: source.line, column: source.column },
      end: { line: source.endLine, column: source.endColumn },
    }
  );
}
