import { countCodeLines, countLines } from '../../src/deck/measure-text.js';
import { childrenOf, descendantsOf, readXml, textOf, type XmlNode } from '../read-xml.js';
import { type PackageParts, relationshipsOf } from './read-package.js';

/** In pixels of a slide of 1280 × 720. */
interface Box {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How high its text is, as it was measured for wide fonts. */
  readonly textHeight: number;
}

const slideSize = { width: 1280, height: 720 };

/** Texts that are higher than their boxes, boxes that are on others or not on their slide. */
export function frameComplaints(parts: PackageParts): readonly string[] {
  const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/u.test(path));

  return slides.flatMap((path) => {
    const boxes = boxesOf(parts, path);
    const complaints = boxes.flatMap((box) => boxComplaints(box));
    const onOthers = boxes.flatMap((a, index) =>
      boxes.slice(index + 1).flatMap((b) => (isOn(a, b) ? [`${a.name} is on ${b.name}`] : [])),
    );
    return [...complaints, ...onOthers].map((complaint) => `${path}: ${complaint}`);
  });
}

function boxComplaints({ name, x, y, width, height, textHeight }: Box): readonly string[] {
  const isOut = x < 0 || y < 0 || x + width > slideSize.width + 0.1 || y + height > slideSize.height + 0.1;
  return [
    ...(isOut ? [`${name} is not on the slide`] : []),
    ...(textHeight > height + 0.1 ? [`${name} is ${height} high and its text ${textHeight}`] : []),
  ];
}

function isOn(a: Box, b: Box): boolean {
  const [width, height] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return width - Math.max(a.x, b.x) > 0.1 && height - Math.max(a.y, b.y) > 0.1;
}

/** Shapes of a slide where they are; those without a place of their own, where their layout or master has them. */
function boxesOf(parts: PackageParts, path: string): readonly Box[] {
  const layoutPath = relationshipsOf(parts, path).find(({ type }) => type === 'slideLayout')?.target ?? '';
  const masterPath =
    relationshipsOf(parts, layoutPath).find(({ type }) => type === 'slideMaster')?.target ?? '';
  const [slide, layout, master] = [path, layoutPath, masterPath].map((each) => readXml(parts[each] ?? ''));
  if (!slide || !layout || !master) throw new Error(`Unexpected slide ${path} without layout`);

  const tables = descendantsOf(slide, 'p:graphicFrame').map(tableBox);
  const texts = descendantsOf(slide, 'p:sp').map((shape) => {
    const inLayout = descendantsOf(layout, 'p:sp').find((other) => isSamePlace(shape, other));
    const inMaster = descendantsOf(master, 'p:sp').find((other) => placeOf(other).type === masterType(shape));
    return textBox(
      [shape, inLayout, inMaster].filter((each) => each !== undefined),
      master,
    );
  });
  return [...texts, ...tables];
}

function placeOf(shape: XmlNode): { readonly type: string | undefined; readonly idx: string | undefined } {
  const [place] = descendantsOf(shape, 'p:ph');
  return { type: place?.attributes.type, idx: place?.attributes.idx };
}

/** The type of the place in the master that a place takes its style from. */
function masterType(shape: XmlNode): string {
  const { type = 'body' } = placeOf(shape);
  if (type === 'ctrTitle') return 'title';
  return type === 'subTitle' ? 'body' : type;
}

function isSamePlace(a: XmlNode, b: XmlNode): boolean {
  const [one, other] = [placeOf(a), placeOf(b)];
  if (descendantsOf(a, 'p:ph').length === 0 || descendantsOf(b, 'p:ph').length === 0) return false;
  return one.idx === undefined ? one.type === other.type : one.idx === other.idx;
}

/** @param heirs The shape, then those that it inherits from. */
function textBox(heirs: readonly XmlNode[], master: XmlNode): Box {
  const [shape] = heirs;
  if (!shape) throw new Error('Unexpected shape that is none');
  const frame = frameOf(heirs.find((each) => descendantsOf(each, 'a:xfrm').length > 0));
  const body = heirs
    .flatMap((each) => descendantsOf(each, 'a:bodyPr'))
    .find(({ attributes }) => attributes.lIns !== undefined)?.attributes;
  const [inX, inY] = [Number(body?.lIns ?? 91_440) / 9525, Number(body?.tIns ?? 45_720) / 9525];
  const isTitle = masterType(shape) === 'title';
  const hasPlace = descendantsOf(shape, 'p:ph').length > 0;
  const style = descendantsOf(master, isTitle ? 'p:titleStyle' : hasPlace ? 'p:bodyStyle' : 'p:otherStyle');
  const lists = [...heirs.flatMap((each) => descendantsOf(each, 'a:lstStyle')), ...style];
  const paragraphs = descendantsOf(shape, 'a:p');
  const textHeight =
    heightOfParagraphs(paragraphs, { lists, width: frame.width - 2 * inX, isTitle }) + 2 * inY;
  return { name: nameOf(shape), ...frame, textHeight };
}

