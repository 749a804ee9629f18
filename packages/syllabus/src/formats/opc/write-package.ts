import { element, formatXml, type XmlElement } from '../xml/format-xml.js';
import { toZip, type ZipFile } from '../zip/to-zip.js';

/** A file in an Office document. */
export interface Part {
  /** `ppt/slides/slide1.xml` */
  readonly path: string;
  readonly contentType: string;
  /** A whole file, as `formatXml` gives it: parts that many documents share are formatted once. */
  readonly xml: string;
  /** What it uses; its XML names them by id. */
  readonly relationships?: readonly Relationship[];
}

/** That one part uses another, or leads to an address. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Path of a part in the same document; an address where it is external. */
  readonly target: string;
  readonly isExternal?: true;
}

/** Types of relationships within Office documents begin with it. */
export const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * An Office document of its parts: the files that list them follow from the parts, so that these lists are true.
 *
 * @param relationships What the document as a whole has: its main part and its properties.
 */
export function writePackage(
  parts: readonly Part[],
  relationships: readonly Relationship[],
): Uint8Array<ArrayBuffer> {
  return toZip([
    { path: '[Content_Types].xml', content: formatXml(contentTypes(parts)) },
    { path: relationshipsPath(''), content: relationshipList(relationships, '') },
    ...parts.flatMap(({ path, xml, relationships: own = [] }): readonly ZipFile[] => {
      const file = { path, content: xml };
      if (own.length === 0) return [file];
      return [file, { path: relationshipsPath(path), content: relationshipList(own, path) }];
    }),
  ]);
}

function contentTypes(parts: readonly Part[]): XmlElement {
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return element('Types', { xmlns }, [
    element('Default', { Extension: 'rels', ContentType: rels }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...parts.map(({ path, contentType }) =>
      element('Override', { PartName: `/${path}`, ContentType: contentType }),
    ),
  ]);
}

/** `ppt/_rels/presentation.xml.rels` */
function relationshipsPath(path: string): string {
  const { folder, name } = divide(path);
  return `${folder}_rels/${name}.rels`;
}

function relationshipList(relationships: readonly Relationship[], from: string): string {
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const list = relationships.map(({ id, type, target, isExternal }) =>
    element('Relationship', {
      Id: id,
      Type: type,
      Target: isExternal ? asUri(target) : relativePath(from, target),
      TargetMode: isExternal && 'External',
    }),
  );
  return formatXml(element('Relationships', { xmlns }, list));
}

/** Signs that browsers take as they are make PowerPoint refuse the whole file, and other readers too. */
function asUri(url: string): string {
  return url.replace(/%(?![0-9A-Fa-f]{2})|[^!#-;=?-Z[\]_a-z~]/gu, encodeURIComponent);
}

/** `../theme/theme1.xml`: readers that take no path from the root are not rare. */
function relativePath(from: string, to: string): string {
  const here = divide(from).folder.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

function divide(path: string): { readonly folder: string; readonly name: string } {
  const end = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, end), name: path.slice(end) };
}
