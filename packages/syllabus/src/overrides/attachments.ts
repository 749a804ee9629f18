import { hasHiddenCharacters, readUrl } from '@proseminar/core';
import type { SessionRecord } from './overrides-file.js';

/** What can be attached to a session, in the order in which it is shown. */
export const attachmentKinds = ['slides', 'summary', 'video'] as const;

/** What an attachment is. */
export type AttachmentKind = (typeof attachmentKinds)[number];

/** Something attached to a session: a file of its folder, an address, or what is wrong with either. */
export type Attachment = {
  readonly kind: AttachmentKind;
  /** As the record has it. */
  readonly text: string;
  /** Where in `overrides.yaml` it stands, from its record on. */
  readonly place: readonly (string | number)[];
} & (
  | { readonly type: 'address'; readonly url: string }
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'problem'; readonly reason: string }
);

/** What is attached to a session: its slides, its summary, its recording. */
export function readAttachments(record: SessionRecord): readonly Attachment[] {
  return attachmentKinds.flatMap((kind) => {
    const value = record[kind];
    if (value === undefined) return [];
    if (typeof value === 'string') return [{ kind, text: value, place: [kind], ...readAttachment(value) }];
    return value.map((text, index) => ({ kind, text, place: [kind, index], ...readAttachment(text) }));
  });
}

/** An address where the text begins like one, else the path of a file. */
function readAttachment(
  text: string,
): { type: 'address'; url: string } | { type: 'file'; path: string } | { type: 'problem'; reason: string } {
  if (!/^[a-z][a-z0-9+.-]*:/iu.test(text)) {
    const reason = pathProblem(text);
    return reason === undefined ? { type: 'file', path: text } : { type: 'problem', reason };
  }

  const read = readUrl(text);
  return 'url' in read && /^https?:/iu.test(read.url)
    ? { type: 'address', url: read.url }
    : {
        type: 'problem',
        reason: `Unexpected address \`${text}\`, expected one that begins with \`https://\``,
      };
}

/** Why a path cannot be that of an attached file; undefined where it can. */
export function pathProblem(path: string): string | undefined {
  const bad = path.split('/').find((name) => !isPlainName(name));
  if (bad !== undefined) {
    return `Unexpected name \`${bad}\` of a file, expected one that every system can have, such as \`talk.pdf\``;
  }
  if (path.length > longestPath)
    return `Unexpected path of ${path.length} characters, expected ${longestPath} at most`;
  if (path.toLowerCase().split('/')[0] === sessionPage) {
    return `Unexpected name \`${path}\` of a file, expected another: the page of the session has it`;
  }
  return undefined;
}

/** What the page of a session is called in its folder, in lower case. */
const sessionPage = 'readme.md';

const longestPath = 200;

/** Names that Windows keeps for devices, whatever their ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** Whether a file can be called that on every system, and is shown by all. */
function isPlainName(name: string): boolean {
  return (
    name !== '' &&
    new TextEncoder().encode(name).length <= 120 &&
    !/^[. ]|[. ]$|[\\:*?"<>|]|\p{Surrogate}/u.test(name) &&
    !/[\t\n\r]/u.test(name) &&
    !hasHiddenCharacters(name) &&
    !device.test(name)
  );
}
