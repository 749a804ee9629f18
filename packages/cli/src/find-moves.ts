import type { GeneratedRecord } from './generated-record.js';
import { matchSessions, type Sessions } from './match-sessions.js';
import type { Document } from './plan-changes.js';

/** Where documents of sessions stood before: path of now → path of before, also where that is the same. */
export type Moves = ReadonlyMap<string, string>;

/** Find the documents that were generated under another path, because the session they belong to has another date or name. */
export function findMoves({ files, sessions }: GeneratedRecord, documents: readonly Document[]): Moves {
  const before = groupByForm([...files.keys()].map((path) => ({ path, ...placeSession(path, sessions) })));
  const now = groupByForm(
    documents.map(({ path, session }) => ({
      path,
      ...(session && placeSession(path, new Map([[session.slug, session.about]]))),
    })),
  );
  const moves = new Map<string, string>();

  for (const [form, places] of now) {
    const old = before.get(form) ?? new Map<string, Place>();
    for (const [slug, oldSlug] of matchSessions(aboutOf(old), aboutOf(places))) {
      const [path, from] = [places.get(slug)?.path, old.get(oldSlug)?.path];
      if (path !== undefined && from !== undefined) moves.set(path, from);
    }
  }

  return moves;
}

/** The name of a session in a path, and the path with `*` in its place. */
export function placeSession(
  path: string,
  sessions: Sessions,
): { readonly form: string; readonly slug: string; readonly about: readonly string[] } | undefined {
  const parts = path.split('/');

  for (const [index, part] of parts.entries()) {
    const [slug = ''] = part.split('.');
    const about = sessions.get(slug);
    if (about) return { form: parts.with(index, `*${part.slice(slug.length)}`).join('/'), slug, about };
  }

  return undefined;
}

interface Place {
  readonly path: string;
  readonly form?: string;
  readonly slug?: string;
  readonly about?: readonly string[];
}

/** Places by form, then by slug. */
function groupByForm(places: readonly Place[]): Map<string, Map<string, Place>> {
  const forms = new Map<string, Map<string, Place>>();

  for (const place of places) {
    if (place.form === undefined || place.slug === undefined) continue;
    const slugs = forms.get(place.form) ?? new Map<string, Place>();
    forms.set(place.form, slugs.set(place.slug, place));
  }

  return forms;
}

function aboutOf(places: ReadonlyMap<string, Place>): Sessions {
  return new Map([...places].map(([slug, { about = [] }]) => [slug, about]));
}
