import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editOverrides, type OverridesEdit } from './edit-overrides.js';
import type { SessionRecord } from './overrides-file.js';

const slides = { record: { date: '2027-02-15', slides: 'talk.pdf' } } as const;
const cancel = { change: { on: '2027-02-16', cancel: '2027-02-17', reason: 'Snow day' } } as const;

test('a new file says what it is', () => {
  expect(editOverrides(undefined, slides)).toBe(
    `# What happened during the term: what was decided, and what is known of sessions.
# yaml-language-server: $schema=node_modules/@proseminar/syllabus/dist/overrides.schema.json
sessions:
  - date: 2027-02-15
    slides: talk.pdf
`,
  );
  expect(editOverrides(undefined, cancel)).toContain(
    'changes:\n  - on: 2027-02-16\n    cancel: 2027-02-17\n    reason: Snow day\n',
  );
});

const note = 'Two *questions*:\n\n- one\n- two: # no comment\n';

const edits: readonly (readonly [string, string, OverridesEdit, string])[] = [
  [
    'what is written already changes nothing',
    'sessions:\n- {date: 2027-02-15,  slides: talk.pdf}',
    slides,
    'sessions:\n- {date: 2027-02-15,  slides: talk.pdf}',
  ],
  ['an empty file', '', slides, 'sessions:\n  - date: 2027-02-15\n    slides: talk.pdf\n'],
  [
    'a file of comments',
    '# Mine\n',
    slides,
    '# Mine\nsessions:\n  - date: 2027-02-15\n    slides: talk.pdf\n',
  ],
  [
    'a file without a last line break',
    '# Mine',
    slides,
    '# Mine\nsessions:\n  - date: 2027-02-15\n    slides: talk.pdf\n',
  ],
  [
    'another list',
    'changes: # so far\n- { on: 2027-02-01,   remove: a } # why\n',
    slides,
    'changes: # so far\n- { on: 2027-02-01,   remove: a } # why\n\nsessions:\n  - date: 2027-02-15\n    slides: talk.pdf\n',
  ],
  [
    'a list without items',
    'sessions:\n# to come\n',
    slides,
    'sessions:\n  - date: 2027-02-15\n    slides: talk.pdf\n# to come\n',
  ],
  [
    'an empty list',
    'sessions: [] # none\n',
    slides,
    'sessions:\n  - date: 2027-02-15\n    slides: talk.pdf # none\n',
  ],
  [
    'items in braces',
    'changes:\n    - {on: 2027-02-01, remove: a}   # first\n# end\n',
    cancel,
    'changes:\n    - {on: 2027-02-01, remove: a}   # first\n    - { on: 2027-02-16, cancel: 2027-02-17, reason: Snow day }\n# end\n',
  ],
  [
    'items with empty lines between them',
    'changes:\n  - on: 2027-02-01\n    remove: a\n\n  - on: 2027-02-02\n    remove: b\n',
    cancel,
    'changes:\n  - on: 2027-02-01\n    remove: a\n\n  - on: 2027-02-02\n    remove: b\n\n  - on: 2027-02-16\n    cancel: 2027-02-17\n    reason: Snow day\n',
  ],
  [
    'a day between others',
    'sessions:\n- date: "2027-02-01"\n  note: |\n    Long\n\n    note\n# of March\n- date: 2027-03-01\n',
    slides,
    'sessions:\n- date: "2027-02-01"\n  note: |\n    Long\n\n    note\n- date: 2027-02-15\n  slides: talk.pdf\n# of March\n- date: 2027-03-01\n',
  ],
  [
    'a day before others',
    'sessions:\n  - date: 2027-03-01\n',
    slides,
    'sessions:\n  - date: 2027-02-15\n    slides: talk.pdf\n  - date: 2027-03-01\n',
  ],
  [
    'a day that is there',
    "sessions:\n  # good talk\n  - date: 2027-02-15 # Monday\n    video: 'https://example.org/v' # late\n  - date: 2027-03-01\n",
    slides,
    "sessions:\n  # good talk\n  - date: 2027-02-15 # Monday\n    video: 'https://example.org/v' # late\n    slides: talk.pdf\n  - date: 2027-03-01\n",
  ],
  [
    'a day in braces',
    'sessions:\n  - {date: 2027-02-15, video: "https://example.org/v"} # late\n',
    slides,
    'sessions:\n  - {date: 2027-02-15, video: "https://example.org/v", slides: talk.pdf} # late\n',
  ],
  [
    'a value in place of another',
    'sessions:\n  - date: 2027-02-15\n    slides: old.pdf   # first try\n    summary: notes.md\n',
    { record: { date: '2027-02-15', slides: ['old.pdf', 'talk.pdf'] } },
    'sessions:\n  - date: 2027-02-15\n    slides: [ old.pdf, talk.pdf ]   # first try\n    summary: notes.md\n',
  ],
  [
    'a text of several lines',
    'sessions:\n- date: 2027-02-15\n',
    { record: { date: '2027-02-15', note } },
    'sessions:\n- date: 2027-02-15\n  note: |\n    Two *questions*:\n\n    - one\n    - two: # no comment\n',
  ],
  [
    'a text of several lines in place of another',
    'sessions:\n  - date: 2027-02-15\n    note: >\n      Old\n      words\n    slides: talk.pdf\n',
    { record: { date: '2027-02-15', note: 'New\nwords' } },
    'sessions:\n  - date: 2027-02-15\n    note: |-\n      New\n      words\n    slides: talk.pdf\n',
  ],
  [
    'days that change places',
    'sessions:\n# good\n- date: 2027-02-15 # Monday\n  slides: talk.pdf\n- { date: "2027-02-17", note: "a # b" } # next\n- video: talk.mp4\n  date: 2027-02-22\n  folder: 2027-02-20\n',
    {
      moves: [
        { date: '2027-02-15', to: '2027-02-17' },
        { date: '2027-02-17', to: '2027-02-22' },
        { date: '2027-02-22', to: '2027-02-15' },
      ],
    },
    'sessions:\n# good\n- date: 2027-02-17 # Monday\n  slides: talk.pdf\n  folder: 2027-02-15\n- { date: 2027-02-22, note: "a # b" } # next\n- video: talk.mp4\n  date: 2027-02-15\n  folder: 2027-02-20\n',
  ],
  [
    'lines that end as on Windows',
    '# Mine\r\nsessions:\r\n  - date: 2027-02-01\r\n',
    slides,
    '# Mine\r\nsessions:\r\n  - date: 2027-02-01\r\n  - date: 2027-02-15\r\n    slides: talk.pdf\r\n',
  ],
];

