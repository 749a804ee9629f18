import type { Author, ResourceKind } from '@proseminar/core';

/** An entry of a bibliography in plain text, whatever its format: what `readEntry` makes a paper of. */
export interface BibliographyEntry {
  /** The key it is cited by. */
  readonly key?: string;
  readonly kind: 'paper' | ResourceKind;
  readonly title: string;
  readonly authors: readonly Author[];
  /** What may say where it appeared, most telling first: `SOSP '19`, `Proceedings of …`. */
  readonly venues: readonly string[];
  /** The year, or a date that has it. */
  readonly year?: string;
  /** A range of pages: `12--25`. */
  readonly pages?: string;
  /** How many pages: `14`. */
  readonly pageCount?: string;
  readonly doi?: string;
  /** What may have an arXiv id, most telling first: `2204.12013`, `arXiv preprint arXiv:2204.12013`. */
  readonly arxiv: readonly string[];
  readonly urls: readonly string[];
  readonly abstract?: string;
  readonly tags: readonly string[];
  /** Collections that its owner put it into. */
  readonly groups: readonly string[];
  /** Where it stands, as offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** What is wrong with the text of a bibliography, and where. */
export interface BibliographyProblem {
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

/** The entries of a bibliography in their order, and what is wrong with its text. */
export interface ReadBibliography {
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly BibliographyProblem[];
}
