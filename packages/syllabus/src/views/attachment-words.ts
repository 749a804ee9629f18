import { markdownLink } from '../escape-markdown.js';
import type { FormatName } from '../format-names.js';
import type { Language } from '../language/language.js';
import type { AttachmentKind } from '../overrides/attachments.js';
import { factLabels } from './fact-labels.js';
import { type AttachmentFacts, attachmentHref, attachmentsByKind } from './record-facts.js';
import type { SessionFacts } from './session-facts.js';

/** What can be opened of a session, each with what it is: `Slides`, `Slides 2`, `Summary`. */
export function labelledAttachments(
  { record }: SessionFacts,
  language: Language,
): readonly { readonly label: string; readonly attachment: AttachmentFacts }[] {
  return attachmentsByKind(record).flatMap(({ kind, attachments }) =>
    attachments
      .filter(({ url }) => url !== '')
      .map((attachment, index) => ({
        label: numbered(factLabels[language].attachments[kind], index),
        attachment,
      })),
  );
}

/** `Slides`, then `Slides 2`. */
function numbered(label: string, index: number): string {
  return index === 0 ? label : `${label} ${index + 1}`;
}

/** What the documents of a course are in, and which it has. */
interface Outputs {
  readonly language: Language;
  readonly outputs: readonly FormatName[];
}

/** The same from the output folder, as Markdown: `[Slides](…) · [Slides 2](…)`. */
export function attachmentWords(session: SessionFacts, around: Outputs): string {
  return attachmentsFromOutputs(session, around)
    .flatMap(({ label, files }) =>
      files
        .filter(({ href }) => href !== '')
        .map(({ href }, index) => markdownLink(numbered(label, index), href)),
    )
    .join(' · ');
}

/** What is attached to a session, by what it is, from the output folder; `href` is empty of what cannot be opened. */
export function attachmentsFromOutputs(
  session: SessionFacts,
  { language, outputs }: Outputs,
): readonly {
  readonly kind: AttachmentKind;
  readonly label: string;
  readonly files: readonly { readonly title: string; readonly href: string }[];
}[] {
  return attachmentsByKind(session.record).map(({ kind, attachments }) => ({
    kind,
    label: factLabels[language].attachments[kind],
    files: attachments.map((attachment) => ({
      title: attachment.title,
      href: hrefFromOutputs(attachment, session, outputs),
    })),
  }));
}

/** Files are beside the pages of sessions, else on the site, else nowhere. */
function hrefFromOutputs(
  attachment: AttachmentFacts,
  { slug }: SessionFacts,
  outputs: readonly FormatName[],
): string {
  if (outputs.includes('sessions')) return attachmentHref(attachment, `sessions/${slug}/`);
  if (outputs.includes('site')) return attachmentHref(attachment, `site/sessions/${slug}/`);
  return attachment.isFile ? '' : attachment.url;
}

/** What is attached to a session, from its own folder: a row for each sort. */
export function viewAttachments(
  { record }: SessionFacts,
  language: Language,
): readonly { label: string; links: string }[] {
  return attachmentsByKind(record).map(({ kind, attachments }) => ({
    label: factLabels[language].attachments[kind],
    links: attachments
      .map((attachment) => markdownLink(attachment.title, attachmentHref(attachment, '')))
      .join(' · '),
  }));
}

/** Whether the slides that were shown in a session can be opened. */
export function hasOwnSlides({ record }: SessionFacts): boolean {
  return record.attachments.some(({ kind, url }) => kind === 'slides' && url !== '');
}
