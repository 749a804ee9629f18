import { type Catalog, flattenTopics, nearest, type Paper, type Topic } from '@proseminar/core';
import type { Course } from './course-file.js';
import type { PlannedTopic } from './course-plan.js';
import type { FixedSession } from './fixed-sessions.js';
import { courseProblem, type PlanProblem } from './plan-problem.js';

/** A topic of the course with the papers that may be read for it. */
export interface CourseTopic {
  /** The topic of the catalog; absent for papers that stand under none. */
  readonly topic?: PlannedTopic;
  /** Papers in the order of the list. */
  readonly papers: readonly Paper[];
  /** Number of required papers that the course asks for. */
  readonly quota?: number;
  /** Number of full sessions that the course asks for; `quota` is the papers of so many. */
  readonly sessions?: number;
  /** How many times each of its papers counts when places are dealt out. */
  readonly share?: number;
  /** A session before its papers, as the course wants it. */
  readonly opener?: TopicOpener;
  /** Where the course asks for it. */
  readonly path?: PlanProblem['path'];
}

/** A session that opens a topic. */
export type TopicOpener = Pick<FixedSession, 'title' | 'kind' | 'description'>;

/** A topic that the course asks for, before it has papers. */
interface AskedTopic extends Omit<CourseTopic, 'papers'> {
  readonly topic: PlannedTopic;
}

/**
 * Papers under the topics that the course asks for, in the order asked.
 *
 * A paper belongs to the asked topic that is nearest above the first place it has in the list.
 * A required paper outside of all of them brings its outermost topic with it, after the asked ones.
 */
export function groupByTopic(
  papers: readonly Paper[],
  course: Course,
  included: ReadonlySet<string>,
  catalog: Catalog,
): { topics: readonly CourseTopic[]; problems: readonly PlanProblem[] } {
  const { asked, problems } = readAskedTopics(course, catalog);
  const homes = findHomes(catalog, new Set(asked.map(({ topic }) => topic.id)));
  const roots = findHomes(catalog, new Set(catalog.topics.map(({ id }) => id)));
  const named = new Set([...included, ...(course.select?.optional ?? [])]);
  const everything = course.select?.topics === undefined;

  const groups = new Map<string | undefined, Paper[]>(everything ? [[undefined, []]] : []);
  for (const { topic } of asked) groups.set(topic.id, []);
  const brought = new Map<string | undefined, Paper[]>();

  for (const paper of papers) {
    const home = paper.topics.map((id) => homes.get(id)).find((id) => id !== undefined);

    if (groups.has(home)) groups.get(home)?.push(paper);
    else if (named.has(paper.id)) append(brought, roots.get(paper.topics[0] ?? ''), paper);
  }

  for (const { id } of [...catalog.topics, { id: undefined }]) {
    for (const paper of brought.get(id) ?? []) append(groups, id, paper);
  }

  const known = new Map<string | undefined, AskedTopic>(
    [...flattenTopics(catalog).map(asTopic), ...asked].map((each) => [each.topic.id, each]),
  );
  const topics = [...groups].map(([id, members]): CourseTopic => ({ ...known.get(id), papers: members }));
  return {
    topics: topics.filter((topic) => topic.papers.length > 0 || topic.quota !== undefined || topic.opener),
    problems,
  };
}

function append<Key>(groups: Map<Key, Paper[]>, key: Key, paper: Paper): void {
  const group = groups.get(key);
  if (group) group.push(paper);
  else groups.set(key, [paper]);
}

function readAskedTopics(
  { select, sessions: { required = 2 } = {} }: Course,
  catalog: Catalog,
): { asked: readonly AskedTopic[]; problems: readonly PlanProblem[] } {
  if (!select?.topics) return { asked: catalog.topics.map(asTopic), problems: [] };

  const all = new Map(flattenTopics(catalog).map((topic) => [topic.id, topic]));
  const asked = new Map<string, AskedTopic>();
  const problems: PlanProblem[] = [];

  for (const [index, entry] of select.topics.entries()) {
    const id = typeof entry === 'string' ? entry : entry.topic;
    const path = ['select', 'topics', index, ...(typeof entry === 'string' ? [] : ['topic'])];
    const topic = all.get(id);

    if (!topic) {
      problems.push(unknownTopic(id, [...all.values()], path));
    } else if (asked.has(id)) {
      problems.push(
        courseProblem('topic-is-known', `Unexpected second \`${id}\`, expected each topic once`, path),
      );
    } else {
      const { title = topic.title, papers, sessions, share, opener } = typeof entry === 'string' ? {} : entry;
      const quota = sessions === undefined ? papers : sessions * required;
      asked.set(id, {
        topic: { id, title },
        path: ['select', 'topics', index],
        ...(quota !== undefined && { quota }),
        ...(sessions !== undefined && { sessions }),
        ...(share !== undefined && { share }),
        ...(opener && { opener }),
      });
    }
  }

  return { asked: [...asked.values()], problems };
}

function asTopic({ id, title }: Topic): AskedTopic {
  return { topic: { id, title } };
}

function unknownTopic(id: string, topics: readonly Topic[], path: PlanProblem['path']): PlanProblem {
  const ids = topics.map((topic) => topic.id);
  const byTitle = topics.find(({ title }) => title.toLowerCase() === id.toLowerCase());
  const meant = byTitle?.id ?? nearest(id, ids);
  const some = ids.slice(0, 5).map((each) => `\`${each}\``);
  const expected =
    meant === undefined ? `a topic of the reading list such as ${some.join(', ')}` : `\`${meant}\``;
  const known = ids.length === 0 ? 'no `topics`, since the reading list has none' : expected;

  return courseProblem(
    'topic-is-known',
    `Unexpected topic \`${id}\`, expected ${known}`,
    path,
    meant === undefined ? undefined : { actual: id, expected: meant },
  );
}

/** For each topic of the catalog, the nearest of the wanted topics at or above it. */
function findHomes(catalog: Catalog, wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();

  function visit(topics: readonly Topic[], above: string | undefined): void {
    for (const { id, topics: below } of topics) {
      const home = wanted.has(id) ? id : above;
      if (home !== undefined) homes.set(id, home);
      visit(below, home);
    }
  }

  visit(catalog.topics, undefined);
  return homes;
}
