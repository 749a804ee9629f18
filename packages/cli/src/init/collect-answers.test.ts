import { expect, test } from 'vitest';
import { type CollectAnswersOptions, collectAnswers } from './collect-answers.js';

const all = new Set(['course.yaml', 'calendar.yaml', 'people.yaml'] as const);
const suggested: Readonly<Record<string, string>> = {
  list: 'list.md',
  title: 'Storage',
  from: '2027-01-11',
  timeZone: 'UTC',
  meetings: 'MW 10:30-11:50',
  roles: 'Presenting',
};

function collect(options: Partial<CollectAnswersOptions>, typed: readonly string[] = []) {
  const asked: string[] = [];
  const told: string[] = [];
  const lines = [...typed];
  const result = collectAnswers({
    given: {},
    files: all,
    yes: false,
    tell: (problem) => told.push(problem),
    suggest: async (key) => suggested[key] ?? '',
    check: async (key, answers) => (answers[key] === 'bad' ? `bad ${key}` : undefined),
    ...(typed.length > 0 && {
      ask: async (question) => {
        asked.push(question);
        return lines.shift() ?? '';
      },
    }),
    ...options,
  });
  return { result, asked, told };
}

test('a person is asked, and asked again after what is wrong; nothing takes what is suggested', async () => {
  const { result, asked, told } = collect({}, [
    '',
    'Logs',
    'bad',
    '2027-02-01',
    '',
    'bad',
    '',
    '',
    'Ada',
    '',
  ]);
  expect((await result).answers).toEqual({
    list: 'list.md',
    title: 'Logs',
    from: '2027-02-01',
    to: '',
    timeZone: 'UTC',
    meetings: 'MW 10:30-11:50',
    people: 'Ada',
    roles: 'Presenting',
  });
  expect(told).toEqual(['bad from', 'bad timeZone']);
  expect(asked[0]).toBe('Reading list [list.md]: ');
  expect(asked).toHaveLength(10);
});

test('what is given is not asked, nor what a file that is there would need', async () => {
  const files = new Set(['calendar.yaml'] as const);
  const { result, asked } = collect({ files, given: { from: '2027-02-01', to: '2027-04-01' } }, ['', '']);
  expect((await result).answers).toMatchObject({ title: '', from: '2027-02-01', timeZone: 'UTC' });
  expect(asked).toEqual(['Time zone [UTC]: ', 'Weekly meetings, `;` between several [MW 10:30-11:50]: ']);
});

test('where nobody can be asked, what only a person knows is missing, unless they take what is suggested', async () => {
  await expect(collect({}).result).rejects.toThrow(
    'Unexpected missing `--from` (such as `2027-01-11`) and `--meetings` (such as `MW 10:30-11:50`), expected them where nobody can be asked, or `--yes` to take what is suggested',
  );
  expect((await collect({ yes: true }).result).taken).toEqual([
    '--from 2027-01-11',
    "--meetings 'MW 10:30-11:50'",
  ]);
  await expect(collect({ yes: true, suggest: async () => '' }).result).rejects.toThrow('missing `--list`, ');
});

test('what is given and wrong is refused by its flag', async () => {
  await expect(collect({ given: { title: 'bad' } }).result).rejects.toThrow(
    'Unexpected `--title bad`: bad title',
  );
});
