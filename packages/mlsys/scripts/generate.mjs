// Turns `index.md` into typed data: `src/catalog.json` and `src/ids.ts`. Part of the package's build.
import { readFileSync, writeFileSync } from 'node:fs';
import { flattenTopics, toBibtex } from '@proseminar/core';
import { parseReadingList } from '@proseminar/parser';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';

const index = new VFile({ path: 'index.md', value: readFileSync(new URL('../index.md', import.meta.url)) });
const { catalog, file } = parseReadingList(index);

if (file.messages.some((message) => message.fatal !== undefined)) {
  console.error(reporter(file));
  process.exit(1);
}

write('../src/catalog.json', `${JSON.stringify(catalog, undefined, 2)}\n`);
write(
  '../src/ids.ts',
  [
    '// Made from `index.md` by `scripts/generate.mjs`; change the index, not this file.',
    '',
    union(
      'TopicId',
      'Ids of the topics of the index.',
      flattenTopics(catalog).map(({ id }) => id),
    ),
    union(
      'VenueKey',
      'Keys of the venues of the index.',
      catalog.papers.flatMap(({ venue }) => venue?.key ?? []),
    ),
  ].join('\n'),
);
write('../references.bib', toBibtex(catalog.papers));

function union(name, sentence, values) {
  const members = [...new Set(values)].sort().map((value) => `\n  | '${value}'`);
  return `/** ${sentence} */\nexport type ${name} =${members.join('')};\n`;
}

/** Write a file only if that changes it, so that an unchanged index leaves no trace. */
function write(path, content) {
  const url = new URL(path, import.meta.url);
  let before;
  try {
    before = readFileSync(url, 'utf8');
  } catch {
    before = undefined;
  }
  if (before !== content) writeFileSync(url, content);
}
