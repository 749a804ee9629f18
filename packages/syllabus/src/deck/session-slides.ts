import type { PaperNotes } from '@proseminar/core';
import { courseName } from '../views/course-name.js';
import type { ReadingFacts } from '../views/reading-facts.js';
import type { CourseFacts, SessionFacts } from '../views/session-facts.js';
import type { RichText, SlideBlock, SlideFact, SlideItem } from './deck.js';
import { deckLabels } from './deck-labels.js';
import { anyRoleQuestion, deckPrompts, presentingRole, roleQuestions } from './deck-prompts.js';
import { fitSlide, type SlideDraft } from './fit-slide.js';
import { briefly, plainText } from './rich-text.js';

/** Titles and names that are longer stand in full on their own slide only. */
const longestTitle = 240;
const longestName = 80;

/** What course and session it is, when, where and by whom. */
export function titleSlide(course: CourseFacts, session: SessionFacts): SlideDraft {
  const labels = deckLabels[course.language];
  const people = session.people.map(({ title, names }) => ({
    label: title,
    text: plainText(names.join(', ')),
  }));
  const room: SlideFact[] =
    session.room === '' ? [] : [{ label: labels.room, text: plainText(briefly(session.room, longestTitle)) }];
  const facts = [...people, ...room];
  const when = plainText(`${session.dateLong}, ${session.time}`);
  const blocks: SlideBlock[] = [{ type: 'paragraph', text: when }];
  if (facts.length > 0) blocks.push({ type: 'facts', facts });
  return { kind: 'title', kicker: courseWords(course), title: session.title, blocks };
}

/** `CSE 585: Machine Learning Systems · Winter 2027` */
function courseWords({ code, title, term }: CourseFacts): string {
  return [courseName({ code, title }), term].filter(Boolean).join(' · ');
}

/** The sessions before and after, with their papers where one slide has room for all. */
export function positionSlide(course: CourseFacts, session: SessionFacts): SlideDraft {
  const draft = positionDraft(course, session, true);
  return fitSlide(draft).length === 1 ? draft : positionDraft(course, session, false);
}

function positionDraft(course: CourseFacts, session: SessionFacts, hasPapers: boolean): SlideDraft {
  const labels = deckLabels[course.language];
  const index = course.sessions.indexOf(session);
  const facts: SlideFact[] = [];
  const add = (label: string, own: SessionFacts | undefined, isCurrent: boolean) => {
    if (!own) return;
    const text = sessionWords(own, isCurrent, isCurrent || hasPapers);
    facts.push({ label, text, ...(isCurrent && { isCurrent }) });
  };

  add(labels.before, course.sessions[index - 1], false);
  add(labels.today, session, true);
  add(labels.next, course.sessions[index + 1], false);
  // Without how many there are: one class that is cancelled would change the decks of all that took place.
  const kicker = `${labels.session(session.number)} · ${labels.week(session.week)}`;
  return { kind: 'position', kicker, title: labels.position, blocks: [{ type: 'facts', facts }] };
}

/** `Wed 20 Jan · Cluster scheduling: Gandiva, Pollux` */
function sessionWords(
  { dateShort, title, readings }: SessionFacts,
  isCurrent: boolean,
  hasPapers: boolean,
): RichText {
  const papers = hasPapers ? readings.filter(({ isRequired }) => isRequired) : [];
  const names = papers.map(({ shortName }) => briefly(shortName, longestName));
  const own = briefly(title, longestTitle);
  const words = names.length > 0 ? `${own}: ${names.join(', ')}` : own;
  return plainText(isCurrent ? words : `${dateShort} · ${words}`);
}

/** The papers of the session. */
export function agendaSlide(course: CourseFacts, session: SessionFacts): SlideDraft {
  const labels = deckLabels[course.language];
  const items = session.readings.map((reading): SlideItem => {
    const more = [
      briefly(reading.venueYear, longestName),
      reading.isRequired ? '' : labels.optionalMark,
    ].filter(Boolean);
    const name = nameFirst(reading);
    return { depth: 0, text: more.length > 0 ? [...name, { text: `, ${more.join(', ')}` }] : name };
  });
  return { kind: 'agenda', title: labels.agenda, blocks: [{ type: 'list', items }] };
}

