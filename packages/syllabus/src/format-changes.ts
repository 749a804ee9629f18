import { type Catalog, cleanText, type FieldChange, formatCount } from '@proseminar/core';
import type { ComparedPlan } from './compared-plan.js';
import type { FormatPlanOptions } from './format-plan.js';
import { paperName } from './paper-name.js';
import type { MilestoneChange, PaperChange, PaperPlace, PlanChange, TurnChange } from './plan-change.js';
import { wrapText } from './wrap-text.js';

/** What ids stand for, in the plans that were compared. */
export interface ComparedPlans {
  readonly before: ComparedPlan;
  readonly after: ComparedPlan;
  readonly catalog: Catalog;
}

interface Names {
  readonly papers: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, string>;
}

/**
 * Changes of a plan as text for a terminal, a line for each:
 * `moved    Pollux: session 5, 2027-02-01 → session 6, 2027-02-03`.
 */
export function formatChanges(
  changes: readonly PlanChange[],
  plans: ComparedPlans,
  options: FormatPlanOptions = {},
): string {
  const { width = 100 } = options;
  if (changes.length === 0) return 'Nothing changes.\n';
  const names = readNames(plans);

  const parts = headings.flatMap(([kinds, heading]) => {
    const own = changes.filter(({ kind }) => kinds.includes(kind));
    const lines = own.flatMap((change) => {
      const label = `  ${('change' in change ? change.change : 'changed').padEnd(7)}  `;
      return wrapText(label, cleanText(describe(change, names)), width);
    });
    return own.length === 0 ? [] : [[heading, ...lines].join('\n')];
  });
  return `${[...parts, `${formatCount(changes.length, 'change')}.`].join('\n\n')}\n`;
}

const headings: readonly [kinds: readonly PlanChange['kind'][], heading: string][] = [
  [['course'], 'Course'],
  [['day'], 'Days without class'],
  [['session'], 'Sessions'],
  [['paper'], 'Papers'],
  [['person', 'turn'], 'People'],
  [['milestone'], 'Milestones'],
];

function readNames({ before, after, catalog }: ComparedPlans): Names {
  return {
    papers: new Map(catalog.papers.map((paper) => [paper.id, paperName(paper)])),
    people: new Map([...before.people, ...after.people].map(({ id, name }) => [id, name])),
    roles: new Map([...before.roles, ...after.roles].map(({ id, title }) => [id, title])),
  };
}

function describe(change: PlanChange, names: Names): string {
  switch (change.kind) {
    case 'course':
      return describeField(change);
    case 'person':
      return withFields(names.people.get(change.id) ?? change.id, change.fields);
    case 'day':
      return withFields(`${change.date}, ${change.reason}`, change.fields);
    case 'session':
      return change.fields.length > 0
        ? withFields(`session ${change.session}, ${change.date}`, change.fields)
        : `session ${change.session}, ${change.date}: ${change.title}`;
    case 'paper':
      return describePaper(change, names);
    case 'turn':
      return describeTurn(change, names);
    case 'milestone':
      return describeMilestone(change);
  }
}

function describePaper({ paper, change, before, after, leftOut }: PaperChange, { papers }: Names): string {
  const name = papers.get(paper) ?? paper;
  const out = leftOut?.after ? 'left out' : 'no longer asked for';

  switch (change) {
    case 'new':
      return `${name}: ${after.length === 0 ? 'asked for, and left out' : describePlaces(after, true)}`;
    case 'dropped':
      return before.length === 0
        ? `${name}: no longer asked for, was left out`
        : `${name}: ${describePlaces(before, false)} → ${out}`;
    case 'moved': {
      const newRole = before.map(({ role }) => role).join() !== after.map(({ role }) => role).join();
      return `${name}: ${describePlaces(before, newRole)} → ${describePlaces(after, newRole)}`;
    }
    case 'changed':
      return `${name}, ${describePlaces(after, false)}: ${roles(before)} → ${roles(after)}`;
  }
}

function describePlaces(places: readonly PaperPlace[], withRole: boolean): string {
  return places
    .map(({ session, date, role }) => {
      const place = session === undefined ? `${date} without class` : `session ${session}, ${date}`;
      return withRole ? `${place}, ${role}` : place;
    })
    .join(' and ');
}

function roles(places: readonly PaperPlace[]): string {
  return places.map(({ role }) => role).join(' and ');
}

function describeTurn({ session, date, role, before, after }: TurnChange, names: Names): string {
  const [was, is] = [before, after].map((ids) =>
    ids.length === 0
      ? 'no place'
      : ids.map((id) => (id === '' ? 'nobody' : (names.people.get(id) ?? id))).join(', '),
  );
  return `session ${session}, ${date}, ${names.roles.get(role) ?? role}: ${was} → ${is}`;
}

function describeMilestone({ title, date, time, fields }: MilestoneChange): string {
  if (fields.length === 0) return `${title}: ${date} ${time}`;
  const value = (field: string, side: 'before' | 'after', now: string) =>
    String(fields.find((change) => change.field === field)?.[side] ?? now);
  const when = (side: 'before' | 'after') => `${value('date', side, date)} ${value('time', side, time)}`;
  const others = fields.filter(({ field }) => !['date', 'time'].includes(field));
  return others.length === fields.length
    ? withFields(title, fields)
    : [`${title}: ${when('before')} → ${when('after')}`, ...others.map(describeField)].join('; ');
}

/** The week of a day that moves goes without saying. */
function withFields(name: string, fields: readonly FieldChange[]): string {
  const date = fields.find(({ field }) => field === 'date');
  const told = fields.filter((change) => change !== date && !(date && change.field === 'week'));
  const moved = date ? name.replace(String(date.after), `${date.before} → ${date.after}`) : name;
  return told.length === 0 ? moved : `${moved}: ${told.map(describeField).join('; ')}`;
}

function describeField({ field, before, after }: FieldChange): string {
  const [was, is] = [before, after].map(describeValue);
  if (field === 'order') return 'readings in another order';
  return was === undefined || is === undefined ? field : `${field}: ${was} → ${is}`;
}

/** Undefined of what is too long for a line. */
function describeValue(value: unknown): string | undefined {
  if (value === undefined) return 'none';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((each) => typeof each === 'string' || typeof each === 'number')) {
    return describeValue(value.join(', ') || undefined);
  }
  if (typeof value !== 'string' || value.length > 80 || value.includes('\n')) return undefined;
  return /^[\w:.@/-]+$/u.test(value) ? value : `“${value}”`;
}
