import {
  type CoursePlan,
  describeDay,
  describePerson,
  isDate,
  type Overrides,
  overridesSchema,
  readAttachments,
  type SessionRecord,
} from '@proseminar/syllabus';
import type { SessionFolder } from '../load-attachments.js';
import { homeOf } from '../session-home.js';
import { WrongUse } from '../wrong-use.js';
import type { Entry, NewFile } from './entry.js';
import { findFile } from './find-file.js';

/** What is said of a session on the command line. */
export interface GivenRecord {
  readonly slides?: readonly string[];
  readonly summary?: string;
  readonly video?: string;
  readonly note?: string;
  readonly presentedBy?: string;
  readonly cancelled?: boolean;
  readonly reason?: string;
}

export interface ReadEntryOptions {
  readonly cwd: string;
  readonly plan: CoursePlan;
  readonly overrides: Overrides;
  readonly folders: readonly SessionFolder[];
}

/** What was said of a day as what is to be recorded of it; what cannot be throws `WrongUse`. */
export async function readEntry(date: string, given: GivenRecord, options: ReadEntryOptions): Promise<Entry> {
  checkGiven(given);
  await checkDate(date, options.plan);

  const known = options.overrides.sessions?.find((own) => own.date === date);
  const home = homeOf(known ?? { date });
  const folders = options.folders.filter((folder) => folder.date === home);
  const find = (text: string, option: string) => findFile(text, { cwd: options.cwd, folders, option });
  const slides = await Promise.all((given.slides ?? []).map((text) => find(text, '--slides')));
  const summary = given.summary === undefined ? undefined : await find(given.summary, '--summary');
  const video = given.video === undefined ? undefined : await find(given.video, '--video');
  const presentedBy = given.presentedBy?.split(',').map((id) => id.trim());
  if (presentedBy) await checkPeople(presentedBy, options.plan);

  const texts = slides.map(({ text }) => text);
  const record: SessionRecord = {
    date,
    ...(texts.length > 0 && { slides: texts.length === 1 ? (texts[0] ?? '') : texts }),
    ...(summary && { summary: summary.text }),
    ...(video && { video: video.text }),
    ...(given.note !== undefined && { note: given.note }),
    ...(presentedBy && { presentedBy }),
  };
  await checkRecord(record);
  const files = [...slides, summary, video].flatMap((found) => found?.file ?? []);
  return { date, record, files: withoutRepeats(files) };
}

const keys = ['slides', 'summary', 'video', 'note', 'presentedBy'] as const;
const options = {
  slides: '--slides',
  summary: '--summary',
  video: '--video',
  note: '--note',
  presentedBy: '--presented-by',
};

/** What does not go together throws `WrongUse`. */
export function checkGiven(given: GivenRecord): void {
  const [first] = keys.filter((key) => given[key] !== undefined);
  const empty = keys.find((key) => [given[key]].flat().includes(''));
  if (empty) throw new WrongUse(`Unexpected empty \`${options[empty]}\`, expected a text`);

  if (given.cancelled && first) {
    throw new WrongUse(
      `Unexpected \`${options[first]}\` with \`--cancelled\`, expected one of them: what is cancelled has none`,
    );
  }
  if (!given.cancelled && given.reason !== undefined) {
    throw new WrongUse('Unexpected `--reason` without `--cancelled`, expected both');
  }
  if (!given.cancelled && !first) {
    const known = Object.values(options).map((option) => `\`${option}\``);
    throw new WrongUse(`Unexpected record of nothing, expected ${known.join(', ')} or \`--cancelled\``);
  }
}

/** A day without a session is a slip of the fingers; the message has the nearest days with one. */
export async function checkDate(date: string, plan: CoursePlan): Promise<void> {
  if (plan.sessions.some((session) => session.date === date)) return;
  const example = plan.sessions[0]?.date ?? '2027-02-15';
  throw new WrongUse(
    isDate(date)
      ? describeDay(date, plan)
      : `Unexpected date \`${date}\`, expected one such as \`${example}\``,
  );
}

async function checkPeople(ids: readonly string[], { people }: CoursePlan): Promise<void> {
  const known = people.map(({ id }) => id);
  for (const id of ids) {
    const named = people.find(({ name }) => name === id);
    if (named) throw new WrongUse(`Unexpected name \`${id}\`, expected the id \`${named.id}\``);
    if (!known.includes(id)) throw new WrongUse(describePerson(id, known));
  }
}

async function checkRecord(record: SessionRecord): Promise<void> {
  for (const attachment of readAttachments(record)) {
    if (attachment.type === 'problem') throw new WrongUse(attachment.reason);
  }
  const [issue] = overridesSchema.safeParse({ sessions: [record] }).error?.issues ?? [];
  const key = keys.find((each) => each === issue?.path[2]);
  if (issue) throw new WrongUse(`Unexpected \`${key ? options[key] : 'record'}\`, expected ${issue.message}`);
}

/** A file that is named twice is copied once. */
function withoutRepeats(files: readonly NewFile[]): readonly NewFile[] {
  return files.filter(({ shown }, index) => files.findIndex((file) => file.shown === shown) === index);
}