function tableBox(frame: XmlNode): Box {
  const widths = descendantsOf(frame, 'a:gridCol').map(({ attributes }) => Number(attributes.w) / 9525);
  const heights = descendantsOf(frame, 'a:tr').map((row) => {
    const cells = childrenOf(row, 'a:tc').map((cell, index) => {
      const margins = descendantsOf(cell, 'a:tcPr')[0]?.attributes ?? {};
      const [x, y] = [Number(margins.marL) / 9525, Number(margins.marT) / 9525];
      return (
        heightOfParagraphs(descendantsOf(cell, 'a:p'), { lists: [], width: (widths[index] ?? 0) - 2 * x }) +
        2 * y
      );
    });
    return Math.max(Number(row.attributes.h) / 9525, ...cells);
  });
  return { name: nameOf(frame), ...frameOf(frame), textHeight: heights.reduce((sum, each) => sum + each, 0) };
}

function nameOf(shape: XmlNode): string {
  return descendantsOf(shape, 'p:cNvPr')[0]?.attributes.name ?? '';
}

function frameOf(shape: XmlNode | undefined): Omit<Box, 'name' | 'textHeight'> {
  const [offset] = shape ? descendantsOf(shape, 'a:off') : [];
  const [extent] = shape ? descendantsOf(shape, 'a:ext') : [];
  const read = (value: string | undefined) => Number(value) / 9525;
  const { x, y } = offset?.attributes ?? {};
  const { cx, cy } = extent?.attributes ?? {};
  return { x: read(x), y: read(y), width: read(cx), height: read(cy) };
}

/** How high lines are, in the size of the text: those of Calibri, and of the highest font that stands in for Georgia. */
const lineHeights = { text: 1.221, title: 1.165 };

function heightOfParagraphs(paragraphs: readonly XmlNode[], text: TextPlace): number {
  return paragraphs.reduce((sum, paragraph, index) => {
    const { lines, line, before } = measure(paragraph, text);
    return sum + lines * line + (index === 0 ? 0 : before);
  }, 0);
}

/** Where paragraphs stand, and the lists of styles that they take theirs from. */
interface TextPlace {
  readonly lists: readonly XmlNode[];
  readonly width: number;
  readonly isTitle?: boolean;
}

function measure(paragraph: XmlNode, { lists, width, isTitle = false }: TextPlace) {
  const own = childrenOf(paragraph, 'a:pPr');
  const level = Number(own[0]?.attributes.lvl ?? 0) + 1;
  const inherited = lists.flatMap((list) => childrenOf(list, `a:lvl${level}pPr`));
  const styles = [...own, ...inherited];
  const runs = descendantsOf(paragraph, 'a:rPr');
  const defaults = inherited.flatMap((style) => descendantsOf(style, 'a:defRPr'));
  const size =
    Number([...runs, ...defaults].map(({ attributes }) => attributes.sz).find(Boolean) ?? 1800) / 75;

  const spacing = (name: string, kind: 'a:spcPts' | 'a:spcPct', from: readonly XmlNode[]) => {
    const [found] = from
      .flatMap((style) => childrenOf(style, name))
      .flatMap((each) => childrenOf(each, kind));
    return found && Number(found.attributes.val);
  };
  const exact = spacing('a:lnSpc', 'a:spcPts', own);
  const percent = spacing('a:lnSpc', 'a:spcPct', inherited) ?? 100_000;
  const usual = (size * lineHeights[isTitle ? 'title' : 'text'] * percent) / 100_000;

  const indent = Number(styles.map(({ attributes }) => attributes.marL).find(Boolean) ?? 0) / 9525;
  const room = Math.max(width - indent, 200);
  // What is before a tab stands in the indent.
  const words = textOf(paragraph).replace(/^[^\t]*\t/u, '');
  const isCode = runs.length > 0 && descendantsOf(paragraph, 'a:latin').length === runs.length;
  const lines = isCode ? countCodeLines(words, size, room) : countLines(words, size, room);
  const before = (spacing('a:spcBef', 'a:spcPts', styles) ?? 0) / 75;
  return { lines, line: exact === undefined ? usual : exact / 75, before };
}
