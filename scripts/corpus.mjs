/**
 * Reads a folder of Markdown reading lists and writes one JSON file per list,
 * in the form that the corpus scorer compares with labels. Or writes each list
 * in canonical form, reads that, and tells of what differs then.
 *
 * usage: npm run corpus -- <folder with .md lists> <out folder>
 *        npm run corpus -- --round-trip <folder with .md lists>
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { comparable, difference } from './fuzz/difference.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'round-trip': { type: 'boolean', default: false } },
});
const isRoundTrip = values['round-trip'];
const [folder, out] = positionals;

if (!folder || (isRoundTrip ? out !== undefined : !out)) {
  const expected = '`npm run corpus -- <folder with .md lists> <out folder>` or `… --round-trip <folder>`';
  stop(2, `Unexpected arguments, expected ${expected}`);
}
if (!existsSync(folder)) stop(2, `Unexpected missing folder \`${folder}\`, expected a folder with .md lists`);

const { parseReadingList, writeReadingList } = await load('parser');
const { formatVenue } = await load('core');
const lists = listFiles(folder);

if (lists.length === 0) stop(1, `Unexpected folder \`${folder}\` without .md files, expected reading lists`);
if (isRoundTrip) {
  const changed = lists.filter((list) => !staysEqual(list));
  console.log(`${lists.length - changed.length} of ${lists.length} lists are read back as they were read`);
  process.exitCode = changed.length > 0 ? 1 : 0;
} else {
  mkdirSync(out, { recursive: true });
  for (const list of lists) writeEntries(list);
}

function writeEntries({ name, path }) {
  const { catalog, file } = parseReadingList(readFileSync(path), { path });
  const entries = scorerEntries(catalog, file);
  writeFileSync(join(out, `${name}.json`), `${JSON.stringify(entries, undefined, 1)}\n`);
  console.log(
    `${name}: ${catalog.papers.length} papers, ${catalog.resources.length} resources, ${file.messages.length} messages`,
  );
}

/** Says what differs once a list is written in canonical form and read again. */
function staysEqual({ name, path }) {
  const before = comparable(parseReadingList(readFileSync(path)).catalog);
  const after = comparable(parseReadingList(writeReadingList(before)).catalog);
  const parts = {
    papers: [before.papers, after.papers],
    resources: [before.resources, after.resources],
    topics: [before.topics, after.topics],
    links: [linksOf(before), linksOf(after)],
  };
  const differing = Object.entries(parts).flatMap(([part, [first, then]]) => {
    const found = difference(first, then, part);
    return found === undefined ? [] : [[part, found]];
  });
  const verdict =
    differing.length === 0 ? 'equal' : `unequal in ${differing.map(([part]) => part).join(', ')}`;
  const counts = Object.entries(parts).map(([part, [first]]) => `${first.length} ${part}`);
  console.log(`${name}: ${counts.join(', ')}: ${verdict}`);
  if (differing.length > 0) console.log(`  ${differing[0][1]}`);
  return differing.length === 0;
}

function linksOf({ papers, resources }) {
  return [...papers, ...resources].flatMap(({ id, links, notes }) => [
    ...links.map((link) => ({ id, ...link })),
    ...(notes ? [{ id, notes }] : []),
  ]);
}

/** A folder with a `README.md` is one list, named after the folder; else every .md file is one. */
function listFiles(folder) {
  const readme = join(folder, 'README.md');
  if (existsSync(readme)) return [{ name: basename(resolve(folder)), path: readme }];

  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => ({ name: file.slice(0, -'.md'.length), path: join(folder, file) }));
}

