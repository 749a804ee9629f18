import { childrenOf, descendantsOf, readXml, type XmlNode } from '../read-xml.js';

/** Texts of the parts of a document by their paths. */
export type Parts = Readonly<Record<string, string>>;

/** Properties that Word wants in this order, and refuses the file otherwise. */
const orders: Readonly<Record<string, string>> = {
  'w:pPr': 'pStyle keepNext keepLines numPr pBdr tabs spacing ind jc outlineLvl',
  'w:rPr': 'rStyle rFonts b i color sz u lang',
  'w:tblPr': 'tblStyle tblW tblBorders tblLayout tblCellMar tblLook tblCaption',
  'w:trPr': 'cantSplit tblHeader',
  'w:tcPr': 'tcW gridSpan shd',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tc': 'tcPr p',
  'w:style': 'name basedOn next qFormat pPr rPr tblPr tblStylePr',
  'w:lvl': 'start numFmt lvlText lvlJc pPr',
  'w:numbering': 'abstractNum num',
  'w:settings': 'defaultTabStop compat themeFontLang',
  'w:sectPr': 'footerReference pgSz pgMar',
  'w:body': 'p tbl sectPr',
};

/** What is wrong with a Word document, over being well-formed. */
export function complaints(parts: Parts): readonly string[] {
  const nodes = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, readXml(text)]));
  return [
    ...typeComplaints(nodes),
    ...relationComplaints(nodes),
    ...Object.values(nodes).flatMap(orderComplaints),
  ];
}

/** Every part has a type, and every type a part. */
function typeComplaints(nodes: Readonly<Record<string, XmlNode>>): readonly string[] {
  const types = nodes['[Content_Types].xml'];
  if (!types) return ['there are no content types'];
  const typed = new Set(childrenOf(types, 'Override').map(({ attributes }) => attributes.PartName?.slice(1)));
  const parts = Object.keys(nodes).filter((path) => !/\.rels$|^\[/u.test(path));
  return [
    ...parts.filter((path) => !typed.has(path)).map((path) => `${path} has no type`),
    ...[...typed].filter((path) => !parts.includes(path ?? '')).map((path) => `${path} is missing`),
  ];
}

/** Targets are there, external ones are links to the web, to mail or to attached files, and what is referred to is related. */
function relationComplaints(nodes: Readonly<Record<string, XmlNode>>): readonly string[] {
  const found: string[] = [];

  for (const [path, base] of [
    ['_rels/.rels', ''],
    ['word/_rels/document.xml.rels', 'word/'],
  ] as const) {
    for (const { attributes } of childrenOf(nodes[path] ?? readXml('<none/>'), 'Relationship')) {
      const { Target: target = '', TargetMode: mode, Type: type = '' } = attributes;
      if (mode !== 'External' && !nodes[base + target]) found.push(`${base}${target} is missing`);
      if (mode === 'External' && !type.endsWith('/hyperlink')) found.push(`${target} is loaded from outside`);
      if (
        mode === 'External' &&
        !/^(?:https?:\/\/|mailto:|(?:site\/)?sessions\/)(?:[!#$&-;=?-Z[\]_a-z~]|%[0-9A-F]{2})+$/iu.test(
          target,
        )
      )
        found.push(`a link leads to ${target}`);
    }
  }

  const relations = childrenOf(nodes['word/_rels/document.xml.rels'] ?? readXml('<none/>'), 'Relationship');
  const ids = relations.map(({ attributes }) => attributes.Id);
  const document = nodes['word/document.xml'] ?? readXml('<none/>');
  const used = [...descendantsOf(document, 'w:hyperlink'), ...descendantsOf(document, 'w:footerReference')];
  found.push(
    ...used
      .filter((own) => !ids.includes(own.attributes['r:id']))
      .map((own) => `${own.attributes['r:id']} is unknown`),
  );
  if (new Set(ids).size < ids.length) found.push('two relations have the same id');

  const styles = descendantsOf(nodes['word/styles.xml'] ?? document, 'w:style').map(
    (own) => own.attributes['w:styleId'],
  );
  const styled = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => descendantsOf(document, name));
  return [
    ...found,
    ...styled
      .filter((own) => !styles.includes(own.attributes['w:val']))
      .map((own) => `no style ${own.attributes['w:val']}`),
  ];
}

function orderComplaints(node: XmlNode): readonly string[] {
  const children = node.children.filter((child) => typeof child !== 'string');
  const order = orders[node.name]?.split(' ');
  const places = children.map(({ name }) => order?.indexOf(name.replace('w:', '')) ?? 0);
  const isMixed = node.name === 'w:body';
  const isWrong = places.some((place, index) => place < 0 || (!isMixed && place < (places[index - 1] ?? 0)));
  const own = isWrong ? [`${node.name} has ${children.map(({ name }) => name).join(' ')}`] : [];
  return [...own, ...children.flatMap(orderComplaints)];
}
