import type { Catalog, Link, Topic } from '@proseminar/core';

/**
 * A catalog whose relative paths start from another folder, that of several lists.
 *
 * @param folder Path from there to the folder of the list: `topics`; `''` where it is the same.
 */
export function rebaseCatalog(catalog: Catalog, folder: string): Catalog {
  if (folder === '') return catalog;
  const rebaseLinks = (links: readonly Link[]) => links.map((link) => ({ ...link, url: rebase(link.url) }));

  function rebase(url: string): string {
    const absolute = /^(?:[a-z][a-z0-9+.-]*:|[/#])/iu.test(url);
    return absolute
      ? url
      : `${folder.split('/').map(encodeURIComponent).join('/')}/${url.replace(/^\.\//u, '')}`;
  }

  function rebaseTopic(topic: Topic): Topic {
    return { ...topic, links: rebaseLinks(topic.links), topics: topic.topics.map(rebaseTopic) };
  }

  return {
    ...catalog,
    topics: catalog.topics.map(rebaseTopic),
    papers: catalog.papers.map((paper) => ({
      ...paper,
      links: rebaseLinks(paper.links),
      ...(paper.notes && { notes: { ...paper.notes, path: `${folder}/${paper.notes.path}` } }),
    })),
    resources: catalog.resources.map((resource) => ({ ...resource, links: rebaseLinks(resource.links) })),
  };
}