function scorerEntries(catalog, file) {
  const lines = String(file).split('\n');
  const places = new Map(catalog.topics.flatMap((topic) => topicPlaces(topic, [], null, lines)));
  const papers = catalog.papers.map((paper) => ({
    ...common(paper, places),
    kind: 'paper',
    venue: paper.venue ? formatVenue(paper.venue) : null,
    year: paper.year ?? null,
    links: [...notesLinks(paper), ...paper.links.map(({ rel, url }) => ({ rel, url }))],
  }));
  const resources = catalog.resources.map((resource) => ({
    ...common(resource, places),
    kind: 'resource',
    venue: null,
    year: resource.year ?? null,
    links: resource.links.map(({ rel, url }) => ({ rel, url })),
  }));
  const groups = [...places.values()]
    .filter(({ topic }) => topic.kind === 'group' && topic.resource === undefined)
    .map(({ topic, topics, group }) => ({
      line: topic.source?.line,
      endLine: topic.source?.line,
      kind: 'group',
      title: topic.title,
      venue: null,
      year: null,
      authors: null,
      links: topic.links.map(({ rel, url }) => ({ rel, url })),
      topics,
      group,
    }));

  const repeats = findRepeats(catalog, file).flatMap(({ first, reason, place }) => {
    const there = catalog.papers.flatMap(({ source }, index) => (source?.line === first ? [index] : []));
    const index = there.find((each) => reason.includes(papers[each].title)) ?? there[0] ?? -1;
    const topics = catalog.papers[index]?.topics.map((id) => places.get(id));
    return index === -1 ? [] : { ...papers[index], ...place, ...nearestTopic(topics, place.line) };
  });

  return [...papers, ...repeats, ...resources, ...groups].sort((a, b) => a.line - b.line);
}

/** Where papers stand again that were made one with the first: the catalog has only the first place. */
function findRepeats({ papers }, file) {
  const isThere = ({ reason, line }) =>
    papers.some(({ source, title }) => source?.line === line && reason.includes(title));
  return file.messages
    .filter((message) => message.ruleId === 'paper-is-unique' && !isThere(message))
    .map(({ place, line, cause, reason }) => ({
      first: cause.line,
      reason,
      place: { line, endLine: place.end?.line ?? line },
    }));
}

/** The last topic of a paper that begins before a line. */
function nearestTopic(topics, line) {
  const found = topics
    .filter((place) => place?.topic.source?.line < line)
    .sort((a, b) => a.topic.source.line - b.topic.source.line)
    .at(-1);
  if (!found) return {};
  const { topics: above, group, topic } = found;
  if (topic.kind === 'html') return { topics: above, group };
  return topic.kind === 'heading'
    ? { topics: [...above, topic.title], group }
    : { topics: above, group: topic.title };
}

function common({ title, authors, source, topics: [id] }, places) {
  const place = places.get(id);
  const { topics = [], group = null, topic } = place ?? {};
  return {
    line: source?.line,
    endLine: source?.endLine,
    title,
    authors: authors.length > 0 ? authors.map(({ literal }) => literal) : null,
    topics: topic?.kind === 'heading' ? [...topics, topic.title] : topics,
    group: topic?.kind === 'group' ? topic.title : group,
  };
}

function notesLinks({ notes }) {
  if (!notes) return [];
  return [{ rel: 'notes', url: notes.anchor ? `${notes.path}#${notes.anchor}` : notes.path }];
}

/** Each topic by id, with the headings above it and the group around it. Headings in HTML are none of the scorer's. */
function topicPlaces(topic, topics, group, lines) {
  const isHtml = topic.kind === 'heading' && /^\s*</u.test(lines[(topic.source?.line ?? 0) - 1] ?? '');
  const seen = isHtml ? { ...topic, kind: 'html' } : topic;
  const below = seen.kind === 'heading' ? [...topics, seen.title] : topics;
  const inside = isHtml ? group : seen.kind === 'group' ? seen.title : null;
  return [
    [topic.id, { topic: seen, topics, group }],
    ...topic.topics.flatMap((each) => topicPlaces(each, below, inside, lines)),
  ];
}

/** What a package of this repository offers, as built. */
async function load(name) {
  const built = resolve(import.meta.dirname, '..', 'packages', name, 'dist', 'index.js');
  if (!existsSync(built))
    stop(2, `Unexpected missing \`packages/${name}/dist\`, expected a build: run \`npm run build\` first`);
  return import(pathToFileURL(built).href);
}

function stop(code, message) {
  console.error(message);
  process.exit(code);
}
