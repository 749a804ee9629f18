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