test.each(edits)('%s', (_, text, edit, expected) => {
  const edited = editOverrides(text, edit);
  expect(edited).toBe(expected);
  if ('moves' in edit) return;
  expect(editOverrides(edited, 'record' in edit ? edit : slides)).toContain(expected.trimEnd());
});

test.each([
  ['a list in brackets', 'sessions: [{date: 2027-03-01}] # mine\n'],
  ['a file in braces', '{sessions: [{date: 2027-03-01}]} # mine\n'],
  ['braces over several lines', 'sessions:\n  - {\n      date: 2027-02-15 # mine\n    }\n'],
  ['an anchor', 'sessions:\n  - &first\n    date: 2027-02-15 # mine\n'],
])('%s keeps its words', (_, text) => {
  const { sessions } = parse(text);
  const edited = editOverrides(text, slides);
  expect(parse(edited).sessions.find(({ date }: SessionRecord) => date === '2027-02-15')).toMatchObject(
    slides.record,
  );
  expect(parse(edited).sessions.map(({ date }: SessionRecord) => date)).toEqual(
    [...new Set([...sessions.map(({ date }: SessionRecord) => date), '2027-02-15'])].sort(),
  );
  expect(edited).toContain('# mine');
});

test('a list that grows keeps what is said of its items', () => {
  const text = 'sessions:\n  - date: 2027-02-15\n    slides:\n      - old.pdf # mine\n';
  const edited = editOverrides(text, { record: { date: '2027-02-15', slides: ['old.pdf', 'talk.pdf'] } });
  expect(edited).toBe(`${text}      - talk.pdf\n`);
});

test('a text of several lines stands among values in braces', () => {
  const text = 'sessions:\n- { date: 2027-02-13, slides: [ "#", "" ] }\n';
  const record = { date: '2027-02-13', slides: ['-\na', 'yes'] };
  expect(parse(editOverrides(text, { record }))).toEqual({ sessions: [record] });
});

