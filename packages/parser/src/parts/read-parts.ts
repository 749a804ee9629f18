import { type DetailName, readDetail } from '../fields/details.js';
import type { Entry } from '../find-entries.js';
import type { Line } from '../line.js';
import { type Citation, joinCitations, noCitation, saysSomething } from './citation.js';
import { citationText } from './citation-text.js';
import { readCitationBelow } from './cited-below.js';
import { type Layout, noLayout } from './layout.js';
import type { Parts } from './parts.js';
import { type ReadCells, readCells } from './read-cells.js';
import { readCitation } from './read-citation.js';
import { readLineParts } from './read-line-parts.js';
import { withoutLinks } from './without-links.js';

/** Tell the parts of an entry apart, with the bullets below that say more about it. */
export function readParts(entry: Entry, below: readonly Entry[] = [], layout: Layout = noLayout): Parts {
  const cited = readCitationBelow(entry);
  if (cited) {
    const { links, rest, tag } = readLineParts(entry.line, layout);
    return { ...cited, tag: { ...cited.tag, ...tag }, links, rest: [...rest, ...cited.rest] };
  }
  const lines = below.flatMap(linesOf);
  const parts = withWholeTitle(readLineParts(entry.line, layout), entry.line, lines);
  const details = new Map<DetailName, string>();
  const links = [...parts.links, ...lines.flatMap(({ spans }) => spans)];
  const rest = [...parts.rest];
  let { citation } = parts;

  for (const line of lines) {
    const detail = readDetail(line.text);
    if (detail && !details.has(detail[0])) {
      details.set(...detail);
    } else {
      const read = detail ? undefined : readDetailCitation(line);
      if (read) citation = joinCitations(citation, read);
      rest.push(...(read ? read.rest : [line.spans.length > 0 ? withoutLinks(line, 0) : line.text]));
    }
  }

  const note = details.get('Note');
  const read = { ...parts, citation, details, links, rest: note === undefined ? rest : [...rest, note] };
  return entry.cells ? withCells(read, readCells(entry.cells)) : read;
}

/** A detail that says which words of the line are the title, so that none of them are anything else. */
function withWholeTitle(parts: Parts, line: Line, below: readonly Line[]): Parts {
  const details = below.map(({ text }) => readDetail(text));
  const title = details.find((detail) => detail?.[0] === 'Title')?.[1];
  if (title === undefined || !line.text.includes(title)) return parts;
  const { titleLink, links } = parts;
  const isLinked = titleLink && line.text.slice(titleLink.start, titleLink.end).includes(title);
  return {
    ...parts,
    title,
    citation: noCitation,
    rest: [],
    ...(titleLink && !isLinked && { titleLink: undefined, links: [titleLink, ...links] }),
  };
}

/** What columns say counts more than what was found in the words of the title. */
function withCells(parts: Parts, { citation, links, tags, columns }: ReadCells): Parts {
  const { venue, year, authors } = citation;
  const isDated = columns.has('year') && (venue !== undefined || parts.tag.year === undefined);
  return {
    ...parts,
    tag: {
      ...parts.tag,
      ...(venue && { venue }),
      ...(isDated && year !== undefined && { year }),
      ...(tags.length > 0 && { mark: [parts.tag.mark, ...tags].filter(Boolean).join('; ') }),
    },
    citation: { ...parts.citation, ...(authors && { authors }) },
    links: [...parts.links, ...links],
    rest: [...parts.rest, ...citation.rest],
    columns,
  };
}

/** `intro: `; which labels are known, is read before. */
const shortLabel = /^\p{Ll}[\p{Letter} ]{1,16}:\s+(?=\S)/u;

/** A line below an entry that is a citation or names its authors. */
function readDetailCitation(line: Line): Citation | undefined {
  if (line.text.length > 1500) return undefined;
  const label = line.spans.length > 0 ? undefined : shortLabel.exec(line.text);
  const words = citationText(line, label?.[0].length ?? 0, line.text.length);
  // What has a label of its own is not names: “intro: Somewhere & Elsewhere”.
  const { authors, ...said } = readCitation(words, { names: 1 });
  const read = label || authors === undefined ? said : { ...said, authors };
  const isSure =
    (authors?.strength ?? 0) >= 2 || read.venue?.key !== undefined || (read.venue ?? read.year) !== undefined;
  const isShort = read.rest.join(' ').split(' ').length <= 8;
  return saysSomething(read) && (read.rest.length === 0 || (isSure && isShort)) ? read : undefined;
}

function linesOf(entry: Entry): Line[] {
  return [entry.line, ...entry.below.flatMap(linesOf)];
}
