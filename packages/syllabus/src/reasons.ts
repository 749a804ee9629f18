import { cleanText, formatCount } from '@proseminar/core';
import type { Reason } from './course-plan.js';
import type { CourseTopic } from './course-topics.js';
import { formatKeys } from './describe-issue.js';
import { planWords } from './language/plan-words.js';
import { formatMention, type Mention } from './order/mentions/mention.js';
import type { OrderedTopic } from './order/order-topic.js';
import type { Overruled } from './order/read-mentions.js';
import { paperName } from './paper-name.js';
import type { PlanProblem } from './plan-problem.js';
import { formatScore } from './score.js';
import type { ScoredPaper } from './select-papers.js';
import type { Slot } from './slots.js';

/** Why a paper is in that the course includes. */
export const whyAsked: Reason = {
  sentence: 'The course asks for it by name.',
  evidence: ['select.include'],
};

/** Why a paper is in that has a pin; where it is pinned to, its place says. */
export const whyPinned: Reason = { sentence: 'A pin asks for it by name.', evidence: [] };

/** Why a paper is optional that the course wants so. */
export const whyAskedOptional: Reason = {
  sentence: 'The course asks for it by name, as an optional paper.',
  evidence: ['select.optional'],
};

/** Why a paper is in as the best of its stretch of years. */
export function whyChosen(
  { score }: ScoredPaper,
  stretch: readonly ScoredPaper[],
  { topic }: CourseTopic,
): Reason {
  const where = topic ? 'its topic' : 'the list';
  const sentence =
    stretch.length === 1
      ? `There is a place for it in ${where}.`
      : `It scores best of ${describeStretch(stretch)} in ${where}.`;
  return { sentence, evidence: [formatScore(score)] };
}

/** Why a paper is not required: another of its stretch of years is. */
export function whyLeft(
  { score }: ScoredPaper,
  best: ScoredPaper,
  stretch: readonly ScoredPaper[],
  topic: CourseTopic,
): Reason {
  const isEqual = best.score.total === score.total;
  const comparison = isEqual ? 'as much, and comes earlier' : best.score.total;
  const sentence = `Of ${describeStretch(stretch)} in ${nameTopic(topic)}, “${paperName(best.paper)}” is required: it scores ${comparison}.`;
  return { sentence, evidence: [formatScore(score)] };
}

/** Why a paper is not required: its topic has no place that is not taken by papers the course asks for. */
export function whyNoPlace({ score }: ScoredPaper, topic: CourseTopic): Reason {
  return {
    sentence: `There is no required place left for it in ${nameTopic(topic)}.`,
    evidence: [formatScore(score)],
  };
}

/** Why a paper is not required that might be: the course began without it. */
export const whyLater: Reason = {
  sentence: 'The course began without it; `proseminar replan --add-paper` adds it.',
  evidence: [],
};

/** Why a paper is not required any more: its session is gone, and no other has a place. */
export const whyLost: Reason = {
  sentence: 'Its session does not take place, and no other has a place for it.',
  evidence: [],
};

/** Why a paper is not required: no session has time for it. */
export function whyTooLong({ score }: ScoredPaper, minutes: number): Reason {
  return {
    sentence: `It takes ${minutes} minutes to read, more than a session may have.`,
    evidence: ['sessions.readingMinutes', formatScore(score)],
  };
}

/** Why a paper is read as an optional one. */
export const whyOptional: Reason = {
  sentence: 'It is among the best that its topic has left, and an optional place is free here.',
  evidence: ['sessions.optional'],
};

const wish = 'The course wants it so: ';

/** Why a paper is where it is: the course says so, in some words. */
export function whyWished(words: string, key: string): Reason {
  return { sentence: `${wish}${words}.`, evidence: [key] };
}

/** Whether a sentence says why a paper is where it is, rather than why it is in at all. */
export function isAboutPlace(sentence: string): boolean {
  return sentence.startsWith(wish) || sentence === whyOptional.sentence;
}

/** Why a paper is shown without a place. */
export const whyBackground: Reason = {
  sentence: 'The course shows it where its topic begins, for those who want more.',
  evidence: ['select.background'],
};

