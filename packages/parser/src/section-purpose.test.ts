import { expect, test } from 'vitest';
import { readPurpose } from './section-purpose.js';

test.each([
  ['📚 Books', 'resources', 'book'],
  ['Video Lectures / Tutorials / Blogs', 'resources', 'talk'],
  ['🎓 Courses on databases', 'resources', 'course'],
  ['Blogs and other reading links', 'resources', 'blog'],
  ['Codebases', 'resources', 'tool'],
  ['开源工具', 'resources', 'tool'],
  ['Meta Lists', 'resources', 'other'],
  ['Papers', 'papers', undefined],
  ['2. Survey Papers', 'papers', undefined],
  ['Paper List | 论文列表', 'papers', undefined],
  ['Table of Contents', 'contents', undefined],
  ['目录', 'contents', undefined],
  ['License', 'nothing', undefined],
  ['🤝 Contributing', 'nothing', undefined],
  ['News 🔥', 'nothing', undefined],
  ['Star History', 'nothing', undefined],
])('reads `%s`', (heading, is, kind) => {
  const purpose = readPurpose(heading);
  expect([purpose?.is, purpose?.kind]).toEqual([is, kind]);
});

test.each([
  'Scheduling',
  'Video understanding',
  'Dataset distillation',
  'Book-keeping of memory',
  'Code generation',
  '2021',
  '🤖',
])('reads a subject from `%s`', (heading) => {
  expect(readPurpose(heading)).toBeUndefined();
});
