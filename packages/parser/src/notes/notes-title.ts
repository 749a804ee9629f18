import { cleanText } from '@proseminar/core';

/** What the front matter of a notes page says. */
export interface NotesFrontMatter {
  readonly title?: string;
  readonly description?: string;
}

const field = /^(title|description):[ \t]*(.*)$/u;

/** Three dots at the end or the start of a title that GitBook cut in two. */
const cutEnd = /\s*(?:\.{3}|…)$/u;
const cutStart = /^(?:\.{3}|…)\s*/u;

/** Read title and description from front matter; a folded or literal block is one line. */
export function readNotesFrontMatter(yaml: string): NotesFrontMatter {
  const lines = yaml.split('\n');

  return Object.fromEntries(
    lines.flatMap((line, index) => {
      const [, name, value = ''] = field.exec(line) ?? [];
      if (name === undefined) return [];
      const text = cleanText(
        /^[|>][-+]?\s*$/u.test(value) ? indented(lines.slice(index + 1)) : unquoted(value.trim()),
      );
      return text === '' ? [] : [[name, text]];
    }),
  );
}

function indented(lines: readonly string[]): string {
  const end = lines.findIndex((line) => line.trim() !== '' && !/^\s/u.test(line));
  return lines.slice(0, end === -1 ? lines.length : end).join(' ');
}

function unquoted(value: string): string {
  const [, quote, inner = ''] = /^(["'])(.*)\1$/u.exec(value) ?? [];
  if (quote === undefined) return value;
  return quote === "'" ? inner.replaceAll("''", "'") : inner.replace(/\\(["\\])/gu, '$1');
}

/**
 * The title of a page from its first heading and its front matter.
 *
 * GitBook cuts long titles and keeps the rest as the description: `Deep ...`
 * and `...Learning` are `Deep Learning`.
 *
 * @returns
 *   The title, and the description unless it has become part of the title.
 */
export function joinTitle(heading: string | undefined, front: NotesFrontMatter): NotesFrontMatter {
  const title = heading ?? front.title;
  const { description } = front;
  if (title === undefined) return description === undefined ? {} : { description };

  if (cutEnd.test(title)) {
    const start = title.replace(cutEnd, '');
    if (description !== undefined && cutStart.test(description)) {
      return { title: `${start} ${description.replace(cutStart, '')}` };
    }
    if (front.title?.startsWith(start)) return { ...front, title: front.title };
  }

  return description === undefined ? { title } : { title, description };
}
