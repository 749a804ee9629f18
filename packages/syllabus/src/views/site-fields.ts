import type { Fields } from './fields.js';

const head = {
  pageTitle: 'Title of the page, at most 70 characters',
  root: 'Path to the folder of the site: empty, or `../`',
} as const satisfies Fields;

const facts = [
  {
    label: 'What it is: `Meets`',
    lines: ['One of its values: `Monday, Wednesday 10:30–11:50, Room 3901`'],
  },
] as const satisfies Fields[string];

const due = [
  {
    anchor: 'Id of the milestone on the page',
    title: 'Title of the milestone',
    time: 'Time of day: `23:59`',
  },
] as const satisfies Fields[string];

const shortReadings = [
  {
    title: 'Title of the paper',
    url: 'Where to read it; empty where no link is known',
    venueYear: 'Where and when it appeared: `OSDI 2018`',
  },
] as const satisfies Fields[string];

const files = [
  { href: 'Address of the file', title: 'What it is: `Calendar`', hint: 'What it is good for' },
] as const satisfies Fields[string];

const neighbour = [
  {
    slug: 'File name without ending',
    title: 'Title of the session',
    hint: 'Date and papers: `Wed 20 Jan · Gandiva`',
  },
] as const satisfies Fields[string];

/** What `site/index.html.hbs` may name. */
export const siteIndexFields = {
  ...head,
  kicker: 'Code and term: `CSE 585 · Winter 2027`',
  title: 'Title of the course',
  facts,
  contents: [{ id: 'Id of a section of the page', title: 'Title of the section' }],
  description: 'HTML: description of the course',
  first: [
    {
      date: 'Date of the first session: `2027-01-13`',
      dateLong: 'The same in words: `Wednesday 13 January 2027`',
      time: 'When it meets: `10:30–11:50`',
      room: 'Where it meets',
    },
  ],
  weeks: [
    {
      rows: [
        {
          className: '`no-class` on a day without class',
          week: [
            {
              number: 'Number of the week, on its first row only',
              dates: 'Monday to Sunday: `18–24 Jan`',
              rowSpan: 'Rows of the week',
            },
          ],
          days: [{ date: 'Date: `2027-01-20`', dateShort: 'Date: `Wed 20 Jan`' }],
          time: 'When it meets, where that differs between sessions',
          reason: 'Why there is no class; empty where there is',
          exams: 'What is written instead of class; empty on other days',
          selfStudy: shortReadings,
          session: [
            {
              slug: 'File name of its page, without ending',
              title: 'Title of the session',
              kind: 'What sort of session it is; empty for readings',
              people: 'Who does what: `Ada, Grace`, with several roles `Presenting: Ada · Scribe: Grace`',
              room: 'Where it meets, where that differs between sessions',
              note: 'What is special about the day: `Follows a Monday schedule`',
              required: shortReadings,
              optional: shortReadings,
              background: shortReadings,
              due,
            },
          ],
          due,
        },
      ],
    },
  ],
  milestones: [
    {
      anchor: 'Id of the milestone on the page',
      title: 'Title of the milestone',
      instant: 'When it is due, in UTC: `2027-03-02T04:59:00Z`',
      dateLong: 'The date in words: `Monday 1 March 2027`',
      time: 'Time of day: `23:59`',
      description: 'What is to be handed in',
    },
  ],
  grading: [{ title: 'What is graded', percent: 'Its share: `25 %`' }],
  policies: [{ title: 'Title of the policy', html: 'HTML: its text' }],
  files,
  footer: 'Last line of the page',
} as const satisfies Fields;

/** What `site/session.html.hbs` may name. */
export const siteSessionFields = {
  ...head,
  courseTitle: 'Title of the course',
  kicker: 'Number and week: `Session 7 · Week 4`',
  title: 'Title of the session',
  facts,
  description: 'What the session is about',
  groups: [
    {
      className: '`required`, `optional` or `background`',
      title: 'Title of the group: `Required`',
      readings: [
        {
          ...shortReadings[0],
          authors: 'Who wrote it',
          links: [
            {
              url: 'Address',
              label: 'What it leads to: `PDF`',
              description: 'The same with the title of the paper',
            },
          ],
          notes: [{ html: 'HTML: the summary in the reading notes', attribution: 'Where it is from' }],
        },
      ],
    },
  ],
  files,
  reasons: ['One reason'],
  previous: neighbour,
  next: neighbour,
  footer: 'Last line of the page',
} as const satisfies Fields;

/** What `site/style.css.hbs` may name: nothing, it is the same for every course. */
export const siteStyleFields = {} as const satisfies Fields;
