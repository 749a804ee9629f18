/** Something to place: a paper, papers that belong together, or a session that opens a topic. */
export interface FitItem {
  /** Which topic it is of. */
  readonly topic: number;
  /** Places that it takes. */
  readonly papers: number;
  /** Minutes of reading, a whole number. */
  readonly minutes: number;
  /** Whether it has its session for itself. */
  readonly alone?: boolean;
  /** Whether it is gladly read in one session with the item before it in the row. */
  readonly follows?: boolean;
  /** Indexes of the sessions that it may be in. Such an item leaves the row: others do not wait for it. */
  readonly sessions?: readonly number[];
  /** Indexes of items that are read no later than it. */
  readonly after?: readonly number[];
  /** Indexes of items that are not in one session with it. */
  readonly apart?: readonly number[];
  /** Index of the session that it was in before, where there was a fit before. */
  readonly was?: number;
  /** How bad it is to leave it out, where that may be: a whole number. */
  readonly loss?: number;
}

/** A session to fill. */
export interface FitSession {
  /** Most papers. */
  readonly places: number;
  /** Which week it is in; sessions of one week stand next to each other. */
  readonly week: number;
  /** Most minutes of reading. */
  readonly minutes?: number;
  /** Whether a break lies between it and the session before it. */
  readonly afterBreak?: boolean;
  /** How many items it had before, where there was a fit before; it is as it was with just those that were in it. */
  readonly had?: number;
  /** Whether it is none, but where items that may choose are left out: any of them, whatever they wish. */
  readonly isOutside?: boolean;
}

/** Most items that may choose between several sessions: each makes the search about three times as long. */
export const mostChoosers = 10;

/** What to fit: items and sessions, each in their order. */
export interface FitInput {
  /** Those without `sessions` are the row: they are read in this order, those of one topic next to each other. */
  readonly items: readonly FitItem[];
  readonly sessions: readonly FitSession[];
}

/** How good a fit is: less is better, and the first difference decides. */
export interface FitCost {
  /** Items left out. */
  readonly left: number;
  /** Sessions that have other items than before. */
  readonly changed: number;
  /** How bad it is to leave out what is left out, added up. */
  readonly lost: number;
  /** Sessions without anything in them. */
  readonly empty: number;
  /** Empty ones among them before all of the row and all choosers are placed. */
  readonly gaps: number;
  /** Topics of each session beyond its first, added up. */
  readonly mixed: number;
  /** Breaks with the same topic of the row on both sides. */
  readonly straddled: number;
  /** Items of the row that follow the one before them and are in another session than it. */
  readonly split: number;
  /**
   * How many items of the row stand on the wrong side of each item that may choose its session, added up: those that
   * come before it in the items and are read after it, or the other way round.
   */
  readonly moved: number;
  /** Squares of the minutes of each week and of each session, added up: least where the load is level. In minutes². */
  readonly load: number;
}

/** Where everything goes. */
export interface Fit {
  /** Index of the session of each item. */
  readonly sessionOf: readonly number[];
  readonly cost: FitCost;
}
