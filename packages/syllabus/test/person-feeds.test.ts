import { expect, test } from 'vitest';
import type { NamePolicy } from '../src/course-plan.js';
import { complaints, readBack } from './read-calendar.js';
import { renderTexts } from './render-texts.js';
import { sampleCatalog, samplePlan } from './sample-plan.js';

const people = [
  { id: 'ada', name: 'Ada Lovelace' },
  { id: 'alan', name: 'Alan Lovelace' },
  { id: 'cy', name: '../../x\r\nATTENDEE:y; =1+1' },
];
const roles = [
  { id: 'present', title: 'Presenting' },
  { id: 'scribe', title: 'Scribe' },
];

/** Ada presents first, Alan presents next while Ada is its scribe; the third has no turn. */
async function feeds(showPeople: NamePolicy, language: 'en' | 'de' = 'en') {
  const turns = [
    [['present', 'ada']],
    [
      ['present', 'alan'],
      ['scribe', 'ada'],
    ],
  ] as const;
  const withReadings = samplePlan.sessions.filter(({ readings }) => readings.length > 0);
  const plan = {
    ...samplePlan,
    language,
    showPeople,
    people,
    roles,
    sessions: samplePlan.sessions.map((session) => ({
      ...session,
      people: (turns[withReadings.indexOf(session)] ?? []).map(([role, person]) => ({
        role,
        person,
        minutes: 60,
        reasons: [],
      })),
    })),
  };
  const { documents } = await renderTexts(plan, { catalog: sampleCatalog, only: ['calendar'] });
  return new Map(documents.map(({ path, content }) => [path, content]));
}

test.each([
  ['full', ['calendars/ada-lovelace.ics', 'calendars/alan-lovelace.ics', 'calendars/x-attendee-y-1-1.ics']],
  ['initials', ['calendars/a-l-2.ics', 'calendars/a-l.ics', 'calendars/x-a-1.ics']],
  ['id', ['calendars/ada.ics', 'calendars/alan.ics', 'calendars/cy.ics']],
  ['none', []],
] as const)('with names shown as `%s`, feeds are named so', async (policy, paths) => {
  const documents = await feeds(policy);
  expect([...documents.keys()]).toEqual(['calendar.ics', ...paths]);
  expect([...documents.values()].flatMap(complaints)).toEqual([]);
  if (policy !== 'full') expect([...documents.values()].join('')).not.toContain('Lovelace');
});

test('a person has their own turns with what is read, and all deadlines', async () => {
  const documents = await feeds('full');
  const ada = readBack(documents.get('calendars/ada-lovelace.ics') ?? '');
  const { milestones, sessions } = samplePlan;
  const [first, second] = sessions.filter(({ readings }) => readings.length > 0);

  expect(ada.root.getFirstPropertyValue('name')).toBe('CS 598: Ada Lovelace');
  expect(ada.events.map(({ summary }) => summary)).toEqual([
    expect.stringMatching(/^CS 598: Presenting: \S/u),
    expect.stringMatching(/^CS 598: Scribe: \S/u),
    ...milestones.map(({ title }) => `Due: ${title}`),
  ]);
  expect(
    ada.events.slice(0, 2).map(({ startDate }) => new Date(startDate.toUnixTime() * 1000).toISOString()),
  ).toEqual([first, second].map((session) => new Date(session?.startInstant ?? '').toISOString()));
  for (const reading of first?.readings ?? []) {
    const title = sampleCatalog.papers.find(({ id }) => id === reading.paper)?.title ?? '?';
    expect(ada.events[0]?.description).toContain(title);
  }

  const third = readBack(documents.get('calendars/x-attendee-y-1-1.ics') ?? '');
  expect(third.events).toHaveLength(milestones.length);
  expect(third.zones).toEqual([]);
});

test('a feed of one person has no event of another under the same id', async () => {
  const documents = await feeds('initials');
  const uids = (path: string) => readBack(documents.get(path) ?? '').events.map(({ uid }) => uid);
  const own = (path: string) => uids(path).filter((uid) => uid.includes('turn'));
  expect(own('calendars/a-l.ics')).toHaveLength(2);
  expect(own('calendars/a-l-2.ics')).toHaveLength(1);
  expect(own('calendars/a-l.ics')).not.toContain(own('calendars/a-l-2.ics')[0]);
});

test('feeds speak the language of the course', async () => {
  const feed = [...(await feeds('full', 'de')).values()].join('').replaceAll('\r\n ', '');
  expect(feed).toContain('SUMMARY:Keine Sitzung: Snow day');
  expect(feed).toContain('Pflichtlektüre: ');
  expect(feed).toMatch(/SUMMARY:Abgabe: /u);
  expect(feed).not.toMatch(/Required|Optional:|No class|Due/u);
});
