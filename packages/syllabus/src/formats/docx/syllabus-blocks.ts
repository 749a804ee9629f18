import type { FormatName } from '../../format-names.js';
import type { Language } from '../../language/language.js';
import { attachmentsFromOutputs } from '../../views/attachment-words.js';
import { coursePageLabels, pageSentences, syllabusLabels } from '../../views/page-labels.js';
import type { ReadingFacts } from '../../views/reading-facts.js';
import { notedSessions } from '../../views/record-facts.js';
import type { ScheduleRow } from '../../views/schedule-facts.js';
import type { CourseFacts, MilestoneFacts, SessionFacts } from '../../views/session-facts.js';
import { zoneName } from '../../views/zone-name.js';
import { type Block, cell, paragraph, type Table, type TableRow, type TextRun } from './blocks.js';
import { markdownBlocks } from './markdown-blocks.js';

/** The syllabus, with what is read when. The schedule comes last, as it is by far the longest part. */
export function syllabusBlocks(course: CourseFacts, outputs: readonly FormatName[]): readonly Block[] {
  const { title, code, term, language, description, milestones, grading, policies, weeks } = course;
  const labels = syllabusLabels[language];
  const section = (heading: string, blocks: readonly Block[]) =>
    blocks.length > 0 ? [paragraph('Heading1', heading), ...blocks] : [];

  return [
    paragraph('Title', title),
    paragraph('Subtitle', [labels.syllabus, code, term].filter(Boolean).join(' · ')),
    ...facts(course),
    ...markdownBlocks(description),
    ...section(labels.grading, grading.length > 0 ? [gradingTable(course)] : []),
    ...section(labels.milestones, milestones.length > 0 ? [milestoneTable(course)] : []),
    ...policies.flatMap((policy) => section(policy.title, markdownBlocks(policy.text))),
    ...section(labels.schedule, weeks.length > 0 ? [scheduleTable(course, outputs)] : []),
    ...section(labels.records, notedSessions(course).flatMap(noted)),
  ];
}

/** What was noted of a session. */
function noted({ dateShort, title, record }: SessionFacts): readonly Block[] {
  return [paragraph('Heading2', `${dateShort}: ${title}`), ...markdownBlocks(record.note)];
}

/** Lines of a label and what it says. */
function facts(course: CourseFacts): readonly Block[] {
  const { language, instructors, meetings, firstDayLong, lastDayLong } = course;
  const labels = syllabusLabels[language];
  const term = pageSentences[language].term(firstDayLong, lastDayLong, zoneName(course), '');
  const lines = [...meetings, term];

  return [
    { label: labels.instructors, text: instructors.join('\n') },
    { label: labels.meetings, text: lines.join('\n') },
  ]
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => paragraph('Fact', [{ text: `${label}\t`, isStrong: true }, { text }]));
}

function gradingTable({ grading, language }: CourseFacts): Table {
  const labels = syllabusLabels[language];

  return {
    type: 'table',
    caption: labels.grading,
    width: 0.6,
    columns: [
      { heading: labels.part, share: 3 },
      { heading: labels.share, share: 1, isRight: true },
    ],
    rows: grading.map(({ title, percent }) => ({ cells: [cell(title), cell(percent)] })),
  };
}

function milestoneTable({ milestones, language }: CourseFacts): Table {
  const labels = syllabusLabels[language];
  const { time: clock } = pageSentences[language];

  return {
    type: 'table',
    caption: labels.milestones,
    width: 1,
    columns: [
      { heading: labels.due, share: 4 },
      { heading: labels.what, share: 7 },
    ],
    rows: milestones.map(({ dateLong, time, title, description }) => ({
      cells: [cell(dateLong, clock(time)), cell([{ text: title, isStrong: true }], description)],
    })),
  };
}

function scheduleTable({ weeks, language }: CourseFacts, outputs: readonly FormatName[]): Table {
  const labels = coursePageLabels[language];

  return {
    type: 'table',
    caption: syllabusLabels[language].schedule,
    width: 1,
    columns: [
      { heading: labels.date, share: 1 },
      { heading: labels.session, share: 6 },
    ],
    rows: weeks.flatMap(({ number, dates, rows }): TableRow[] => [
      { isBand: true, cells: [cell(number === '' ? dates : `${labels.week} ${number} · ${dates}`)] },
      ...rows.map((row) => ({ cells: [cell(row.dateShort), scheduleCell(row, { language, outputs })] })),
    ]),
  };
}

interface Outputs {
  readonly language: Language;
  readonly outputs: readonly FormatName[];
}

function scheduleCell(row: ScheduleRow, { language, outputs }: Outputs) {
  const labels = coursePageLabels[language];
  if (row.type === 'session') return sessionCell(row.session, { language, outputs });
  if (row.type === 'milestone') return cell(dueLine(row.milestone, language));
  const reason = row.type === 'exams' ? row.reason : `${labels.noClass}: ${row.reason}`;
  const readings = row.readings.map((own) => readingLine(own, language));
  return cell([{ text: reason, isEmphasis: true }], row.description, ...readings);
}

function sessionCell(session: SessionFacts, { language, outputs }: Outputs) {
  const people = session.people.map(({ title, names }) => `${title}: ${names.join(', ')}`);

  return cell(
    [{ text: session.title, isStrong: true }],
    session.description,
    ...session.readings.map((reading) => readingLine(reading, language)),
    [{ text: people.join(' · '), isQuiet: true }],
    attachedLine(session, { language, outputs }),
    ...session.due.map((milestone) => dueLine(milestone, language)),
  );
}

/** `Slides: talk.pdf · Summary: notes.md`, each linked where it can be opened. */
function attachedLine(session: SessionFacts, around: Outputs): readonly TextRun[] {
  return attachmentsFromOutputs(session, around).flatMap(({ label, files }, place) => [
    { text: `${place === 0 ? '' : ' · '}${label}: `, isQuiet: true },
    ...files.flatMap(({ title, href }, index): TextRun[] => [
      ...(index === 0 ? [] : [{ text: ', ', isQuiet: true }]),
      { text: title, ...(href !== '' && { url: href }) },
    ]),
  ]);
}

function readingLine(reading: ReadingFacts, language: Language): readonly TextRun[] {
  const { title, url, isRequired, venueYear, authors } = reading;
  // A year stays with its venue.
  const origin = [authors, venueYear.replace(/ (?=\d{4}$)/u, '\u00a0')].filter(Boolean).join(', ');

  return [
    ...(isRequired ? [] : [{ text: `${coursePageLabels[language].optional}: `, isEmphasis: true }]),
    { text: title, ...(url !== '' && { url }) },
    ...(origin === '' ? [] : [{ text: ` (${origin})`, isQuiet: true }]),
  ];
}

function dueLine({ title, time }: MilestoneFacts, language: Language): readonly TextRun[] {
  const { due } = coursePageLabels[language];
  return [{ text: `${due}: ${title}, ${pageSentences[language].time(time)}`, isStrong: true }];
}
