import type { CoursePlan, Session } from '../course-plan.js';
import type { Overrides, SessionRecord } from '../overrides/overrides-file.js';
import { recordOf } from '../overrides/present-as-recorded.js';

/** What is not recorded of sessions that are over. */
export interface MissingRecords {
  /** Days of sessions without slides. */
  readonly slides: readonly string[];
  /** Days of sessions without a summary; none where summaries are not asked for. */
  readonly summaries: readonly string[];
  /** Whether summaries are asked for: the course has recorded one before, or somebody is to write them. */
  readonly asksForSummaries: boolean;
}

/** What nothing is recorded of although it should be by now. Sessions that nothing is planned for miss nothing. */
export function findMissing(
  over: readonly Session[],
  plan: CoursePlan,
  { sessions: records = [] }: Overrides,
): MissingRecords {
  const roles = new Set(plan.roles.filter(isForSummaries).map(({ id }) => id));
  const hasSummaries = records.some(({ summary }) => summary !== undefined);
  const without = (key: 'slides' | 'summary', sessions: readonly Session[]) =>
    sessions
      .filter((session) => !isRecorded(recordOf(session, plan.sessions, records), key))
      .map(({ date }) => date);
  const firsts = over.filter(({ date }, index) => over[index - 1]?.date !== date);
  const wantsSummary = ({ readings, people }: Session) =>
    hasSummaries ? readings.length > 0 : people.some(({ role }) => roles.has(role));

  return {
    slides: without(
      'slides',
      firsts.filter(({ kind }) => kind !== 'open'),
    ),
    summaries: without('summary', firsts.filter(wantsSummary)),
    asksForSummaries: hasSummaries || roles.size > 0,
  };
}

/** `summary`, `scribe`, `note-taker`, `Protokoll`, `Zusammenfassung`. */
const summaryWords = /\b(?:summar|scribe|note|protokoll|zusammenfass|mitschrift)/iu;

function isForSummaries({ id, title }: CoursePlan['roles'][number]): boolean {
  return summaryWords.test(id) || summaryWords.test(title);
}

function isRecorded(record: SessionRecord | undefined, key: 'slides' | 'summary'): boolean {
  return [record?.[key] ?? []].flat().length > 0;
}
