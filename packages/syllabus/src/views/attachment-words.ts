import { markdownLink } from '../escape-markdown.js';
import type { FormatName } from '../format-names.js';
import type { Language } from '../language/language.js';
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
      .map((attachment, index) => {
        const name = factLabels[language].attachments[kind];
        return { label: index === 0 ? name : `${name} ${index + 1}`, attachment };
      }),
  );
}

/**
 * The same from the output folder, as Markdown: `[Slides](…) · [Summary](…)`. Files are there where the course has
 * pages of sessions.
 */
export function attachmentWords(
  session: SessionFacts,
  { language, outputs }: { readonly language: Language; readonly outputs: readonly FormatName[] },
): string {
  return labelledAttachments(session, language)
    .filter(({ attachment }) => !attachment.isFile || outputs.includes('sessions'))
    .map(({ label, attachment }) =>
      markdownLink(label, attachmentHref(attachment, `sessions/${session.slug}/`)),
    )
    .join(' · ');
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
