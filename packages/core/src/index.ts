export type { PaperIdentity, ResourceIdentity, TopicIdentity } from './assign-ids.js';
export { assignPaperIds, assignResourceIds, assignTopicIds } from './assign-ids.js';
export type { Author } from './author.js';
export { type Catalog, catalogSchema, catalogVersion, type Topic } from './catalog.js';
export { CatalogError } from './catalog-error.js';
export { byCodeUnits } from './code-unit-order.js';
export { createReporter, type Report, type ReportOptions, type Severity } from './diagnostics.js';
export { nearest } from './did-you-mean.js';
export {
  type CatalogDifferences,
  diffCatalogs,
  type EntryChange,
  type EntryDifferences,
  type FieldChange,
} from './diff-catalogs.js';
export type { TopicDifferences, TopicRenaming } from './diff-topics.js';
export { type Facet, type Facets, facets, type TopicFacet } from './facets.js';
export { findSamePapers, type SamePaper, type WantedPaper } from './find-same-papers.js';
export { findVenue, nearestVenue } from './find-venue.js';
export { foldedWords, titleKey } from './fold-text.js';
export { formatCount } from './format-count.js';
export { toBibtex } from './formats/bibtex.js';
export { toCslJson } from './formats/csl-json.js';
export { toCsv } from './formats/csv.js';
export { type CsvColumn, type CsvOptions, toCsvTable } from './formats/csv-table.js';
export { toJson } from './formats/json.js';
export { toNdjson } from './formats/ndjson.js';
export { toParquet } from './formats/parquet.js';
export { toRis } from './formats/ris.js';
export { type Identifiers, readIdentifiers } from './identifier.js';
export type { Immutable } from './immutable.js';
export { catalogJsonSchema } from './json-schema.js';
export { type Link, type LinkRelation, linkRelations } from './link.js';
export { type Merge, type MergedCatalog, type MergeOptions, mergeCatalogs } from './merge-catalogs.js';
export type {
  Notes,
  NotesBlock,
  NotesItem,
  NotesLine,
  NotesSection,
  NotesSectionName,
  NotesText,
  PaperNotes,
} from './notes.js';
export type { OneOrMore } from './one-or-more.js';
export { type NotesReference, type Paper, type Resource, type ResourceKind, resourceKinds } from './paper.js';
export { hasPart, type PaperPart, paperParts } from './paper-parts.js';
export type { Provenance } from './provenance.js';
export { readCatalog } from './read-catalog.js';
export { readVenueText, type VenueText } from './read-venue-text.js';
export {
  columnMeanings,
  headingMeanings,
  type ReadingListHabits,
  sectionMeanings,
  titleForms,
} from './reading-list-habits.js';
export { sameJson } from './same-json.js';
export type {
  Schedule,
  ScheduleCell,
  ScheduleColumn,
  ScheduleDate,
  ScheduleDay,
  ScheduleReading,
  ScheduleTitle,
  ScheduleWords,
} from './schedule.js';
export { type CatalogSearch, createSearch, type SearchOptions, type SearchResult, search } from './search.js';
export { type Selection, select, type YearRange } from './select.js';
export { readShortName } from './short-name.js';
export { slug } from './slug.js';
export type { SourceRange } from './source-range.js';
export { cleanLines, cleanText, hasHiddenCharacters, repairMojibake } from './text.js';
export { findTopic, flattenTopics, topicPath, topicWithDescendants } from './topics.js';
export type {
  TopicIdOf,
  TypedCatalog,
  TypedPaper,
  TypedResource,
  TypedTopic,
  VenueKeyOf,
} from './typed-catalog.js';
export { isAbsoluteUrl, type PathProblem, readPath, readUrl, type UrlProblem } from './url.js';
export { formatVenue, type PaperVenue } from './venue.js';
export { type Venue, type VenueArea, type VenueKind, venues } from './venue-registry.js';
