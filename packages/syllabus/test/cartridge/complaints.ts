import { unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import { childrenOf, descendantsOf, readXml, textOf, wordsIn, type XmlNode } from '../read-xml.js';
import type { CartridgeFiles } from './as-platforms-read.js';

/** The texts in a zip by their paths. */
export function filesOf(zip: Uint8Array): CartridgeFiles {
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, decoder.decode(bytes)]),
  );
}

/** What is wrong with a cartridge, over what a schema of its manifest can tell. */
export function complaints(files: CartridgeFiles): readonly string[] {
  const text = files['imsmanifest.xml'] ?? '<none/>';
  const manifest = readXml(text);
  const resources = descendantsOf(manifest, 'resource');
  const ids = new Set(resources.map(({ attributes }) => attributes.identifier));
  const named = new Set(
    resources.flatMap((own) => descendantsOf(own, 'file')).map((own) => own.attributes.href),
  );
  const found: string[] = [];

  if (
    !/^<\?xml[^>]*\?>\n<manifest [^>]*\bxmlns="http:\/\/www\.imsglobal\.org\/xsd\/imsccv1p1\/imscp_v1p1"/u.test(
      text.slice(0, 1024),
    )
  ) {
    found.push('the default namespace is not near the beginning');
  }
  for (const { attributes } of descendantsOf(manifest, 'item')) {
    const { identifierref } = attributes;
    if (identifierref !== undefined && !ids.has(identifierref))
      found.push(`a line leads to ${identifierref}`);
  }
  for (const { attributes, children } of resources) {
    const own = children.flatMap((child) => (typeof child === 'string' ? [] : [child.attributes.href]));
    if (attributes.href !== undefined && !own.includes(attributes.href))
      found.push(`${attributes.href} is no file`);
  }
  for (const path of named) if (files[path ?? ''] === undefined) found.push(`${path} is missing`);
  for (const path of Object.keys(files)) {
    if (path !== 'imsmanifest.xml' && !named.has(path)) found.push(`${path} is in no resource`);
    if (!/^[A-Za-z0-9._/-]+$/u.test(path) || path.split('/').includes('..')) found.push(`${path} is unsafe`);
    if (files[path] === '') found.push(`${path} is empty`);
  }

  for (const [path, text] of Object.entries(files)) {
    if (!path.endsWith('.xml')) continue;
    const titles = descendantsOf(readXml(text), 'title').map(textOf);
    if (titles.some((title) => [...title].length > 255)) found.push(`${path} has a title that is too long`);
  }

  return [...found, ...linkComplaints(files), ...outlineComplaints(manifest, files)];
}

function linkComplaints(files: CartridgeFiles): readonly string[] {
  const links = Object.entries(files).filter(([path]) => path.startsWith('web_links/'));
  return links.flatMap(([path, text]) => {
    const url = childrenOf(readXml(text), 'url')[0]?.attributes.href ?? '';
    return /^https?:\/\/[!-z~]+$/iu.test(url) && !/[\\^`]/u.test(url) ? [] : [`${path} leads to ${url}`];
  });
}

/** Canvas reads another outline than everybody else: both must be the same. */
function outlineComplaints(manifest: XmlNode, files: CartridgeFiles): readonly string[] {
  const [root] = descendantsOf(manifest, 'organization').flatMap((own) => childrenOf(own, 'item'));
  const standard = childrenOf(root ?? manifest, 'item').flatMap((own) => [line(own, -1), ...below(own, 0)]);
  const meta = readXml(files['course_settings/module_meta.xml'] ?? '<none/>');
  const canvas = childrenOf(meta, 'module').flatMap((own) => [
    line(own, -1),
    ...descendantsOf(own, 'item').map((item) => line(item, Number(wordsIn(item, 'indent')))),
  ]);
  return JSON.stringify(standard) === JSON.stringify(canvas) ? [] : ['the two outlines differ'];
}

function below(item: XmlNode, depth: number): readonly string[] {
  return childrenOf(item, 'item').flatMap((own) => [line(own, depth), ...below(own, depth + 1)]);
}

function line(item: XmlNode, depth: number): string {
  return `${depth} ${item.attributes.identifier} ${wordsIn(item, 'title')}`;
}

/** What a RELAX NG schema has against a file; it does not look whether references lead anywhere. */
export async function schemaComplaints(xml: string, schema: string): Promise<readonly string[]> {
  return complain([{ fileName: 'document.xml', contents: xml }], schema);
}

/** What is not well-formed in files of XML. */
export async function malformed(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return complain(
    Object.entries(files).map(([path, contents]) => ({ fileName: path.replaceAll('/', '-'), contents })),
    anything,
  );
}

async function complain(
  xml: readonly { readonly fileName: string; readonly contents: string }[],
  schema: string,
): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml,
    schema: { fileName: 'schema.rng', contents: schema },
    extension: 'relaxng',
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

const anything = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="any"/></start>
  <define name="any"><element><anyName/><zeroOrMore><choice><attribute><anyName/></attribute><text/><ref name="any"/>
  </choice></zeroOrMore></element></define></grammar>`;
