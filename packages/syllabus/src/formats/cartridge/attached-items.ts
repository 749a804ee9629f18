import type { CourseSource } from '../../format.js';
import { freeNames } from '../../free-names.js';
import { fileWords } from '../../language/file-words.js';
import type { Language } from '../../language/language.js';
import { recordOf } from '../../overrides/present-as-recorded.js';
import { factLabels } from '../../views/fact-labels.js';
import { type AttachmentFacts, attachedFiles } from '../../views/record-facts.js';
import type { SessionFacts } from '../../views/session-facts.js';
import { aboutSession } from '../unique-ids.js';
import type { ContentItem, MakeLine } from './outline.js';

/** Files in which scripts can be: Moodle makes pages of its own of them. */
const active = /\.(?:x?html?|xht|mhtml?|svgz?|js|swf)$/iu;

/**
 * What is attached to a session, as lines of their own, as only those lead to files on every platform: slides and the
 * summary in the cartridge, addresses as links. Recordings that are files, and stored files, are too large, and pages with scripts would run
 * on the platform: their names stand on the page of the session.
 */
export function attachedItems(
  session: SessionFacts,
  { course, records, files }: Pick<CourseSource, 'course' | 'records' | 'files'>,
  line: MakeLine,
): readonly ContentItem[] {
  const { language } = course;
  const contents = new Map(
    attachedFiles(recordOf(session, course.sessions, records), files).map((own) => [own.path, own.content]),
  );
  const plainPath = plainPaths(language);

  return session.record.attachments.flatMap((attachment): ContentItem[] => {
    const { url, isFile } = attachment;
    const path = decodeURIComponent(isFile ? url : '');
    const found = contents.get(path);
    const content = found && 'from' in found ? undefined : found;
    if (isFile && (!content || !isPacked(attachment, path))) return [];

    const own = lineOf(attachment, session, { language, line });
    if (!content) return [{ ...own, type: 'link', path: `web_links/${own.resource}.xml`, url }];
    const place = `web_resources/sessions/${session.slug}/${plainPath(path)}`;
    return [{ ...own, type: 'file', path: place, content }];
  });
}

function isPacked({ kind }: AttachmentFacts, path: string): boolean {
  return kind !== 'video' && !active.test(path);
}

function lineOf(
  { kind, title }: AttachmentFacts,
  session: SessionFacts,
  { language, line }: { readonly language: Language; readonly line: MakeLine },
) {
  return line(`${kind} ${aboutSession(session)}`, `${factLabels[language].attachments[kind]}: ${title}`);
}

/** Paths of letters and digits with an ending, each once: `talk (1).pdf` is `talk-1.pdf`. */
function plainPaths(language: Language): (path: string) => string {
  const free = freeNames();

  return (path) => {
    const [, stem = path, ending = '.bin'] = /^(.+)(\.[a-z0-9]{1,10})$/iu.exec(path) ?? [];
    const plain = stem.split('/').map((name) => fileWords(name, language));
    const kept = ending.toLowerCase();
    return `${free(`${kept}:${plain.join('/')}`).slice(kept.length + 1)}${kept}`;
  };
}
