export type { PaperIdentity, ResourceIdentity, TopicIdentity } from './assign-ids.js';
export { assignPaperIds, assignResourceIds, assignTopicIds } from './assign-ids.js';
export type { Author } from './author.js';
export { type Catalog, catalogSchema, catalogVersion, type Topic } from './catalog.js';
export { byCodeUnits } from './code-unit-order.js';
export { createReporter, type Report, type ReportOptions, type Severity } from './diagnostics.js';
export { nearest } from './did-you-mean.js';
export { type Identifiers, readIdentifiers } from './identifier.js';
export type { Immutable } from './immutable.js';
export { type Link, type LinkRelation, linkRelations } from './link.js';
export type {
  Notes,
  NotesBlock,
  NotesItem,
  NotesSection,
  NotesSectionName,
  NotesText,
  PaperNotes,
} from './notes.js';
export { type NotesReference, type Paper, type Resource, type ResourceKind, resourceKinds } from './paper.js';
export type { Provenance } from './provenance.js';
export { readShortName } from './short-name.js';
export { slug } from './slug.js';
export type { SourceRange } from './source-range.js';
export { cleanText, hasHiddenCharacters, repairMojibake } from './text.js';
export { type PathProblem, readPath, readUrl, type UrlProblem } from './url.js';
export { formatVenue, type PaperVenue } from './venue.js';
