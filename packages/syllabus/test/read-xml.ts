/** An element of XML as a test reads it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

const token = /<\?[^>]*\?>|<(\/?)([^\s/>]+)((?:\s+[^\s=]+="[^"]*")*)\s*(\/?)>|([^<]+)/gu;

/** Read XML that a validator has found well-formed; throws where elements do not match. */
export function readXml(text: string): XmlNode {
  const open = [{ name: '', attributes: {}, children: [] as (XmlNode | string)[] }];

  for (const [whole, isEnd, name, attributes = '', isEmpty, words] of text.matchAll(token)) {
    const current = open.at(-1);
    if (!current) throw new Error('Unexpected end of an element that was not open');
    if (words !== undefined) current.children.push(decode(words));
    if (name === undefined || whole.startsWith('<?')) continue;

    if (isEnd) {
      const closed = open.pop();
      if (closed?.name !== name) throw new Error(`Unexpected end of ${name}, expected ${closed?.name}`);
      continue;
    }

    const node = { name, attributes: readAttributes(attributes), children: [] };
    current.children.push(node);
    if (!isEmpty) open.push(node);
  }

  const [root] = open[0]?.children.filter((child) => typeof child !== 'string') ?? [];
  if (open.length !== 1 || !root) throw new Error('Unexpected end of the file, expected one element');
  return root;
}

/** Children with a name. */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => (typeof child !== 'string' && child.name === name ? [child] : []));
}

/** All elements below with a name, in order. */
export function descendantsOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...descendantsOf(child, name)],
  );
}

/** All text in an element. */
export function textOf(node: XmlNode | undefined): string {
  return (node?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Text of the first child with a name; `undefined` where there is none. */
export function wordsIn(node: XmlNode, name: string): string | undefined {
  const [child] = childrenOf(node, name);
  return child && textOf(child);
}

function readAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(/([^\s=]+)="([^"]*)"/gu)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, decode(value)]));
}

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/gu, (_, code?: string, mark = '') =>
    code === undefined ? (marks[mark] ?? '') : String.fromCodePoint(Number(code)),
  );
}
