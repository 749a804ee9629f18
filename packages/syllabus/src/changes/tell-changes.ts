import { cleanText, type FieldChange } from '@proseminar/core';
import { diffPlans } from '../diff-plans.js';
import { dateShort } from '../language/date-words.js';
import type { Language } from '../language/language.js';
import type {
  DayChange,
  MilestoneChange,
  PaperChange,
  PaperPlace,
  PlanChange,
  SessionChange,
  TurnChange,
} from '../plan-change.js';
import { withoutPart } from '../title-part.js';
import { changeLabels } from './change-labels.js';
import type { ToldPlan } from './told-plan.js';
import { tellRecords } from './told-records.js';

/** A sentence on what changed. */
export interface ToldChange {
  readonly text: string;
  /** Whether it names people who take turns. */
  readonly namesPeople: boolean;
}

/** So many sessions that move are told one by one, and more in one sentence. */
const mostMoves = 4;

/** What the sentences are made with. */
interface Words {
  /** Sessions that move, where they are told in one sentence. */
  readonly moves: readonly SessionChange[];
  readonly language: Language;
  readonly before: ToldPlan;
  readonly after: ToldPlan;
}

/**
 * What students should hear of another plan, a sentence each: of the course, then of days, sessions, papers, turns and
 * deadlines.
 *
 * Turns are left out where the course shows people otherwise than before, as nothing of the kind must be told then;
 * those of a session that is dropped are dropped with it.
 */
export function tellChanges(before: ToldPlan, after: ToldPlan, language: Language): readonly ToldChange[] {
  const hidesTurns = before.showPeople !== after.showPeople;
  const changes = diffPlans(before, after);
  const moved = changes.flatMap((change) =>
    change.kind === 'session' && change.change === 'moved' ? [change] : [],
  );
  const words = { language, before, after, moves: moved.length > mostMoves ? moved : [] };
  const parts = changes.flatMap((change) =>
    change.kind === 'course' ? (changeLabels[language].course[change.field] ?? []) : [],
  );

  return [
    ...(parts.length > 0 ? [tell(changeLabels[language].courseChanged(parts.join(', ')))] : []),
    ...changes.flatMap((change) =>
      change.kind === 'turn'
        ? hidesTurns || isDropped(change, after)
          ? []
          : [tell(tellTurn(change, words), true)]
        : tellChange(change, words).map((text) => tell(text)),
    ),
    ...tellRecords(before, after, language).map((text) => tell(text)),
  ];
}

function isDropped({ session, date }: TurnChange, { sessions }: ToldPlan): boolean {
  return sessions.every((each) => each.number !== session || each.date !== date);
}

function tell(text: string, namesPeople = false): ToldChange {
  return { text: cleanText(text), namesPeople };
}

function tellChange(change: PlanChange, words: Words): readonly string[] {
  switch (change.kind) {
    case 'day':
      return tellDay(change, words);
    case 'session':
      return tellSession(change, words);
    case 'paper':
      return tellPaper(change, words);
    case 'milestone':
      return tellMilestone(change, words);
    default:
      return [];
  }
}

function tellDay({ change, date, reason }: DayChange, { language, before, after }: Words): readonly string[] {
  const labels = changeLabels[language];
  const day = [...after.noClass, ...before.noClass].find(
    (each) => each.date === date && each.reason === reason,
  );
  const told = day?.kind === 'exams' ? labels.exams : labels.noClass;
  const sentence = { new: told, changed: labels.dayChanged, dropped: labels.dayDropped }[change];
  return [sentence(dateShort(date, language), reason)];
}

function tellSession(session: SessionChange, words: Words): readonly string[] {
  const { change, title, fields } = session;
  const labels = changeLabels[words.language];
  const name = labels.session(session.session, dateShort(session.date, words.language));

  if (change === 'new') return [labels.sessionNew(name, timeIn(words.after, session, words), title)];
  if (change === 'dropped') return [labels.sessionDropped(name, title)];
  const moves = change === 'moved' ? tellMove(session, words) : [];
  return [...moves, ...fields.flatMap((field) => tellSessionField(field, name, change, words))];
}

function tellMove(session: SessionChange, words: Words): readonly string[] {
  const { language, after, moves } = words;
  const labels = changeLabels[language];

  if (moves.length > 0) {
    const all = moves.map((move) => {
      const isAtOtherTime = move.fields.some(({ field }) => field === 'start');
      const day = isAtOtherTime ? timeIn(after, move, words) : dateShort(move.date, language);
      return labels.movedTo(move.session, day);
    });
    return session === moves[0] ? [labels.allMoved(all.join('; '))] : [];
  }

  const name = labels.session(session.session, session.title);
  return [labels.moved(name, { is: timeIn(after, session, words), was: timeBefore(session, words) })];
}

