import { type ComparedPlan, readLockedPlan } from '../compared-plan.js';
import type { NamePolicy, Reading } from '../course-plan.js';
import type { CourseSource } from '../format.js';
import { paperName } from '../paper-name.js';
import { publishPeople } from '../people/public-people.js';
import { readToldRecords, type ToldRecord, toldRecords } from './told-records.js';

/** What students are told of a plan: its days, papers, turns and deadlines as documents show them, without reasons. */
export interface ToldPlan extends ComparedPlan {
  readonly showPeople: NamePolicy;
  /** What its papers are called, by id. */
  readonly paperNames: Readonly<Record<string, string>>;
  /** What is known of sessions since they took place; absent where nothing is. */
  readonly records?: readonly ToldRecord[];
}

/** The part of a plan that students are told. */
export function toldPlan({
  plan,
  papers,
  course,
}: Pick<CourseSource, 'plan' | 'papers' | 'course'>): ToldPlan {
  const { title, code, term, description, instructors, grading, policies, calendar, showPeople } = plan;
  const { sessions, people, roles, noClass, milestones } = publishPeople(plan);

  const records = toldRecords(course);

  const told = {
    title,
    ...(code !== undefined && { code }),
    ...(term !== undefined && { term }),
    ...(description !== undefined && { description }),
    instructors,
    grading,
    policies,
    calendar,
    showPeople,
    people,
    roles,
    paperNames: Object.fromEntries(papers.map((paper) => [paper.id, paperName(paper)])),
    sessions: sessions.map(
      ({ number, date, start, end, room, note, title, description, readings, people }) => ({
        number,
        date,
        start,
        end,
        ...(room !== undefined && { room }),
        ...(note !== undefined && { note }),
        title,
        ...(description !== undefined && { description }),
        readings: readings.map(withoutReasons),
        people: people.map(({ role, person = '' }) => ({ role, person })),
      }),
    ),
    noClass: noClass.map(({ kind, date, to, reason, readings = [], description }) => ({
      kind,
      date,
      ...(to !== undefined && { to }),
      reason,
      readings: readings.map(withoutReasons),
      ...(description !== undefined && { description }),
    })),
    milestones: milestones.map(({ id, title, description, date, time }) => ({
      id,
      title,
      ...(description !== undefined && { description }),
      date,
      time,
    })),
    leftOut: [],
    ...(records.length > 0 && { records }),
  };
  return told;
}

/** A plan that was told, out of JSON; nothing where it is none. */
export function readToldPlan(value: unknown): ToldPlan | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const plan = readLockedPlan({ shown: { schemaVersion: 1, ...value }, people: undefined });
  if (!plan || !('paperNames' in plan) || !isNames(plan.paperNames)) return undefined;
  const showPeople = 'showPeople' in plan ? policies.find((each) => each === plan.showPeople) : undefined;
  const records = 'records' in plan ? readToldRecords(plan.records) : [];
  return (
    showPeople && { ...plan, showPeople, paperNames: plan.paperNames, ...(records.length > 0 && { records }) }
  );
}

const policies = ['none', 'id', 'initials', 'full'] as const;

function isNames(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((name) => typeof name === 'string')
  );
}

function withoutReasons({ paper, role }: Reading) {
  return { paper, role };
}
