import type { Catalog } from '@proseminar/core';
import type { Course } from './course-file.js';
import { groupByTopic } from './course-topics.js';
import { paperName } from './paper-name.js';
import type { SessionContent } from './placing/place-papers.js';
import { courseProblem, type PlanProblem } from './plan-problem.js';
import type { SelectedTopic } from './select-papers.js';

/** Ids of papers of the background, by the number of the session that shows them. */
export type BackgroundPapers = ReadonlyMap<number, readonly string[]>;

/**
 * The session that shows each paper of the background: the first of its topic, which is the one that opens it or else
 * has its first required paper. A paper whose topic has no session is a problem.
 */
export function placeBackground(
  course: Course,
  catalog: Catalog,
  topics: readonly SelectedTopic[],
  contents: ReadonlyMap<number, SessionContent>,
): { background: BackgroundPapers; problems: readonly PlanProblem[] } {
  const ids = course.select?.background ?? [];
  const named = new Set(ids);
  const papers = catalog.papers.filter(({ id }) => named.has(id));
  const groups = groupByTopic(papers, course, named, catalog).topics;
  const starts = findStarts(topics, contents);
  const background = new Map<number, readonly string[]>();
  const shown = new Set<string>();

  for (const group of groups) {
    const start = starts.get(group.topic?.id);
    if (start === undefined) continue;
    const own = group.papers.map(({ id }) => id);
    for (const id of own) shown.add(id);
    background.set(start, [...(background.get(start) ?? []), ...own]);
  }

  const names = new Map(papers.map((paper) => [paper.id, paperName(paper)]));
  const problems = ids.flatMap((id, index) => {
    // One that has left the list was shown already.
    if (shown.has(id) || !names.has(id)) return [];
    const reason = `Unexpected \`${id}\` in the background, expected a paper whose topic has a session; no session begins the topic of “${names.get(id)}”`;
    return [courseProblem('background-has-session', reason, ['select', 'background', index])];
  });
  return { background, problems };
}

/** The number of the first session of each topic, by its id. */
function findStarts(
  topics: readonly SelectedTopic[],
  contents: ReadonlyMap<number, SessionContent>,
): ReadonlyMap<string | undefined, number> {
  const starts = new Map<string | undefined, number>();
  for (const [number, { required, opens }] of contents) {
    const begun = [...(opens ? [opens] : []), ...required.map(({ topic }) => topics[topic])];
    for (const one of begun) if (one && !starts.has(one.topic?.id)) starts.set(one.topic?.id, number);
  }
  return starts;
}
