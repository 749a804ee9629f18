import { foldName } from './fold-text.js';
import type { Paper } from './paper.js';
import { readArxiv, readDoi } from './paper-identifiers.js';

/**
 * One paper from several descriptions of it: the first one's values, what it
 * lacks from the next that has it, and the links, topics and tags of all.
 */
export function mergePapers(first: Paper, others: readonly Paper[]): Paper {
  const papers = [first, ...others];

  return {
    ...first,
    ...firstKnown(papers, 'shortName'),
    ...firstKnown(papers, 'venue'),
    ...firstKnown(papers, 'year'),
    ...firstKnown(papers, 'notes'),
    ...firstKnown(papers, 'pages'),
    ...firstKnown(papers, 'abstract'),
    ...firstKnown(papers, 'remainder'),
    ...uniteIdentifiers(papers),
    ...uniteTags(papers),
    authors: papers.map(({ authors }) => authors).find((authors) => authors.length > 0) ?? [],
    links: unite(
      papers.map(({ links }) => links),
      ({ url }) => url,
    ),
    topics: unite(
      papers.map(({ topics }) => topics),
      (id) => id,
    ),
    // The first that has a field is the one whose value was taken, so its provenance comes first too.
    provenance: Object.assign({}, ...papers.map(({ provenance }) => provenance).reverse()),
  };
}

/** The first list, then what the others have more, each once by its key. */
export function unite<Value>(
  lists: readonly (readonly Value[])[],
  readKey: (value: Value) => string,
): readonly Value[] {
  const [first = [], ...others] = lists;
  const united = [...first];
  const known = new Set(first.map(readKey));
  for (const value of others.flat()) {
    if (!known.has(readKey(value))) united.push(value);
    known.add(readKey(value));
  }
  return united;
}

function firstKnown<Field extends keyof Paper>(
  papers: readonly Paper[],
  field: Field,
): Pick<Paper, Field> | Record<never, never> {
  const paper = papers.find((each) => each[field] !== undefined);
  return paper ? ({ [field]: paper[field] } as Pick<Paper, Field>) : {};
}

/** The DOI of the published paper, where one of them knows it, rather than the one that arXiv gives. */
function uniteIdentifiers(papers: readonly Paper[]): Pick<Paper, 'identifiers'> {
  const known = papers.flatMap(({ identifiers }) => identifiers ?? []);
  if (known.length === 0) return {};

  const published = papers.flatMap((paper) => readDoi(paper) ?? [])[0];
  const doi = published ?? known.find((each) => each.doi !== undefined)?.doi;
  const arxiv =
    published === undefined
      ? known.find((each) => each.arxiv !== undefined)?.arxiv
      : papers.flatMap((paper) => readArxiv(paper) ?? [])[0];
  return { identifiers: { ...(doi !== undefined && { doi }), ...(arxiv !== undefined && { arxiv }) } };
}

function uniteTags(papers: readonly Paper[]): Pick<Paper, 'tags'> {
  const known = papers.flatMap(({ tags }) => (tags ? [tags] : []));
  return known.length === 0 ? {} : { tags: unite(known, foldName) };
}
