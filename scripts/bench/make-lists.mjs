import { createRandom } from '../fuzz/random.mjs';

/** Reading lists of several sizes and forms, each with its name; the same at every run. */
export function makeLists(sizes = [145, 500, 2000], names = Object.keys(forms)) {
  return sizes.flatMap((size) =>
    names.map((form) => {
      const random = createRandom(`${form}/${size}`);
      return {
        name: `${size} papers as ${form}`,
        text: forms[form](random.times(size, size, () => makePaper(random))),
      };
    }),
  );
}

const perTopic = 20;

const forms = {
  bullets: (papers) =>
    withHeadings(papers, (some) =>
      some
        .map(
          ({ title, venue, year, url }) =>
            `* [${venue} '${String(year).slice(2)}] [${title}](${url}) [[Code](${url}/code)]`,
        )
        .join('\n'),
    ),
  tables: (papers) =>
    withHeadings(papers, (some) =>
      [
        '| Title | Authors | Venue | Year | Links |',
        '| --- | --- | --- | --- | --- |',
        ...some.map(
          ({ title, authors, venue, year, url }) =>
            `| ${title} | ${authors.join(', ')} | ${venue} | ${year} | [pdf](${url}), [code](${url}/code) |`,
        ),
      ].join('\n'),
    ),
  citations: (papers) =>
    withHeadings(papers, (some) =>
      some
        .map(
          ({ title, authors, venue, year, url }) =>
            `- ${authors.join(', ')}. "${title}." In *Proceedings of ${venue}* (${year}). [PDF](${url})`,
        )
        .join('\n'),
    ),
};

function withHeadings(papers, write) {
  const parts = Array.from({ length: Math.ceil(papers.length / perTopic) }, (_, index) => [
    `## Topic ${index + 1}`,
    write(papers.slice(index * perTopic, (index + 1) * perTopic)),
  ]);
  return ['# Reading list', ...parts.flat(), ''].join('\n\n');
}

function makePaper(random) {
  const year = random.between(1975, 2026);
  return {
    title: random.times(4, 10, () => random.pick(titleWords)).join(' '),
    authors: random.times(1, 5, () => `${random.pick(givenNames)} ${random.pick(familyNames)}`),
    venue: random.pick(venues),
    year,
    url: `https://example.org/${year}/${random.below(1_000_000)}`,
  };
}

const titleWords =
  'Scalable Learning for Distributed Graph Systems with Efficient Memory Scheduling of Large Neural Models under Uncertain Time and Adaptive Consensus in Verified Storage'.split(
    ' ',
  );
const givenNames = 'Ada Grace Alan Edsger Barbara Donald Frances John Leslie Jim'.split(' ');
const familyNames = 'Lovelace Hopper Turing Dijkstra Liskov Knuth Allen Backus Lamport Gray'.split(' ');
const venues = 'OSDI SOSP NSDI ICML NeurIPS MLSys SIGMOD PLDI ASPLOS FooConf'.split(' ');
