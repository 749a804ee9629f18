/** What a new course is made from: all as text, as typed; empty where it is left out. */
export interface Answers {
  /** Path of the reading list from the course folder, or a package. */
  readonly list: string;
  readonly title: string;
  readonly from: string;
  /** Empty where there are as many meetings as the papers need. */
  readonly to: string;
  readonly timeZone: string;
  /** Weekly meetings, with `;` between them. */
  readonly meetings: string;
  /** Names, with commas between them, or how many people there are. */
  readonly people: string;
  /** What people do in a session, with commas between. */
  readonly roles: string;
}

/** Files that a new course consists of. */
export type NewFile = 'course.yaml' | 'calendar.yaml' | 'people.yaml';

/** Something that a new course needs to know. */
export interface Question {
  readonly key: keyof Answers;
  readonly flag: string;
  readonly words: string;
  readonly file: NewFile;
  /** Whether nobody but a person can know it, so that what is suggested is taken only if they say so. */
  readonly personal?: true;
  /** Whether it may be left out. */
  readonly optional?: true;
}

/** In the order of asking; each may rest on those before it. */
export const questions: readonly Question[] = [
  { key: 'list', flag: '--list', words: 'Reading list', file: 'course.yaml' },
  { key: 'title', flag: '--title', words: 'Title of the course', file: 'course.yaml' },
  { key: 'from', flag: '--from', words: 'First day', file: 'calendar.yaml', personal: true },
  {
    key: 'to',
    flag: '--to',
    words: 'Last day (nothing: as many meetings as the papers need)',
    file: 'calendar.yaml',
    optional: true,
  },
  { key: 'timeZone', flag: '--time-zone', words: 'Time zone', file: 'calendar.yaml' },
  {
    key: 'meetings',
    flag: '--meetings',
    words: 'Weekly meetings, `;` between several',
    file: 'calendar.yaml',
    personal: true,
  },
  {
    key: 'people',
    flag: '--people',
    words: 'Who takes turns: names with commas, or how many (nothing: nobody)',
    file: 'people.yaml',
    optional: true,
  },
  { key: 'roles', flag: '--roles', words: 'What they do in a session', file: 'people.yaml' },
];
