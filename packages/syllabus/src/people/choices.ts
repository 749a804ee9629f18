import { type Catalog, flattenTopics, formatCount, nearest, type Topic } from '@proseminar/core';
import { isDate } from '../calendar.js';
import { isRead } from '../is-read.js';
import { type PlanProblem, peopleProblem } from '../plan-problem.js';
import type { TurnsInput } from './turns.js';

/** What a person gets of their choices in a session. */
export interface Choice {
  /** Place among their choices, from 0. */
  readonly rank: number;
  /** As the file has it: the id of a paper or topic, or a date. */
  readonly wanted: string;
}

/** Most problems of a kind that are told. */
const mostProblems = 50;

/**
 * For each person, the best of their choices by session; and what is chosen that no session has.
 *
 * A choice is a date, else the id of a paper, else that of a topic: any session that reads a paper of it.
 */
export function findChoices(
  { members, sessions }: TurnsInput,
  catalog: Catalog,
): { choices: readonly ReadonlyMap<number, Choice>[]; problems: readonly PlanProblem[] } {
  const find = indexSessions(sessions, catalog);
  const lost = new Map<string, { kind: Found['kind']; path: PlanProblem['path']; people: string[] }>();

  const choices = members.map(({ id, prefer = [] }, person) => {
    const own = new Map<number, Choice>();
    for (const [rank, wanted] of prefer.entries()) {
      const { kind, sessions: found } = find(wanted);
      for (const session of found) if (!own.has(session)) own.set(session, { rank, wanted });
      if (found.length > 0) continue;
      const known = lost.get(wanted);
      if (known) known.people.push(id);
      else lost.set(wanted, { kind, path: ['people', person, 'prefer', rank], people: [id] });
    }
    return own;
  });

  const ids = [...catalog.papers.map(({ id }) => id), ...flattenTopics(catalog).map(({ id }) => id)];
  const told = [...lost].slice(0, mostProblems);
  const problems = told.map(([wanted, { kind, path, people }]) =>
    describeLost(wanted, kind, path, people, ids),
  );
  if (lost.size <= told.length) return { choices, problems };
  const reason = `Unexpected ${formatCount(lost.size - told.length, 'more choice')} that no session meets, expected none; the first ${mostProblems} are shown`;
  return { choices, problems: [...problems, peopleProblem('choice-is-read', reason, ['people'])] };
}

/** What a choice names, and the sessions that have it. */
interface Found {
  readonly kind: 'date' | 'paper' | 'topic' | 'nothing';
  readonly sessions: readonly number[];
}

function indexSessions(sessions: TurnsInput['sessions'], catalog: Catalog): (wanted: string) => Found {
  const topicsOf = new Map(catalog.papers.map(({ id, topics }) => [id, topics]));
  const above = findAbove(catalog.topics);
  const byDate = new Map<string, number[]>();
  const byPaper = new Map<string, number[]>(catalog.papers.map(({ id }) => [id, []]));
  const byTopic = new Map<string, Set<number>>([...above.keys()].map((id) => [id, new Set()]));

  for (const [index, { date, readings, topics }] of sessions.entries()) {
    byDate.set(date, [...(byDate.get(date) ?? []), index]);
    for (const { id } of topics) byTopic.get(id)?.add(index);
    for (const { paper } of readings.filter(isRead)) {
      byPaper.get(paper)?.push(index);
      const under = (topicsOf.get(paper) ?? []).flatMap((id) => above.get(id) ?? []);
      for (const id of under) byTopic.get(id)?.add(index);
    }
  }

  return (wanted) => {
    if (isDate(wanted)) return { kind: 'date', sessions: byDate.get(wanted) ?? [] };
    const paper = byPaper.get(wanted);
    if (paper) return { kind: 'paper', sessions: paper };
    const topic = byTopic.get(wanted);
    return topic ? { kind: 'topic', sessions: [...topic] } : { kind: 'nothing', sessions: [] };
  };
}

/** For each topic, it and those that it is under. */
function findAbove(topics: readonly Topic[], path: readonly string[] = []): Map<string, readonly string[]> {
  return new Map(
    topics.flatMap(({ id, topics: below }) => {
      const own = [...path, id];
      return [[id, own] as const, ...findAbove(below, own)];
    }),
  );
}

function describeLost(
  wanted: string,
  kind: Found['kind'],
  path: PlanProblem['path'],
  people: readonly string[],
  ids: readonly string[],
): PlanProblem {
  const others = people.length === 1 ? '' : ` and ${formatCount(people.length - 1, 'other')}`;
  const who = `choice \`${wanted}\` of \`${people[0]}\`${others}`;
  const expected = {
    date: 'a date with a session that has readings',
    paper: 'a paper that the course reads',
    topic: 'a topic that the course reads papers of',
  };
  if (kind !== 'nothing') {
    return peopleProblem('choice-is-read', `Unexpected ${who}, expected ${expected[kind]}`, path);
  }

  const meant = nearest(wanted, ids);
  const known = meant === undefined ? 'the id of a paper or topic, or a date' : `\`${meant}\``;
  const fix = meant === undefined ? undefined : { actual: wanted, expected: meant };
  return peopleProblem('choice-is-known', `Unexpected ${who}, expected ${known}`, path, {
    ...(fix && { fix }),
  });
}
