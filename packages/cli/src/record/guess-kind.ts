import path from 'node:path';
import type { AttachmentKind } from '@proseminar/syllabus';

const endings: Readonly<Record<AttachmentKind, readonly string[]>> = {
  slides: ['.pdf', '.pptx', '.ppt', '.key', '.odp', '.html', '.htm'],
  summary: ['.md', '.markdown', '.txt'],
  video: ['.mp4', '.webm', '.mov', '.m4v', '.mkv'],
};

/** Words of names that tell against what the ending says. */
const words: Readonly<Record<AttachmentKind, RegExp>> = {
  slides: /slides?|deck|talk|folien|vortrag/iu,
  summary: /summary|notes?(?![a-z])|minutes|zusammenfassung|notizen|protokoll/iu,
  video: /recording|video|aufzeichnung/iu,
};

/** Papers and exercises are PDFs as well. */
const other = /paper|handout|exercise|homework|assignment|quiz|exam|solution|aufgabe|klausur|übung|lösung/iu;

/** What a file is by its name; undefined where that is doubtful. */
export function guessKind(name: string): AttachmentKind | undefined {
  const ending = path.posix.extname(name).toLowerCase();
  const kinds = Object.keys(endings) as AttachmentKind[];
  const kind = kinds.find((each) => endings[each].includes(ending));
  if (kind === undefined || words[kind].test(name)) return kind;
  const isOther = other.test(name) || kinds.some((each) => each !== kind && words[each].test(name));
  return isOther ? undefined : kind;
}

/** Files that programs leave behind, and texts that this one saved. */
export function isLeftover(name: string): boolean {
  return /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)|(?:~|\.(?:tmp|part|crdownload|bak|swp)|\.(?:orig|new)(?:\.\d+)?)$/iu.test(
    name,
  );
}
