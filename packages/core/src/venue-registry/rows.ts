/** What sort of place a paper appears in. */
export type VenueKind = 'conference' | 'journal' | 'workshop' | 'preprint' | 'magazine';

/** The field that a venue belongs to first. */
export type VenueArea =
  | 'ai'
  | 'architecture'
  | 'data-mining'
  | 'databases'
  | 'education'
  | 'general'
  | 'graphics'
  | 'hci'
  | 'hpc'
  | 'information-retrieval'
  | 'machine-learning'
  | 'mobile'
  | 'networking'
  | 'nlp'
  | 'programming-languages'
  | 'robotics'
  | 'security'
  | 'software-engineering'
  | 'speech'
  | 'systems'
  | 'theory'
  | 'vision';

/** A conference, journal, workshop, preprint server or magazine that the registry knows. */
export interface Venue {
  /** Key in catalogs and ids: `neurips`. */
  readonly key: string;
  /** The name as people print it: `NeurIPS`. */
  readonly name: string;
  /** The name in full, without ordinal: `Conference on Neural Information Processing Systems`. */
  readonly fullName: string;
  /** Other names it goes by, former ones included: `NIPS`. */
  readonly aliases: readonly string[];
  readonly kind: VenueKind;
  readonly area: VenueArea;
}

/** One venue on one line: key, name, full name, then its other names. */
export type VenueRow = readonly [key: string, name: string, fullName: string, ...aliases: string[]];

/** The venues of one area and kind, one row each. */
export function venuesOf(area: VenueArea, kind: VenueKind, rows: readonly VenueRow[]): readonly Venue[] {
  return rows.map(([key, name, fullName, ...aliases]) => ({ key, name, fullName, aliases, kind, area }));
}