/** The title with the name that people say in bold, where it begins with it. */
function nameFirst({ title, shortName }: ReadingFacts): RichText {
  const rest = title.startsWith(shortName) ? title.slice(shortName.length) : '';
  if (rest === '' || shortName.length > longestName)
    return [{ text: briefly(title, longestTitle), isStrong: true }];
  return [{ text: shortName, isStrong: true }, { text: briefly(rest, longestTitle) }];
}

/** Questions for the roles of the course, those that are held in the session first of all. */
export function roleSlides(course: CourseFacts, session: SessionFacts): readonly SlideDraft[] {
  const { language } = course;
  const held = session.people.map(({ title, names }) => ({ id: '', title, names }));
  const roles = (held.length > 0 ? held : course.roles.map((role) => ({ ...role, names: [] }))).filter(
    ({ id, title }) => !presentingRole.test(`${id} ${title}`),
  );
  if (roles.length === 0) return [];

  const items = roles.map(({ id, title, names }): SlideItem => {
    const known = roleQuestions.find(({ words }) => words.test(`${id} ${title}`));
    const name = roleName(title, names);
    const question = (known?.question ?? anyRoleQuestion)[language];
    return { depth: 0, text: [{ text: name, isStrong: true }, { text: question }] };
  });
  const prompt = deckPrompts[language].roles;
  const title = deckLabels[language].roles;
  return [{ kind: 'roles', title, prompt, isPrompt: true, blocks: [{ type: 'list', items }] }];
}

function roleName(title: string, names: readonly string[]): string {
  const own = briefly(title, longestName);
  if (names.length === 0) return `${own}: `;
  return `${own} (${names.map((name) => briefly(name, longestName)).join(', ')}): `;
}

/** Papers for those who want more. */
export function backgroundSlides(course: CourseFacts, session: SessionFacts): readonly SlideDraft[] {
  if (session.background.length === 0) return [];
  const items = session.background.map((reading) => ({ depth: 0, text: readingLine(reading) }));
  return [
    { kind: 'background', title: deckLabels[course.language].background, blocks: [{ type: 'list', items }] },
  ];
}

/** What is read and due next; nothing in the last session. */
export function nextSlides(course: CourseFacts, session: SessionFacts): readonly SlideDraft[] {
  const labels = deckLabels[course.language];
  const next = course.sessions[course.sessions.indexOf(session) + 1];
  if (!next) return [];
  const items = next.readings.map((reading): SlideItem => {
    const more = reading.isRequired ? [] : [{ text: ` (${labels.optionalMark})` }];
    return { depth: 0, text: [...readingLine(reading), ...more] };
  });
  const due = next.due.map(({ title, time }) => ({
    label: labels.due,
    text: plainText(`${title} (${time})`),
  }));
  const blocks: SlideBlock[] = [
    { type: 'paragraph', text: [{ text: briefly(next.title, longestTitle), isStrong: true }] },
  ];
  if (items.length > 0) blocks.push({ type: 'list', items });
  if (due.length > 0) blocks.push({ type: 'facts', facts: due });
  const when = [next.dateLong, next.time].join(', ');
  return [{ kind: 'next', kicker: when, title: labels.nextTime, blocks }];
}

/** Where everything is from. */
export function sourcesSlide(
  course: CourseFacts,
  session: SessionFacts,
  notes: ReadonlyMap<string, PaperNotes>,
): SlideDraft {
  const labels = deckLabels[course.language];
  const items = session.readings.map((reading): SlideItem => {
    const path = notes.get(reading.id)?.path;
    const more = path === undefined ? [] : [{ text: `; ${labels.notesIn(path)}` }];
    return { depth: 0, text: [...readingLine(reading), ...more] };
  });
  const lookUp: SlideBlock = { type: 'paragraph', text: plainText(deckPrompts[course.language].lookUp) };
  const blocks: readonly SlideBlock[] = [{ type: 'list', items }];
  return { kind: 'sources', title: labels.sources, blocks, source: labels.made, notes: [lookUp] };
}

/** A paper in a line: its title as a link, and where it appeared. */
function readingLine({ title, url, venueYear }: ReadingFacts): RichText {
  const text = briefly(title, longestTitle);
  const name = url === '' ? { text } : { text, url };
  return venueYear === '' ? [name] : [name, { text: `, ${briefly(venueYear, longestName)}` }];
}