/** Why a paper is in a fixed session. */
export function whyFixedReading(file: PlanProblem['file'], path: PlanProblem['path']): Reason {
  const sentence = `The ${file} fixes this session and its readings.`;
  return { sentence, evidence: [nameKey(file, path)] };
}

/** Why a paper is read on a day without class. */
export const whySelfStudy: Reason = {
  sentence: 'The course wants it read although there is no class.',
  evidence: ['selfStudy'],
};

/** Why a fixed session is as it is. */
export function whyFixed(file: PlanProblem['file'], path: PlanProblem['path']): Reason {
  return { sentence: `The ${file} fixes this session.`, evidence: [nameKey(file, path)] };
}

/** Why a session opens a topic. */
export function whyOpener(path: PlanProblem['path']): Reason {
  const sentence = 'The course wants a session of its own before the papers of this topic.';
  return { sentence, evidence: [nameKey('course', [...path, 'opener'])] };
}

/** A key as reasons name it: `calendar: fixed[0]`; keys of the course go without its name. */
export function nameKey(file: PlanProblem['file'], path: PlanProblem['path']): string {
  return file === 'course' ? formatKeys(path) : `${file}: ${formatKeys(path)}`;
}

/** Why a session is open, at the end of the course or amid its papers. */
export function whyOpen(isAfterAll: boolean): Reason {
  const sentence = isAfterAll
    ? 'All papers of the course have their places before it.'
    : 'With all that the course asks for, nothing fills it.';
  return { sentence, evidence: [] };
}

/** Why a paper is behind others: their names, and where the course says so; no reason without any. */
export function whyAfter(
  earlier: readonly { readonly name: string; readonly key: string }[],
): readonly Reason[] {
  if (earlier.length === 0) return [];
  const names = earlier.map(({ name }) => `“${name}”`).join(' and ');
  const keys = new Set(earlier.map(({ key }) => key));
  return [{ sentence: `It comes after ${names}.`, evidence: [...keys] }];
}

/** Most papers that a reason names. */
const mostNamed = 3;

/** Why a paper is behind those that its notes mention; no reason without any. */
export function whyMentioned(
  mentions: readonly Mention[],
  nameOf: (id: string) => string,
): readonly Reason[] {
  if (mentions.length === 0) return [];
  const shown = mentions.slice(0, mostNamed);
  const more = mentions.length - shown.length;
  const names = [
    ...shown.map(({ mentioned }) => `“${nameOf(mentioned)}”`),
    ...(more > 0 ? [`${more} more`] : []),
  ];
  const listed = names.length === 1 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return [
    {
      sentence: `It comes after ${listed}: its notes mention ${names.length === 1 ? 'it' : 'them'}.`,
      evidence: [...new Set(shown.map(formatMention))],
    },
  ];
}

/** Why a paper is before one that its notes mention. */
export function whyOverruled({ mention, steps }: Overruled, nameOf: (id: string) => string): Reason {
  const why = steps.length === 0 ? 'has its place later' : 'comes later: what says so counts more';
  return {
    sentence: `Its notes mention “${nameOf(mention.mentioned)}”, which ${why}.`,
    evidence: [formatMention(mention), ...steps.map(({ evidence }) => evidence)],
  };
}

/** What is special about the day of a session, and where the calendar says so. */
export function whyOnDate({ remarks, date }: Slot): readonly Reason[] {
  return remarks.map(({ text, path }) => ({
    sentence: path[0] === 'extraDays' ? describeExtra(date, text) : `On ${date}: ${text}.`,
    evidence: [nameKey('calendar', path)],
  }));
}

function describeExtra(date: string, text: string): string {
  const isPlain = Object.values(planWords).some(({ extraDay }) => text === extraDay);
  return isPlain ? `${date} is an extra day.` : `${date} is an extra day: ${text}.`;
}

/** What a session has of a topic. */
export interface TopicPart {
  readonly topic: OrderedTopic;
  /** Required papers of the topic in this session. */
  readonly here: number;
  /** Whether the topic begins with this session. */
  readonly begins: boolean;
  /** Whether the course asks for a session of some of them: its wish says why they are here. */
  readonly isWished: boolean;
}