function tellSessionField(
  { field, before, after }: FieldChange,
  name: string,
  change: SessionChange['change'],
  { language }: Words,
): readonly string[] {
  const labels = changeLabels[language];
  const values = { is: shown(after, labels.none), was: shown(before, labels.none) };

  switch (field) {
    case 'title':
      // `Scheduling (1 of 4)` is the same title as `Scheduling (1 of 3)`.
      return withoutPart(values.is) === withoutPart(values.was) ? [] : [labels.now(name, values)];
    case 'room':
      return [labels.now(`${name}, ${labels.room}`, values)];
    case 'end':
      return change === 'moved' ? [] : [labels.now(`${name}, ${labels.end}`, values)];
    case 'note':
      return after === undefined ? [] : [`${name}: ${values.is}.`];
    case 'description':
      return [labels.newDescription(name)];
    default:
      return field === 'order' ? [labels.newOrder(name)] : [];
  }
}

/** When a session was that moves. */
function timeBefore(session: SessionChange, words: Words): string {
  const was = new Map(session.fields.map(({ field, before }) => [field, String(before)]));
  const now = words.after.sessions.find(({ number }) => number === session.session);
  return `${dateShort(was.get('date') ?? session.date, words.language)}, ${was.get('start') ?? now?.start}`;
}

function timeIn(plan: ToldPlan, { session }: SessionChange, { language }: Words): string {
  const found = plan.sessions.find(({ number }) => number === session);
  return found ? `${dateShort(found.date, language)}, ${found.start}` : changeLabels[language].none;
}

function tellPaper(
  { change, paper, before: from, after: to }: PaperChange,
  { language, before, after }: Words,
): readonly string[] {
  const labels = changeLabels[language];
  const name = after.paperNames[paper] ?? before.paperNames[paper] ?? paper;
  const [was, is] = [from, to].map((places) => places.map((place) => tellPlace(place, language)));
  const [wasRead, isRead] = [from, to].map((places) => places.map(({ role }) => labels.roles[role] ?? role));
  const join = (texts: readonly string[] = []) => texts.join(labels.and);

  switch (change) {
    case 'new':
      return to.length === 0 ? [] : [labels.paperNew(name, labels.place(join(is), join(isRead)))];
    case 'dropped':
      return from.length === 0 ? [] : [labels.paperDropped(name, join(was))];
    case 'moved':
      return [
        labels.moved(name, {
          was: join(was),
          is: join(isRead) === join(wasRead) ? join(is) : labels.place(join(is), join(isRead)),
        }),
      ];
    case 'changed':
      return [labels.now(`${name}, ${join(is)}`, { is: join(isRead), was: join(wasRead) })];
  }
}

function tellPlace({ session, date }: PaperPlace, language: Language): string {
  const day = dateShort(date, language);
  return session === undefined ? day : changeLabels[language].session(session, day);
}

function tellTurn(
  { session, date, role, before: was, after: is }: TurnChange,
  { language, before, after }: Words,
): string {
  const labels = changeLabels[language];
  const nameIn = (plan: ToldPlan, id: string) => plan.people.find((person) => person.id === id)?.name;
  const names = (ids: readonly string[], plan: ToldPlan) =>
    ids.flatMap((id) => nameIn(plan, id) ?? []).join(', ') || labels.nobody;
  const title = [...after.roles, ...before.roles].find(({ id }) => id === role)?.title ?? role;
  const name = labels.session(session, dateShort(date, language));
  return labels.now(`${name}, ${title}`, { is: names(is, after), was: names(was, before) });
}

function tellMilestone(
  { change, id, title, fields }: MilestoneChange,
  { language, before, after }: Words,
): readonly string[] {
  const labels = changeLabels[language];
  const timeOf = (plan: ToldPlan) => {
    const found = plan.milestones.find((milestone) => milestone.id === id);
    return found ? `${dateShort(found.date, language)}, ${found.time}` : labels.none;
  };
  const [was, is] = [timeOf(before), timeOf(after)];

  if (change === 'new') return [labels.dueNew(title, is)];
  if (change === 'dropped') return [labels.dueDropped(title, was)];
  const newTitle = fields.find(({ field }) => field === 'title');
  return [
    ...(change === 'moved' ? [labels.moved(labels.due(title), { is, was })] : []),
    ...(newTitle
      ? [labels.now(labels.due(title), { is: shown(newTitle.after, ''), was: shown(newTitle.before, '') })]
      : []),
    ...(fields.some(({ field }) => field === 'description')
      ? [labels.newDescription(labels.due(title))]
      : []),
  ];
}

function shown(value: unknown, none: string): string {
  return typeof value === 'string' && value !== '' ? value : none;
}
