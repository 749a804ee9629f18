/**
 * Reads Markdown with the fast reader of the parser and with remark-parse, and
 * looks for a document of which they make different trees: documents made by
 * chance, parts of real ones that were damaged, and whole Markdown files of the
 * installed packages and of folders. Shows those that differ, made small.
 *
 * usage: npm run fuzz:markdown -- [--count N] [--seed S] [--from N] [--seconds T] [folder with .md files…]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { loadFastMarkdown } from './fuzz/load-fast-markdown.mjs';
import { makeMarkdown } from './fuzz/make-markdown.mjs';
import { shrink } from './fuzz/shrink.mjs';

/** Larger files take remark-parse seconds each. */
const longest = 60_000;
const mostFailures = 10;

const { count, seed, from, seconds, folders } = readArguments();
const deadline = performance.now() + seconds * 1000;
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();
const readMarkdown = await loadFastMarkdown();

const installed = readFiles(resolve(import.meta.dirname, '..', 'node_modules'));
const given = folders.flatMap(readFiles);
const documents = given.length > 0 ? [...given, ...installed.slice(0, given.length)] : installed;
const total = { documents: 0, failures: 0, characters: 0, left: 0 };

for (const text of from === 0 ? [...installed, ...given] : []) await check(text, 'a file');
for (let number = from; number < from + count; number += 1)
  await check(makeMarkdown(seed, number, documents), `document ${number} of seed ${seed}`);

const share = ((100 * total.left) / Math.max(1, total.characters)).toFixed(1);
console.log(`${total.documents} documents read, ${total.failures} differ; ${share} % left to remark-parse`);
process.exitCode = total.failures > 0 ? 1 : 0;

async function check(text, name) {
  if (performance.now() > deadline || total.failures >= mostFailures) return;
  total.documents += 1;
  total.characters += text.length;
  const fast = tree(text, (piece) => {
    total.left += piece.length;
    return processor.parse(piece);
  });
  if (fast === slowTree(text)) return;
  total.failures += 1;
  const small = await shrink(text, async (part) => tree(part) !== slowTree(part), { attempts: 1000 });
  console.log(
    `${name} differs: ${JSON.stringify(small)}\n  fast: ${tree(small)}\n  slow: ${slowTree(small)}\n`,
  );
}

function tree(text, readSlowly = (piece) => processor.parse(piece)) {
  try {
    return JSON.stringify(readMarkdown(text, readSlowly));
  } catch (error) {
    return `throws ${error}`;
  }
}

/** In JSON, so that the order of keys counts, too. */
function slowTree(text) {
  try {
    return JSON.stringify(processor.parse(text));
  } catch (error) {
    return `throws ${error}`;
  }
}

function readFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/iu.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .filter((text) => text.length <= longest);
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: 'string', default: '10000' },
      from: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      seconds: { type: 'string', default: 'Infinity' },
    },
  });
  return {
    seed: values.seed,
    count: Number(values.count),
    from: Number(values.from),
    seconds: Number(values.seconds),
    folders: positionals,
  };
}
