export { dateAt, daysBetween, isDate } from './calendar.js';
export { type Calendar, calendarSchema } from './calendar-file.js';
export { chooseSeverities } from './choose-severities.js';
export { type ComparedPlan, type ComparedReading, readLockedPlan } from './compared-plan.js';
export type { CourseData } from './course-data.js';
export { type Course, courseSchema } from './course-file.js';
export {
  calendarJsonSchema,
  courseDataJsonSchema,
  courseJsonSchema,
  type JsonSchema,
  overridesJsonSchema,
  peopleJsonSchema,
} from './course-json-schema.js';
export type {
  CourseLoad,
  CoursePlan,
  Fairness,
  Instructor,
  LeftOut,
  LocalDateTime,
  Milestone,
  NamePolicy,
  NoClassDay,
  Person,
  PersonalTurns,
  PlanCalendar,
  PlannedRole,
  PlannedTopic,
  Reading,
  ReadingLoad,
  Reason,
  Session,
  Turn,
  WeekLoad,
} from './course-plan.js';
export { diffPlans } from './diff-plans.js';
export { explainPlan } from './explain/explain-plan.js';
export { describeSubject, type ExplainSource, explainSubject } from './explain/explain-subject.js';
export { type FoundPapers, type FoundSubjects, findPapers, findSubjects } from './explain/find-subjects.js';
export type { Subject } from './explain/subject.js';
export type {
  CourseNotes,
  CourseSource,
  DocumentSession,
  Format,
  LastBuild,
  RenderedDocument,
  StoredDocument,
  StoredFile,
  Typeset,
} from './format.js';
export { type ComparedPlans, formatChanges } from './format-changes.js';
export { formatDay } from './format-day.js';
export { type FormatName, formatNames } from './format-names.js';
export { formatPlan } from './format-plan.js';
export { formats } from './formats.js';
export { compareSchedule, type ScheduleDifference } from './import/compare-schedule.js';
export { draftCourse } from './import/draft-course.js';
export type {
  DraftedCourse,
  DraftedDay,
  DraftedReading,
  DraftOptions,
  MissingFact,
  NotCarried,
} from './import/drafted.js';
export { type Language, languages } from './language/language.js';
export { lintPlan } from './lint/lint-plan.js';
export {
  type ReadingPurpose,
  type ReadingRates,
  readingMinutes,
  readRates,
} from './load/reading-rates.js';
export {
  type Attachment,
  type AttachmentKind,
  attachmentKinds,
  pathProblem,
  readAttachments,
} from './overrides/attachments.js';
export { checkRecords, describeDay, describePerson } from './overrides/check-records.js';
export { editOverrides, type OverridesEdit } from './overrides/edit-overrides.js';
export type { EditedPage } from './overrides/find-facts.js';
export {
  type Overrides,
  overridesSchema,
  type SessionRecord,
  type TermChange,
} from './overrides/overrides-file.js';
export { dropFacts, type FactsCourse, readFacts, type WithoutFacts } from './overrides/read-facts.js';
export { type CourseFile, parseCourse } from './parse-course.js';
export { type People, peopleSchema } from './people/people-file.js';
export type {
  Change,
  CourseChange,
  DayChange,
  MilestoneChange,
  PaperChange,
  PaperPlace,
  PersonChange,
  PlanChange,
  SessionChange,
  TurnChange,
} from './plan-change.js';
export { type PlanInput, type PlanResult, planCourse } from './plan-course.js';
export { type LockedParts, lockPlan, type PrivatePlan, type PrivateSession } from './plan-lock.js';
export type { PlanProblem } from './plan-problem.js';
export type { Templates } from './render.js';
export { type RenderDocumentsOptions, renderDocuments } from './render-documents.js';
export { type DescribeReplanOptions, describeReplan, type ReplanSummary } from './replan/describe-replan.js';
export { type LastPlan, readLastPlan } from './replan/last-plan.js';
export { type MovedRecords, moveRecords, type RecordMove } from './replan/move-records.js';
export { hasSettled } from './replan/settled-changes.js';
export { withUnlisted } from './replan/unlisted-papers.js';
export { type CourseRuleId, chosenRuleIds, courseRules } from './rules.js';
export { courseClock } from './status/course-clock.js';
export { type DecidedChange, listDecided } from './status/decided-changes.js';
export type { MissingRecords } from './status/missing-records.js';
export type { RoleStatus, SessionStatus } from './status/session-status.js';
export {
  type Deadline,
  type TermStatus,
  type TermStatusOptions,
  termStatus,
} from './status/term-status.js';
export type { TermWeek } from './status/term-week.js';
export type { TemplateProblem } from './template-error.js';
export {
  describeFields,
  findTemplates,
  type TemplatePage,
  templatePages,
  templateStem,
  withPartials,
} from './template-pages.js';
export { builtInTemplates } from './templates.js';
export type { SessionFiles } from './views/record-facts.js';
export { wrapText } from './wrap-text.js';