test.each([
  ['a list in brackets', 'sessions: [{date: 2027-02-15, slides: talk.pdf}] # mine\n'],
  ['braces over several lines', 'sessions:\n  - {\n      date: 2027-02-15, slides: talk.pdf # mine\n    }\n'],
])('a record in %s moves with its words', (_, text) => {
  const edited = editOverrides(text, { moves: [{ date: '2027-02-15', to: '2027-02-17' }] });
  expect(parse(edited)).toEqual({
    sessions: [{ date: '2027-02-17', slides: 'talk.pdf', folder: '2027-02-15' }],
  });
  expect(edited).toContain('# mine');
});

test('moves of nothing leave a text as it is', () => {
  expect(editOverrides('changes: []', { moves: [] })).toBe('changes: []');
  expect(editOverrides('sessions: # none', { moves: [{ date: '2027-02-15', to: '2027-02-17' }] })).toBe(
    'sessions: # none',
  );
});

test('a text that is no YAML is a wrong call', () => {
  expect(() => editOverrides('sessions: [', slides)).toThrow(TypeError);
});

describe('whatever is recorded', () => {
  const words = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('a', ' ', '\n', '#', ':', '-', '"', "'", '{', '|', '\t', 'é') }),
    fc.constantFrom('yes', 'null', '2027-02-15', '12', '- a', 'a: b', '# a', '|\n  a', 'a\r\nb', '---\na'),
  );
  const day = fc.integer({ min: 10, max: 28 }).map((number) => `2027-02-${number}`);
  const record = fc.record(
    {
      date: day,
      slides: fc.oneof(words, fc.array(words, { minLength: 1 })),
      summary: words,
      video: words,
      note: words,
      presentedBy: fc.array(words, { minLength: 1 }),
    },
    { requiredKeys: ['date'] },
  );
  const change = fc.record({ on: day, cancel: day, reason: words }, { requiredKeys: ['on', 'cancel'] });
  // Each day once, as they change places.
  const moves = fc.shuffledSubarray(Array.from({ length: 19 }, (_, index) => `2027-02-${10 + index}`)).map(
    (days): OverridesEdit => ({
      moves: days.map((date, index) => ({ date, to: days[(index + 1) % days.length] ?? '' })),
    }),
  );
  const edit = fc.oneof(
    moves,
    record.map((own): OverridesEdit => ({ record: own as SessionRecord })),
    change.map((own): OverridesEdit => ({ change: own })),
  );
  const beginnings = [undefined, '', ...edits.map(([, text]) => text)];

  test('is read as it was, beside what was there, and no line of a person is lost', () => {
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.array(edit, { maxLength: 6 }), (text, made) => {
        let now = text;
        for (const own of made) {
          const before = parse(now ?? '') ?? {};
          const comments = now?.match(/(?<=^|\s)# \w.*$/gmu) ?? [];
          now = editOverrides(now, own);
          const after = parse(now);
          if ('change' in own) {
            expect(after).toEqual({ ...before, changes: [...(before.changes ?? []), own.change] });
          } else if ('record' in own) {
            const others = ({ date }: SessionRecord) => date !== own.record.date;
            const found = before.sessions?.find((each: SessionRecord) => !others(each));
            expect(after.sessions.find((each: SessionRecord) => !others(each))).toEqual({
              ...found,
              ...own.record,
            });
            expect(after.sessions.filter(others)).toEqual((before.sessions ?? []).filter(others));
            expect(after.changes).toEqual(before.changes);
          } else {
            const day = (date: string) => own.moves.find((move) => move.date === date)?.to ?? date;
            const bare = ({ folder: _, ...rest }: SessionRecord) => rest;
            expect(after?.sessions?.map(bare)).toEqual(
              before.sessions?.map((each: SessionRecord) => ({ ...bare(each), date: day(each.date) })),
            );
          }
          if (made.indexOf(own) === 0) for (const comment of comments) expect(now).toContain(comment);
        }
      }),
      { numRuns: Number(process.env.PROSEMINAR_EDITS ?? 120) },
    );
  });
});
