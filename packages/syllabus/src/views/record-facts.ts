import { byCodeUnits, cleanText } from '@proseminar/core';
import type { StoredFile } from '../format.js';
import {
  type Attachment,
  type AttachmentKind,
  attachmentKinds,
  readAttachments,
} from '../overrides/attachments.js';
import type { SessionRecord } from '../overrides/overrides-file.js';

/** The files of sessions: their bytes, or where they are, by date and path, `2027-02-15/talk.pdf`. */
export type SessionFiles = Readonly<Record<string, Uint8Array | StoredFile>>;

/** What is known of a session that took place, in finished strings. */
export interface RecordFacts {
  /** Slides first, then the summary, then the recording. */
  readonly attachments: readonly AttachmentFacts[];
  /** What else is to be said, as its author wrote it, in Markdown; empty where there is nothing. */
  readonly note: string;
}

/** Something attached to a session. */
export interface AttachmentFacts {
  readonly kind: AttachmentKind;
  /** Name of the file, or who has the address: `talk.pdf`, `example.org`. */
  readonly title: string;
  /** Address; of a file, from the folder of its session; empty where the file is missing. */
  readonly url: string;
  readonly isFile: boolean;
}

/** What a record says of its session; of one without a record, nothing. */
export function recordFacts(record: SessionRecord | undefined, files: SessionFiles): RecordFacts {
  if (!record) return { attachments: [], note: '' };
  return {
    attachments: readAttachments(record).flatMap((attachment) => attachmentFacts(attachment, record, files)),
    note: record.note?.trim() ?? '',
  };
}

function attachmentFacts(
  attachment: Attachment,
  record: SessionRecord,
  files: SessionFiles,
): readonly AttachmentFacts[] {
  const { kind } = attachment;
  if (attachment.type === 'problem') return [];
  if (attachment.type === 'address') {
    const title = new URL(attachment.url).hostname.replace(/^www\./u, '');
    return [{ kind, title, url: attachment.url, isFile: false }];
  }

  const { path } = attachment;
  const url = attachedFiles(record, files).some((file) => file.path === path) ? encodePath(path) : '';
  return [{ kind, title: cleanText(path.split('/').at(-1) ?? ''), url, isFile: true }];
}

/** A path as a relative address. Parentheses are kept out of it, as Markdown ends addresses with them. */
function encodePath(path: string): string {
  return path
    .split('/')
    .map((name) => encodeURIComponent(name).replace(/[!'()*]/gu, percent))
    .join('/');
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Where something attached is, from a page; the folder of its session is given from there. */
export function attachmentHref({ url, isFile }: AttachmentFacts, folder: string): string {
  return isFile && url !== '' ? `${folder}${url}` : url;
}

/** The sessions of which something was noted. */
export function notedSessions<Recorded extends { readonly record: RecordFacts }>({
  sessions,
}: {
  readonly sessions: readonly Recorded[];
}): readonly Recorded[] {
  return sessions.filter(({ record }) => record.note !== '');
}

/** What is attached, by what it is. */
export function attachmentsByKind({ attachments }: RecordFacts): readonly {
  readonly kind: AttachmentKind;
  readonly attachments: readonly AttachmentFacts[];
}[] {
  return attachmentKinds
    .map((kind) => ({ kind, attachments: attachments.filter((each) => each.kind === kind) }))
    .filter((group) => group.attachments.length > 0);
}

/** The files that are attached to a session, sorted by path; of two that some systems take for one, the first. */
export function attachedFiles(
  record: SessionRecord | undefined,
  files: SessionFiles,
): readonly { readonly path: string; readonly content: Uint8Array | StoredFile }[] {
  if (!record) return [];
  const found = new Map<string, { path: string; content: Uint8Array | StoredFile }>();

  for (const attachment of readAttachments(record)) {
    if (attachment.type !== 'file') continue;
    const { path } = attachment;
    const key = `${record.date}/${path}`;
    const content = Object.hasOwn(files, key) ? files[key] : undefined;
    if (content && !found.has(path.toLowerCase())) found.set(path.toLowerCase(), { path, content });
  }

  return [...found.values()].sort((a, b) => byCodeUnits(a.path, b.path));
}