/**
 * Why a session has the topics it has. The session that a topic begins with says what the topic gets.
 *
 * @param all All topics of the course.
 */
export function whyTopics(parts: readonly TopicPart[], all: readonly OrderedTopic[]): readonly Reason[] {
  const reasons = parts.flatMap((part) =>
    part.begins ? [whyBegun(part, all), ...whyMoved(part.topic)] : [whyGoesOn(part)],
  );
  const shared = 'Topics share this session, so that every paper has a place.';
  const isShared = parts.length > 1 && !parts.some(({ isWished }) => isWished);
  return isShared ? [...reasons, { sentence: shared, evidence: [] }] : reasons;
}

function whyBegun({ topic, here }: TopicPart, all: readonly OrderedTopic[]): Reason {
  const available = topic.required.length + topic.rest.length;
  const count = topic.required.length;
  const share =
    available === 1
      ? `The only paper of ${nameTopic(topic)} is required`
      : available === count
        ? `All ${available} papers of ${nameTopic(topic)} are required`
        : `Of ${available} papers of ${nameTopic(topic)}, ${count === 1 ? 'one is' : `${count} are`} required`;
  const part = here === count ? 'all are' : here === 1 ? 'one is' : `${here} are`;
  const sentence = count === 1 ? `${share}.` : `${share}; ${part} here, ${describeOrder(topic)}.`;
  return { sentence, evidence: describeShare(topic, available, all) };
}

function whyMoved(topic: OrderedTopic): readonly Reason[] {
  return (topic.movedBehind ?? []).map(({ title, key }) => ({
    sentence: `${nameTopic(topic)} comes after “${cleanText(title)}”, which is given later: one of its papers comes after one of those.`,
    evidence: ['order.topics', key],
  }));
}

function whyGoesOn({ topic, here }: TopicPart): Reason {
  const more = here === 1 ? 'One more' : `${here} more`;
  const papers = `the ${topic.required.length} required papers of ${nameTopic(topic)}`;
  const sentence = `${more} of ${papers} ${here === 1 ? 'is' : 'are'} here, ${describeOrder(topic)}.`;
  return { sentence, evidence: [] };
}

/** “25 of 110 papers get 10 of 44 places” and the key that weighs them, or the key that says how many; nothing where all are in. */
function describeShare(
  { required, quota, sessions, share, path = [] }: OrderedTopic,
  available: number,
  all: readonly OrderedTopic[],
): readonly string[] {
  if (quota !== undefined) return [formatKeys([...path, sessions === undefined ? 'papers' : 'sessions'])];
  if (required.length === available) return [];
  const places = all.reduce((sum, topic) => sum + topic.required.length, 0);
  const papers = all.reduce((sum, topic) => sum + topic.required.length + topic.rest.length, 0);
  return [
    `${available} of ${papers} papers get ${required.length} of ${places} places`,
    ...(share === undefined ? [] : [`${formatKeys([...path, 'share'])}: ${share}`]),
  ];
}

const movers = { after: '`order` says', mentions: 'notes mention' } as const;

function describeOrder({ by, movedBy }: OrderedTopic): string {
  const exceptions = movedBy.map((mover) => movers[mover]).join(' and ');
  const order = by === 'year' ? 'in order of year' : 'in the order of the list';
  return exceptions === '' ? order : `${order}, but for what ${exceptions}`;
}

function nameTopic({ topic }: CourseTopic): string {
  return topic ? `“${cleanText(topic.title)}”` : 'the list';
}

/** “3 papers from 2017–2020” */
function describeStretch(papers: readonly ScoredPaper[]): string {
  const years = papers.flatMap(({ paper }) => paper.year ?? []);
  const [first, last] = [years.at(0), years.at(-1)];
  const span = first === undefined ? '' : first === last ? ` from ${first}` : ` from ${first}–${last}`;
  return `${formatCount(papers.length, 'paper')}${span}`;
}
