import type { VFile } from 'vfile';
import type { ResourceDraft, TopicDraft } from './draft.js';
import { readHeadingWords } from './fields/heading-words.js';
import { readLinks } from './fields/links.js';
import type { Section } from './find-entries.js';
import type { Line } from './line.js';
import { sourceRange } from './source-range.js';

/** The topic that a heading makes. */
export function readHeading({ title, links, place }: Section, file: VFile): TopicDraft {
  return {
    title,
    kind: 'heading',
    links: readLinks(links, file),
    source: sourceRange(place, file),
    topics: [],
  };
}

/** The topic that a bullet makes which only groups others. */
export function readGroup(line: Line, file: VFile): TopicDraft {
  const { title, links } = readHeadingWords(line);
  return {
    title: title.replace(groupTag, ''),
    kind: 'group',
    links: readLinks(links, file),
    source: sourceRange(line.place, file),
    topics: [],
  };
}

const groupTag = /^\[group\] /iu;

/** The topic that a resource makes which has papers below it: “Hongyi Wang's talk: On the Utility of …”. */
export function readResourceGroup(resource: ResourceDraft, file: VFile): TopicDraft {
  const { title, kind, authors } = resource.fields;
  const [author] = authors;
  const owned = authors.length === 1 && author && kind !== 'other' && kind !== 'tool';

  return {
    title: owned ? `${author.literal}'s ${kind}: ${title}` : title,
    kind: 'group',
    links: [],
    resource,
    source: sourceRange(resource.place, file),
    topics: [],
  };
}
