import { unzipSync } from 'fflate';
import { childrenOf, descendantsOf, readXml, type XmlNode } from '../read-xml.js';

/** The parts of an Office document as text, by their paths. */
export type PackageParts = Readonly<Record<string, string>>;

/** The parts of an Office document; throws where it is no zip. */
export function readPackage(bytes: Uint8Array): PackageParts {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, decoder.decode(content)]),
  );
}

/** A relationship as a reader follows it. */
export interface FoundRelationship {
  readonly id: string;
  readonly type: string;
  /** A path of the document, or an address. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relationships of a part; those of the whole document for the path ``. */
export function relationshipsOf(parts: PackageParts, path: string): readonly FoundRelationship[] {
  const end = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, end);
  const text = parts[`${folder}_rels/${path.slice(end)}.rels`];
  if (text === undefined) return [];

  return childrenOf(readXml(text), 'Relationship').map(({ attributes }) => {
    const { Id: id = '', Type = '', Target: target = '', TargetMode } = attributes;
    const isExternal = TargetMode === 'External';
    const type = Type.slice(Type.lastIndexOf('/') + 1);
    return { id, type, target: isExternal ? target : resolve(folder, target), isExternal };
  });
}

/** What is wrong with a presentation, over what its XML says alone. */
export function packageComplaints(parts: PackageParts): readonly string[] {
  const found: string[] = [];
  const trees = new Map<string, XmlNode>();

  for (const [path, text] of Object.entries(parts)) {
    try {
      trees.set(path, readXml(text));
    } catch (error) {
      found.push(`${path} is not well-formed: ${error}`);
    }
  }

  const types = trees.get('[Content_Types].xml');
  const overrides = (types ? childrenOf(types, 'Override') : []).map(({ attributes }) => attributes.PartName);
  for (const name of overrides)
    if (!name || !(name.slice(1) in parts)) found.push(`${name} is named but not there`);
  if (new Set(overrides).size < overrides.length) found.push('a part is named twice');
  for (const path of Object.keys(parts)) {
    const isNamed =
      overrides.includes(`/${path}`) || path.endsWith('.rels') || path === '[Content_Types].xml';
    if (!isNamed) found.push(`${path} has no type`);
  }

  const used = new Set<string>();
  for (const path of ['', ...trees.keys()]) {
    const relationships = relationshipsOf(parts, path);
    const ids = relationships.map(({ id }) => id);
    if (new Set(ids).size < ids.length) found.push(`${path} has an id twice`);
    for (const { target, isExternal } of relationships) {
      if (isExternal && !/^(?:https?:\/\/|mailto:)[!#-;=?-Z[\]_a-z~]+$/u.test(target))
        found.push(`${path} leads to ${target}`);
      if (!isExternal && !(target in parts)) found.push(`${path} uses ${target}, which is not there`);
      if (!isExternal) used.add(target);
    }
    const named = [...(parts[path] ?? '').matchAll(/ r:(?:id|embed|link)="([^"]*)"/gu)].map(([, id]) => id);
    for (const id of named)
      if (!id || !ids.includes(id)) found.push(`${path} names ${id}, which it does not have`);
  }
  for (const path of Object.keys(parts)) {
    if (!path.endsWith('.rels') && path !== '[Content_Types].xml' && !used.has(path))
      found.push(`nothing uses ${path}`);
  }

  for (const [path, tree] of trees) found.push(...idComplaints(path, tree));
  return found;
}

function idComplaints(path: string, tree: XmlNode): readonly string[] {
  const repeated = (what: string, name: string, least: number) => {
    const ids = descendantsOf(tree, name).map(({ attributes }) => Number(attributes.id));
    const isFine = new Set(ids).size === ids.length && ids.every((id) => id >= least);
    return isFine ? [] : [`${path} has ids of ${what} twice or too low`];
  };
  return [
    ...repeated('shapes', 'p:cNvPr', 1),
    ...repeated('slides', 'p:sldId', 256),
    ...repeated('layouts', 'p:sldLayoutId', 2 ** 31 + 1),
  ];
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const names = folder.split('/').slice(0, -1);
  for (const name of target.split('/')) {
    if (name === '..') names.pop();
    else names.push(name);
  }
  return names.join('/');
}
