import type { Fields } from '../fields.js';
import { siteLabelFields } from './site-label-fields.js';

const frame = {
  language: 'Language of the page: `en`',
  pageTitle: 'Title of the page, at most 70 characters',
  summary: 'What the page is about, for search engines; may be empty',
  data: 'HTML: the same as data for machines (JSON-LD); may be empty',
  root: 'Path to the folder of the site: empty, or `../`',
  timeZone: 'Zone of all clock times: `America/Detroit`',
  courseName: 'Code of the course, or its title where it has none',
  pages: [
    {
      href: 'Address of a page of the site',
      title: 'What it is called: `Readings`',
      isCurrent: '`yes` for the page itself',
    },
  ],
  footer: 'Last line of the page',
  labels: siteLabelFields,
} as const satisfies Fields;

const facts = [
  {
    label: 'What it is: `Meets`',
    lines: [
      {
        text: 'One of its values: `Monday, Wednesday 10:30–11:50, Room 3901`',
        url: 'Where it leads; mostly empty',
      },
    ],
  },
] as const satisfies Fields[string];

const due = [
  {
    anchor: 'Id of the milestone on the first page',
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

const paper = {
  ...shortReadings[0],
  authors: 'Who wrote it',
  links: [
    {
      url: 'Address',
      label: 'What it leads to: `PDF`',
      description: 'The same with the title of the paper',
    },
  ],
} as const satisfies Fields;

const files = [
  { href: 'Address of the file', title: 'What it is: `Calendar file`', hint: 'What it is good for' },
] as const satisfies Fields[string];

const attached = [
  {
    href: 'Address of something attached to the session',
    label: 'What it is: `Slides`',
    description: 'The same with the title of the session',
  },
] as const satisfies Fields[string];

const sessionCells = {
  slug: 'File name of its page, without ending',
  title: 'Title of the session',
  kind: 'What sort of session it is; empty for readings',
  people: 'Who does what: `Ada, Grace`, with several roles `Presenting: Ada · Scribe: Grace`',
  room: 'Where it meets, where that differs between sessions',
  note: 'What is special about the day: `Follows a Monday schedule`',
  attached,
  required: shortReadings,
  optional: shortReadings,
  background: shortReadings,
  due,
} as const satisfies Fields;

const neighbour = [
  {
    slug: 'File name without ending',
    title: 'Title of the session',
    hint: 'Date and papers: `Wed 20 Jan · Gandiva`',
  },
] as const satisfies Fields[string];

/** What `site/index.html.hbs` may name. */
export const siteIndexFields = {
  ...frame,
  kicker: 'When it is held: `Winter 2027`; may be empty',
  title: 'Title of the course',
  facts,
  description: 'HTML: description of the course',
  first: [
    {
      date: 'Date of the first session: `2027-01-13`',
      dateShort: 'Date: `Wed 13 Jan`',
      when: 'When and where: `10:30–11:50 · Room 3725`',
      ...sessionCells,
    },
  ],
  weeks: [
    {
      monday: 'Its Monday: `2027-01-18`',
      number: 'Number of the week; empty where it has none',
      dates: 'Monday to Sunday: `18–24 Jan`',
      load: 'How long its required readings take: `2 h 50 reading`; may be empty',
      rowSpan: 'Rows of the week',
      rows: [
        {
          className: '`no-class` on a day without class',
          isFirst: '`yes` for the first row of its week',
          from: 'First day of the row: `2027-01-20`',
          to: 'Last day of the row: the same, or that of days off in a row',
          when: 'When and where: `10:30–11:50 · Room 3725`; empty on a day without class',
          days: [{ date: 'Date: `2027-01-20`', dateShort: 'Date: `Wed 20 Jan`' }],
          time: 'When it meets, where that differs between sessions',
          reason: 'Why there is no class; empty where there is',
          exams: 'What is written instead of class; empty on other days',
          selfStudy: shortReadings,
          session: [sessionCells],
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
  files,
} as const satisfies Fields;

/** What `site/session.html.hbs` may name. */
export const siteSessionFields = {
  ...frame,
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
          ...paper,
          notes: [{ html: 'HTML: the summary in the reading notes', attribution: 'Where it is from' }],
        },
      ],
    },
  ],
  files,
  record: 'HTML: what was noted of the session',
  reasons: ['One reason'],
  previous: neighbour,
  next: neighbour,
} as const satisfies Fields;

/** What `site/readings.html.hbs` may name. */
export const siteReadingsFields = {
  ...frame,
  size: 'How much is read: `46 papers in 22 sessions`',
  kinds: [{ value: '`required`, `optional` or `background`', title: 'Its name: `Required`' }],
  groups: [
    {
      title: 'Topic',
      papers: [
        {
          ...paper,
          anchor: 'Id of the paper on the page',
          kind: 'What it is to the course: `required`, `optional` or `background`',
          kindTitle: 'The same in words; empty for what is required',
          uses: [
            {
              slug: 'File name of the page of the session; empty on a day without one',
              title: 'Title of the session',
              dateShort: 'Date: `Wed 20 Jan`',
              date: 'Date: `2027-01-20`',
            },
          ],
        },
      ],
    },
  ],
  files,
} as const satisfies Fields;

/** What `site/people.html.hbs` may name. */
export const sitePeopleFields = {
  ...frame,
  people: [
    {
      anchor: 'Id of the person on the page',
      name: 'Name, as the course shows it',
      feed: 'Address of the calendar of their turns',
      turns: [
        {
          slug: 'File name of the page of the session',
          title: 'Title of the session',
          date: 'Date: `2027-01-20`',
          dateShort: 'Date: `Wed 20 Jan`',
          role: 'What they do there: `Presenting`; empty where a course has one role',
        },
      ],
    },
  ],
} as const satisfies Fields;

/** What `site/syllabus.html.hbs` may name. */
export const siteSyllabusFields = {
  ...frame,
  title: 'What the page is called: `Syllabus`',
  facts,
  description: 'HTML: description of the course',
  grading: [{ title: 'What is graded', percent: 'Its share: `25 %`' }],
  policies: [{ title: 'Title of the policy', html: 'HTML: its text' }],
  loadWords: ['How long reading takes, in a sentence'],
  loads: [
    {
      number: 'Number of the week; empty where it has none',
      dates: 'Monday to Sunday: `18–24 Jan`',
      time: 'How long its required readings take: `2 h 50`',
      optional: 'How long its optional ones take: `and 1 h 10 optional`; may be empty',
      requiredShare: 'Length of the bar of the required ones, of 100',
      optionalShare: 'Length of the bar of the optional ones, of 100',
    },
  ],
} as const satisfies Fields;

/** What `site/changes.html.hbs` may name. */
export const siteChangesFields = {
  ...frame,
  entries: [
    {
      date: 'Day of the changes, the newest first: `2027-02-03`',
      dateLong: 'The same in words: `Wednesday 3 February 2027`',
      changes: ['What changed, a sentence'],
    },
  ],
} as const satisfies Fields;

/** What `site/search.html.hbs` may name. */
export const siteSearchFields = {
  ...frame,
  groups: [
    {
      title: 'What is listed: `Papers`',
      entries: [
        {
          href: 'Where it is on the site',
          title: 'What is found',
          hint: 'What else is to say: `Wed 20 Jan`',
        },
      ],
    },
  ],
} as const satisfies Fields;

/** What the style sheets, the script and the icon may name: nothing, they are the same for every course. */
export const siteFileFields = {} as const satisfies Fields;
