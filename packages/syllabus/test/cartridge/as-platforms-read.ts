import { childrenOf, descendantsOf, readXml, textOf, wordsIn, type XmlNode } from '../read-xml.js';

/** Text of files by their paths in the cartridge. */
export type CartridgeFiles = Readonly<Record<string, string>>;

/**
 * What Canvas shows of a cartridge with its own files in it: modules with their lines, then the calendar.
 *
 * It takes the outline from `module_meta.xml`, and leaves out lines that lead to nothing it has imported.
 */
export function asCanvasReads(files: CartridgeFiles): readonly string[] {
  const manifest = readXml(file(files, 'imsmanifest.xml'));
  const resources = descendantsOf(manifest, 'resource');
  const [schema] = descendantsOf(manifest, 'schema');
  const [version] = descendantsOf(manifest, 'schemaversion');
  if (!/IMS(?: Thin)? Common Cartridge/iu.test(textOf(schema))) return [];
  if (!['1.0.0', '1.1.0', '1.2.0', '1.3.0'].includes(textOf(version))) return [];
  const isCanvas = resources.some(
    ({ attributes }) => attributes.href === 'course_settings/canvas_export.txt',
  );
  if (!isCanvas) return [];

  const imported = new Map([...canvasPages(files), ...canvasAssignments(resources, files)]);
  for (const topic of resources.filter(({ attributes }) => attributes.type === 'imsdt_xmlv1p1')) {
    const document = readXml(file(files, firstFile(topic)));
    imported.set(topic.attributes.identifier ?? '', `discussion “${wordsIn(document, 'title')}”`);
  }
  for (const { attributes } of resources) {
    if (attributes.type !== 'webcontent' || !attributes.href?.startsWith('web_resources/')) continue;
    imported.set(attributes.identifier ?? '', `file ${attributes.href.replace('web_resources/', '')}`);
  }

  const modules = childrenOf(readXml(file(files, 'course_settings/module_meta.xml')), 'module');
  const calendar = childrenOf(readXml(file(files, 'course_settings/events.xml')), 'event');
  return [
    ...modules.flatMap((own) => [
      `${wordsIn(own, 'title')}`,
      ...descendantsOf(own, 'item').flatMap((item) => {
        const line = canvasLine(item, imported);
        return line === undefined ? [] : [`${'  '.repeat(1 + Number(wordsIn(item, 'indent')))}${line}`];
      }),
    ]),
    'Calendar',
    ...calendar.map((event) =>
      wordsIn(event, 'all_day') === 'true'
        ? `  ${wordsIn(event, 'all_day_date')} ${wordsIn(event, 'title')}`
        : `  ${wordsIn(event, 'start_at')}Z ${wordsIn(event, 'end_at')}Z ${wordsIn(event, 'title')}`,
    ),
  ];
}

function canvasLine(item: XmlNode, imported: ReadonlyMap<string, string>): string | undefined {
  const type = wordsIn(item, 'content_type') ?? '';
  const title = wordsIn(item, 'title');
  if (type === 'ContextModuleSubHeader') return `— ${title}`;
  if (type !== 'ExternalUrl') return imported.get(wordsIn(item, 'identifierref') ?? '');
  const url = wordsIn(item, 'url') ?? '';
  return /^https?:\/\//iu.test(url) && url.length <= 2000 ? `link “${title}” ${url}` : undefined;
}

/** Pages are found by their folder, and named by their head. */
function canvasPages(files: CartridgeFiles): readonly (readonly [string, string])[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const [, id] = /<meta name="identifier" content="([^"]*)">/u.exec(text) ?? [];
    const [, title] = /<title>([^<]*)<\/title>/u.exec(text) ?? [];
    return path.startsWith('wiki_content/') && id !== undefined
      ? [[id, `page “${decodeHtml(title ?? '')}”`] as const]
      : [];
  });
}

function decodeHtml(text: string): string {
  return textOf(readXml(`<title>${text}</title>`));
}

function canvasAssignments(
  resources: readonly XmlNode[],
  files: CartridgeFiles,
): readonly (readonly [string, string])[] {
  return resources.flatMap((resource) => {
    const paths = childrenOf(resource, 'file').map(({ attributes }) => attributes.href ?? '');
    const settings = paths.find((path) => path.endsWith('assignment_settings.xml'));
    const page = paths.find((path) => path.endsWith('html'));
    if (settings === undefined || page === undefined) return [];
    const node = readXml(file(files, settings));
    const words = `assignment “${wordsIn(node, 'title')}” due ${wordsIn(node, 'due_at')}Z`;
    return [[node.attributes.identifier ?? '', words] as const];
  });
}

/**
 * What Moodle shows of a cartridge: its sections with their lines; nothing where it does not know it for one.
 *
 * It reads the outline of the manifest, and only pages that are `webcontent`.
 */
export function asMoodleReads(files: CartridgeFiles): readonly string[] {
  const text = file(files, 'imsmanifest.xml');
  const start = text
    .slice(0, 1024)
    .replace(/[\s"']/gu, '')
    .toLowerCase();
  if (!start.includes('xmlns=http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1')) return [];
  const manifest = readXml(text);
  const resources = new Map(
    descendantsOf(manifest, 'resource').map((own) => [own.attributes.identifier ?? '', own]),
  );
  const [organization] = descendantsOf(manifest, 'organization');
  const sections = childrenOf(organization ?? manifest, 'item').flatMap((root) => childrenOf(root, 'item'));

  return sections.flatMap((section) => [
    wordsIn(section, 'title') ?? '',
    ...childrenOf(section, 'item').flatMap((item) => moodleLines(item, resources, files, '  ')),
  ]);
}

function moodleLines(
  item: XmlNode,
  resources: ReadonlyMap<string, XmlNode>,
  files: CartridgeFiles,
  indent: string,
): readonly string[] {
  const title = `“${wordsIn(item, 'title')}”`;
  const resource = resources.get(item.attributes.identifierref ?? '');
  const below = childrenOf(item, 'item').flatMap((own) => moodleLines(own, resources, files, `${indent}  `));
  const path = resource ? (resource.attributes.href ?? firstFile(resource)) : '';

  switch (resource?.attributes.type) {
    case 'webcontent':
      return [`${indent}${path.endsWith('.html') ? 'page' : 'file'} ${title}`, ...below];
    case 'imsdt_xmlv1p1':
      return [`${indent}forum ${title}`, ...below];
    case 'imswl_xmlv1p1': {
      const url = childrenOf(readXml(file(files, path)), 'url')[0]?.attributes.href ?? '';
      const isRead = /^(?:https?|mailto):[!-z~]+$/iu.test(url);
      return [`${indent}link ${title} ${isRead ? url : 'http://invalidurldetected/'}`, ...below];
    }
    default:
      return [`${indent}label ${title}`, ...below];
  }
}

function firstFile(resource: XmlNode): string {
  return childrenOf(resource, 'file')[0]?.attributes.href ?? '';
}

function file(files: CartridgeFiles, path: string): string {
  const text = files[path];
  if (text === undefined) throw new Error(`Unexpected cartridge, expected the file ${path} in it`);
  return text;
}
