import type { Catalog, Topic } from '@proseminar/core';
import type { Heading, List, ListItem, RootContent, Yaml } from 'mdast';
import { VFile } from 'vfile';
import { type Entry, findEntries, type Section } from '../find-entries.js';
import { writeMarkdown } from '../markdown.js';
import { hasMisleadingHeading } from './misleading-headings.js';
import { orderUnderTopics, type Standing } from './order-under-topics.js';
import { writeGroup, writePaper, writeResource } from './write-entry.js';
import { writeHeadingWords } from './write-phrasing.js';

/**
 * Write a catalog as a Markdown reading list in canonical form.
 *
 * Reading it gives the same catalog, but for the places in the source; writing
 * that again gives the same bytes.
 *
 * @example
 * writeReadingList(catalog)
 * // # Systems
 * //
 * // ## Scheduling
 * //
 * // * \[OSDI '18] Gandiva: Introspective Cluster Scheduling for Deep Learning ([pdf](https://…))
 */
export function writeReadingList(catalog: Catalog): string {
  const standing = orderUnderTopics(catalog);
  const title: Heading[] =
    catalog.title === ''
      ? []
      : [{ type: 'heading', depth: 1, children: writeHeadingWords(catalog.title, []) }];
  const list = [...title, ...writeList(standing.top), ...headings(catalog.topics, standing, 2)];
  const settings: Yaml[] =
    hasMisleadingHeading(catalog) || hasHeadingEntry(list)
      ? [{ type: 'yaml', value: 'readingList:\n  headings: topic' }]
      : [];

  return writeMarkdown({ type: 'root', children: [...settings, ...list] });
}

/** Whether a written heading would be read as a paper. */
function hasHeadingEntry(list: readonly RootContent[]): boolean {
  const { entries, sections } = findEntries({ type: 'root', children: [...list] }, new VFile());
  const areHeadings = (all: readonly Entry[]) => all.some(({ form }) => form === 'heading');
  const isMisread = (section: Section): boolean =>
    areHeadings(section.entries) || section.sections.some(isMisread);
  return areHeadings(entries) || sections.some(isMisread);
}

/** Headings with what stands under them; those deeper than Markdown has are written as groups. */
function headings(topics: readonly Topic[], standing: Standing, depth: number): RootContent[] {
  return topics
    .filter(({ kind }) => kind === 'heading')
    .flatMap((topic) => [
      {
        type: 'heading',
        depth: depth as Heading['depth'],
        children: writeHeadingWords(topic.title, topic.links),
      } satisfies Heading,
      ...writeList(standing.under(topic, depth < deepest ? 'as headings' : 'as groups')),
      ...(depth < deepest ? headings(topic.topics, standing, depth + 1) : []),
    ]);
}

const deepest = 6;

function writeList(entries: ReturnType<Standing['under']>, isBelowResource = false): List[] {
  if (entries.length === 0) return [];
  const children = entries.map((entry) => writeEntry(entry, isBelowResource));
  return [{ type: 'list', ordered: false, spread: false, children }];
}

function writeEntry(entry: ReturnType<Standing['under']>[number], isBelowResource: boolean): ListItem {
  if (entry.is === 'paper') return writePaper(entry.paper, entry.again, isBelowResource);
  const below = writeList(entry.below, entry.is === 'resource')[0]?.children ?? [];
  return entry.is === 'resource' ? writeResource(entry.resource, below) : writeGroup(entry.topic, below);
}
