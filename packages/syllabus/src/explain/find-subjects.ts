import { type Catalog, flattenTopics, foldedWords, nearest } from '@proseminar/core';
import { daysBetween, isDate } from '../calendar.js';
import type { CoursePlan } from '../course-plan.js';
import type { Subject } from './subject.js';

/** What words may mean. */
export interface FoundSubjects {
  /** More than one where the words fit several. */
  readonly subjects: readonly Subject[];
  /** Words that would be understood, the nearest first, where these are not. */
  readonly nearest: readonly string[];
}

/** Most names that are suggested. */
const mostNames = 3;

/**
 * What a person asks about: a date, `session 5`, or a paper, topic, person, milestone or day without class by id or
 * name. An exact name counts before one that has the words as parts.
 *
 * @example
 * findSubjects('pollux', plan, catalog).subjects // => [{kind: 'paper', id: 'osdi21-pollux'}]
 */
export function findSubjects(words: string, plan: CoursePlan, catalog: Catalog): FoundSubjects {
  const wanted = words.trim();
  if (isDate(wanted)) return findDate(wanted, plan);

  const [, number] = /^(?:session\s*|#)?(\d{1,6}|last)$/iu.exec(wanted) ?? [];
  if (number !== undefined) return findSession(number.toLowerCase(), plan);

  return findNamed(wanted, listNamed(plan, catalog));
}

/** What papers words may mean. */
export interface FoundPapers {
  /** Ids; more than one where the words fit several. */
  readonly papers: readonly string[];
  /** Words that would be understood, the nearest first, where these are not. */
  readonly nearest: readonly string[];
}

/** The papers of a catalog that a person may mean by an id or a name: `pollux` is `osdi21-pollux`. */
export function findPapers(words: string, catalog: Pick<Catalog, 'papers'>): FoundPapers {
  const wanted = words.trim();
  if (catalog.papers.some(({ id }) => id === wanted)) return { papers: [wanted], nearest: [] };
  const found = findNamed(wanted, namePapers(catalog));
  const papers = found.subjects.flatMap((subject) => (subject.kind === 'paper' ? [subject.id] : []));
  return { papers, nearest: found.nearest };
}

function findNamed(wanted: string, named: readonly Named[]): FoundSubjects {
  const parts = foldedWords(wanted);
  const key = parts.join(' ');
  const exact = named.filter(({ names }) => names.some((name) => foldedWords(name).join(' ') === key));
  const found =
    exact.length > 0 ? exact : parts.length === 0 ? [] : named.filter(({ names }) => hasParts(names, parts));
  if (found.length > 0) return { subjects: distinct(found.map(({ subject }) => subject)), nearest: [] };

  return { subjects: [], nearest: suggest(wanted, [...new Set(named.flatMap(({ names }) => names))]) };
}

function findDate(date: string, { sessions, noClass, milestones }: CoursePlan): FoundSubjects {
  const dates = [...sessions, ...milestones].map((each) => each.date);
  const isThere =
    dates.includes(date) || noClass.some((day) => day.date <= date && date <= (day.to ?? day.date));
  if (isThere) return { subjects: [{ kind: 'date', date }], nearest: [] };

  const near = [...new Set([...dates, ...noClass.map((day) => day.date)])]
    .map((other) => ({ other, days: Math.abs(daysBetween(date, other)) }))
    .sort((a, b) => a.days - b.days);
  return { subjects: [], nearest: near.slice(0, 2).map(({ other }) => other) };
}

function findSession(wanted: string, { sessions }: CoursePlan): FoundSubjects {
  const last = sessions.at(-1)?.number;
  const number = wanted === 'last' ? last : Number(wanted);
  if (number !== undefined && sessions.some((session) => session.number === number)) {
    return { subjects: [{ kind: 'session', number }], nearest: [] };
  }
  return { subjects: [], nearest: last === undefined ? [] : [`session ${last}`] };
}

interface Named {
  readonly subject: Subject;
  readonly names: readonly string[];
}

function listNamed(plan: CoursePlan, catalog: Catalog): readonly Named[] {
  return [
    ...namePapers(catalog),
    ...[...flattenTopics(catalog), ...plan.sessions.flatMap(({ topics }) => topics)].map(
      ({ id, title }): Named => ({ subject: { kind: 'topic', id }, names: [id, title] }),
    ),
    ...plan.people.map(({ id, name }): Named => ({ subject: { kind: 'person', id }, names: [name, id] })),
    ...plan.milestones.map(
      ({ id, title }): Named => ({ subject: { kind: 'milestone', id }, names: [title, id] }),
    ),
    ...plan.sessions
      .filter(({ kind }) => kind !== 'reading' && kind !== 'open')
      .map(({ number, title }): Named => ({ subject: { kind: 'session', number }, names: [title] })),
    ...plan.noClass.map(({ date, reason }): Named => ({ subject: { kind: 'date', date }, names: [reason] })),
  ];
}

function namePapers({ papers }: Pick<Catalog, 'papers'>): readonly Named[] {
  return papers.map(({ id, title, shortName }) => ({
    subject: { kind: 'paper', id },
    names: [...(shortName === undefined ? [] : [shortName]), id, title],
  }));
}

/** Whether words begin words of a name, all of them. */
function hasParts(names: readonly string[], parts: readonly string[]): boolean {
  return names.some((name) => {
    const words = foldedWords(name);
    return parts.every((part) => words.some((word) => word.startsWith(part)));
  });
}

function distinct(subjects: readonly Subject[]): readonly Subject[] {
  return [...new Map(subjects.map((subject) => [JSON.stringify(subject), subject])).values()];
}

function suggest(wanted: string, names: readonly string[]): readonly string[] {
  const found: string[] = [];
  while (found.length < mostNames) {
    const next = nearest(
      wanted,
      names.filter((name) => !found.includes(name)),
    );
    if (next === undefined) break;
    found.push(next);
  }
  return found;
}
