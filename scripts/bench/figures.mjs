/**
 * What is measured, each as a ratio to a baseline of the same run, and what it must reach. Of some, more is better: they
 * are `least`; of others, less: they are `most`.
 */
export const figures = [
  {
    id: 'seed',
    part: 'reading',
    name: 'Markdown of the reading list of `@proseminar/mlsys`, times faster',
    baseline: 'remark-parse',
    least: { must: 25, aim: 50 },
  },
  {
    id: 'lists',
    part: 'reading',
    name: 'Markdown of reading lists, middle of all, times faster',
    baseline: 'remark-parse with GFM and front matter',
    least: { must: 6, aim: 20 },
  },
  {
    id: 'worst',
    part: 'reading',
    name: 'Markdown of reading lists and of readmes, worst of all, times faster',
    baseline: 'remark-parse with GFM and front matter',
    least: { must: 0.95, aim: 1 },
  },
  {
    id: 'catalog',
    part: 'reading',
    name: 'text to catalog with messages, list of `@proseminar/mlsys`, times faster',
    baseline: 'remark-parse alone',
    least: { must: 6, aim: 15 },
  },
  {
    id: 'growth',
    part: 'growth',
    name: 'text to catalog, exponent of growth with the size',
    baseline: 'itself, from 0.1 to 20 MB',
    most: { must: 1.1, aim: 1 },
  },
  {
    id: 'memory',
    part: 'growth',
    name: 'text to catalog, 5 MB, most memory, in MB',
    baseline: 'none',
    most: { must: 200, aim: 140 },
  },
  {
    id: 'edit',
    part: 'edit',
    name: 'a line of 5 MB edited, times faster',
    baseline: 'a full reading, each block by remark-parse',
    least: { must: 50, aim: 200 },
  },
  {
    id: 'version',
    part: 'start',
    name: '`proseminar --version`, times as long',
    baseline: 'an empty script',
    most: { must: 1.15, aim: 1.05 },
  },
  {
    id: 'check',
    part: 'start',
    name: '`proseminar check` of the list of `@proseminar/mlsys`, times as long',
    baseline: 'an empty script',
    most: { must: 1.6, aim: 1.3 },
  },
  {
    id: 'build',
    part: 'build',
    name: '`proseminar build` of the example course, text only, times as long',
    baseline: 'an empty script',
    most: { must: 4, aim: 2 },
  },
  {
    id: 'plan',
    part: 'fit',
    name: '10,000 papers fitted into 500 sessions, times faster',
    baseline: 'a plain dynamic programme, same cost',
    least: { must: 20, aim: 50 },
  },
  {
    id: 'cache',
    part: 'cache',
    name: 'an unchanged list of 5 MB read again, times as long',
    baseline: 'an empty script',
    most: { must: 3, aim: 2 },
  },
  {
    id: 'hostile',
    part: 'hostile',
    name: '100 KB made to be slow, worst of all, in seconds',
    baseline: 'none',
    most: { must: 1, aim: 0.1 },
  },
];

/** Whether a result reaches its bar: `met`, `met, aim too` or `not met`. */
export function judge({ least, most }, value) {
  const bar = least ?? most;
  const reaches = (goal) => (least ? value >= goal : value <= goal);
  if (!reaches(bar.must)) return 'not met';
  return reaches(bar.aim) ? 'met, aim too' : 'met';
}
