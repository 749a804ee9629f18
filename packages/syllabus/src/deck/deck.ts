import type { LinkRelation } from '@proseminar/core';
import type { Language } from '../language/language.js';

/** The slides of one session: what is on them, and nothing of what they look like. */
export interface Deck {
  readonly language: Language;
  /** Title of the session. */
  readonly title: string;
  /** Code and title of the course: `CSE 585: Machine Learning Systems`. */
  readonly course: string;
  /** `Winter 2027`; empty where the course has none. */
  readonly term: string;
  /** `Wednesday 20 January 2027` */
  readonly date: string;
  /** Name of its files, without ending: `2027-01-20-gandiva-pollux`. */
  readonly slug: string;
  /** How long the session lasts; the minutes of the slides add up to it. */
  readonly minutes: number;
  /** At least one. */
  readonly slides: readonly Slide[];
}

/** What a slide is for, in the order in which they come. */
export type SlideKind =
  | 'title'
  | 'position'
  | 'agenda'
  | 'paper'
  | 'summary'
  | 'outline'
  | 'notes'
  | 'figures'
  | 'more'
  | 'idea'
  | 'judgement'
  | 'discussion'
  | 'brief'
  | 'comparison'
  | 'roles'
  | 'background'
  | 'next'
  | 'sources';

/** One slide. Every text in it is plain: escaping belongs to whoever writes it. */
export interface Slide {
  readonly kind: SlideKind;
  /** Id of the paper that it belongs to; absent on slides about the session. */
  readonly paper?: string;
  /** Small words above the title, where it belongs: `Gandiva · Design`; may be empty. */
  readonly kicker: string;
  readonly title: string;
  /** A long title is smaller; with it, it has the lines that `deckFrame` leaves room for. */
  readonly titleSize: 'normal' | 'small';
  /** What to do with this slide, for the presenter; empty where nothing is to be done. */
  readonly prompt: string;
  /** Whether the slide is a prompt and nothing else: its content is the presenter’s. */
  readonly isPrompt: boolean;
  readonly blocks: readonly SlideBlock[];
  /** Where its words are from; may be empty. */
  readonly source: string;
  /** Speaker notes. */
  readonly notes: readonly SlideBlock[];
  /** Minutes for it, in halves or smaller powers of a half, and how many have passed before it. */
  readonly minutes: number;
  readonly start: number;
}

/** Some words in one style. */
export interface Run {
  readonly text: string;
  readonly isStrong?: true;
  readonly isEmphasis?: true;
  readonly isCode?: true;
  /** Mathematics in TeX, without dollars. */
  readonly isMath?: true;
  readonly isDeleted?: true;
  /** Safe and absolute. */
  readonly url?: string;
}

/** A line of text; empty where there is none. */
export type RichText = readonly Run[];

/** An item of a list, which may be deep in it. */
export interface SlideItem {
  readonly text: RichText;
  /** From 0. */
  readonly depth: number;
  /** Of an ordered list. */
  readonly number?: number;
}

/** A line with a label: `Next: Wed 20 Jan`. */
export interface SlideFact {
  readonly label: string;
  readonly text: RichText;
  /** Whether it is the one of them that matters here. */
  readonly isCurrent?: true;
}

/** A cell of a table. */
export interface SlideCell {
  readonly text: RichText;
  /** Whether the presenter is to fill it. */
  readonly isPrompt?: true;
}

/** A part of a slide. */
export type SlideBlock =
  | { readonly type: 'paragraph'; readonly text: RichText; readonly isQuote?: true }
  | { readonly type: 'list'; readonly items: readonly SlideItem[] }
  | { readonly type: 'facts'; readonly facts: readonly SlideFact[] }
  | {
      readonly type: 'table';
      readonly head: readonly RichText[];
      /** Each as long as the head. */
      readonly rows: readonly (readonly SlideCell[])[];
      /** Whether the first column labels the rows; it is then narrower than the others, which are equal. */
      readonly hasLabels: boolean;
    }
  | { readonly type: 'code'; readonly value: string; readonly language?: string }
  | { readonly type: 'math'; readonly value: string }
  /** Empty columns below each other’s headings, for the presenter to fill. */
  | { readonly type: 'columns'; readonly titles: readonly string[] };

/** Links of a paper that lead to the same kind of thing. */
export type LinkGroup = 'paper' | 'video' | 'slides' | 'code' | 'more';

/** Which group a link of the reading list belongs to. */
export const groupOfRelation: Readonly<Record<LinkRelation, LinkGroup>> = {
  pdf: 'paper',
  paper: 'paper',
  video: 'video',
  slides: 'slides',
  code: 'code',
  project: 'more',
  data: 'more',
  blog: 'more',
  other: 'more',
};
