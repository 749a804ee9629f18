/** An element of XML, made by `element`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (XmlElement | string)[];
}

/** What may stand in an element: elements, text, or nothing. */
export type XmlChild = XmlElement | string | undefined;

const xmlName = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/u;

/**
 * An element with attributes and children; those that are `undefined` are left out.
 *
 * @throws {TypeError} For a name that XML cannot have.
 * @example
 * element('item', {identifier: 'i-1', identifierref: undefined}, [element('title', {}, ['Q & A'])])
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly XmlChild[] = [],
): XmlElement {
  const present = Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, String(value)]],
  );

  for (const each of [name, ...present.map(([key]) => key)]) {
    if (!xmlName.test(each))
      throw new TypeError(`Unexpected name \`${each}\`, expected one that XML can have`);
  }

  return { name, attributes: present, children: children.filter((child) => child !== undefined) };
}

/**
 * An XML file, well-formed whatever its text is: marks are escaped, characters that XML 1.0 cannot have left out.
 *
 * @example
 * formatXml(element('title', {}, ['Q & A']))
 * // => '<?xml version="1.0" encoding="UTF-8"?>\n<title>Q &amp; A</title>\n'
 */
export function formatXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${formatElement(root)}\n`;
}

function formatElement({ name, attributes, children }: XmlElement): string {
  const words = attributes.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('');
  if (children.length === 0) return `<${name}${words}/>`;
  const inner = children.map((child) =>
    typeof child === 'string' ? escapeText(child) : formatElement(child),
  );
  return `<${name}${words}>${inner.join('')}</${name}>`;
}

/** A carriage return would be read as a line feed. */
function escapeText(text: string): string {
  return allowed(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** Line breaks and tabs would be read as spaces. */
function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML cannot have.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function allowed(text: string): string {
  return text.replace(forbidden, '');
}
