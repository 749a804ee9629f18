import { expect, test } from 'vitest';
import { smallCourse } from '../test/small-course.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { loadCourse } from './load-course.js';

test('a course says how its list is written, and what is no part of it', async () => {
  const { 'course.yaml': course = '' } = smallCourse;
  const titlesWith = async (readingList: string) => {
    const files = { ...smallCourse, 'course.yaml': course.replace('list.md', readingList) };
    const folder = temporaryFolder(files);
    const { values } = await loadCourse(folder, folder);
    return values?.catalog.papers.map(({ shortName }) => shortName);
  };

  expect(await titlesWith('{path: list.md}')).toEqual(await titlesWith('list.md'));
  expect(await titlesWith('{path: list.md, sections: {Caches: nothing}}')).toEqual([
    'Cedar',
    'Birch',
    'Alder',
  ]);
});

test('a catalog as JSON is not told how it is written', async () => {
  const { 'course.yaml': course = '' } = smallCourse;
  const catalog = JSON.stringify({ schemaVersion: 1, title: '', topics: [], papers: [], resources: [] });
  const readingList = '{path: list.json, title: strong}';
  const folder = temporaryFolder({
    ...smallCourse,
    'course.yaml': course.replace('list.md', readingList),
    'list.json': catalog,
  });
  const { list } = await loadCourse(folder, folder);
  const found = list?.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`);
  expect(found).toContain(
    'catalog-needs-no-settings: Unexpected `readingList.title` for a list that is data, expected it for Markdown only; it changes nothing',
  );
});

test('what happened during the term stands beside the course', async () => {
  const overrides = 'sessions: [{ date: 2027-03-15, slides: talk.pdf }]\n';
  const load = async (files: Readonly<Record<string, string>>) => {
    const folder = temporaryFolder({ ...smallCourse, ...files });
    return await loadCourse(folder, folder);
  };

  expect((await load({ 'overrides.yaml': overrides })).values?.overrides).toEqual({
    sessions: [{ date: '2027-03-15', slides: 'talk.pdf' }],
  });
  expect((await load({})).values).not.toHaveProperty('overrides');
  const broken = await load({ 'overrides.yaml': 'session: []\n' });
  const messages = broken.files.flatMap((file) => file.messages.map(({ ruleId }) => [file.path, ruleId]));
  expect(messages).toEqual([['overrides.yaml', 'course-key-is-known']]);
});
