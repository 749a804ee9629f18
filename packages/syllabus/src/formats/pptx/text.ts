import type { RichText, Run } from '../../deck/deck.js';
import { element, type XmlChild, type XmlElement } from '../xml/format-xml.js';
import { emu, fill, points, type ThemeColour } from './drawing.js';
import { codeFont } from './theme.js';

/** What the words of a part need besides themselves. */
export interface TextContext {
  /** `de-DE` */
  readonly language: string;
  /** Id of the relationship to an address; absent for one that no program may follow. */
  readonly linkTo: (url: string) => string | undefined;
}

/** Some words in one style, which may have a colour of their own. */
export type ColouredRun = Run & { readonly colour?: ThemeColour };

/** How a paragraph differs from what its place says. Lengths are pixels of `deckFrame`. */
export interface ParagraphStyle {
  /** From 0; more than eight are eight, as the format has no more. */
  readonly level?: number;
  /** Space above, where it is not that of its place. */
  readonly before?: number;
  /** What stands before it; a number is where its list begins to count. */
  readonly mark?: 'none' | { readonly startAt: number };
  /** Empty on its left, where it is not that of its place; its first line begins at `hang` less. */
  readonly indent?: number;
  readonly hang?: number;
  /** Where a tab leads. */
  readonly tab?: number;
  /** Height of lines in scripts whose letters are higher than others. */
  readonly line?: number;
  readonly size?: number;
  readonly colour?: ThemeColour;
  readonly isStrong?: boolean;
  readonly isEmphasis?: boolean;
  readonly isCode?: boolean;
}

/** The highest level that paragraphs can have. */
export const highestLevel = 8;

/** Letters that stand higher than Latin ones in the fonts that have them, as those of Chinese or Arabic. */
const tall = /[\u0590-\u1dff\u2e80-\uffff]|[\u{10000}-\u{10ffff}]/u;

/** Whether a text has letters for which a line has to be told how high it is. */
function isTall(text: RichText): boolean {
  return text.some((run) => tall.test(run.text));
}

/** A paragraph with its words. */
export function paragraph(
  text: readonly ColouredRun[],
  style: ParagraphStyle = {},
  context: TextContext = plainContext,
): XmlElement {
  return element('a:p', {}, [
    paragraphProperties(style, isTall(text)),
    ...text.flatMap(linkWords).map((run) => writeRun(run, style, context)),
    text.length === 0 ? element('a:endParaRPr', runAttributes({ text: '' }, style, context)) : undefined,
  ]);
}

/** A paragraph with a number that programs count: that of the slide. */
export function slideNumber(number: number | undefined, { language }: TextContext): XmlElement {
  return element('a:p', {}, [
    element('a:fld', { id: '{6F1D2A3B-4C5D-4E6F-8A7B-9C0D1E2F3A4B}', type: 'slidenum' }, [
      element('a:rPr', { lang: language }),
      element('a:t', {}, [number === undefined ? '‹#›' : String(number)]),
    ]),
  ]);
}

const plainContext: TextContext = { language: 'en-US', linkTo: () => undefined };

function paragraphProperties(style: ParagraphStyle, hasTallLetters: boolean): XmlElement | undefined {
  const { level = 0, before, mark, indent, hang = 0, tab, line } = style;
  const children = [
    hasTallLetters && line !== undefined ? spacing('a:lnSpc', line) : undefined,
    before === undefined ? undefined : spacing('a:spcBef', before),
    ...markElements(mark),
    tab === undefined ? undefined : element('a:tabLst', {}, [element('a:tab', { pos: emu(tab), algn: 'l' })]),
  ].filter((child) => child !== undefined);
  const lvl = Math.min(level, highestLevel);
  const place = indent === undefined ? {} : { marL: emu(indent), indent: emu(-hang) };
  const attributes = { lvl: lvl === 0 ? undefined : lvl, ...place };
  const isPlain = children.length === 0 && lvl === 0 && indent === undefined;
  return isPlain ? undefined : element('a:pPr', attributes, children);
}

function spacing(name: string, pixels: number): XmlElement {
  return element(name, {}, [element('a:spcPts', { val: points(pixels) })]);
}

function markElements(mark: ParagraphStyle['mark']): readonly XmlElement[] {
  if (mark === undefined) return [];
  if (mark === 'none') return [element('a:buNone')];
  const startAt = mark.startAt === 1 ? undefined : mark.startAt;
  return [
    element('a:buFont', { typeface: '+mj-lt' }),
    element('a:buAutoNum', { type: 'arabicPeriod', startAt }),
  ];
}

/** The words of a link, each with its space: LibreOffice breaks lines between links and not in them. */
function linkWords(run: ColouredRun): readonly ColouredRun[] {
  if (run.url === undefined) return [run];
  return run.text.split(/(?<=\s)(?=\S)/u).map((text) => ({ ...run, text }));
}

function writeRun(run: ColouredRun, style: ParagraphStyle, context: TextContext): XmlElement {
  const isCode = style.isCode || run.isCode || run.isMath;
  const link = run.url === undefined ? undefined : context.linkTo(run.url);
  const colour = run.colour ?? style.colour;
  const children: XmlChild[] = [
    colour && fill(colour),
    ...(isCode ? [element('a:latin', codeFont), element('a:cs', codeFont)] : []),
    link === undefined ? undefined : element('a:hlinkClick', { 'r:id': link }),
  ];

  return element('a:r', {}, [
    element('a:rPr', runAttributes(run, style, context), children),
    element('a:t', {}, [run.text]),
  ]);
}

function runAttributes(run: Run, { size, isStrong, isEmphasis }: ParagraphStyle, { language }: TextContext) {
  return {
    lang: language,
    sz: size === undefined ? undefined : points(size),
    b: isStrong || run.isStrong ? 1 : undefined,
    i: isEmphasis || run.isEmphasis ? 1 : undefined,
    strike: run.isDeleted ? 'sngStrike' : undefined,
    dirty: 0,
  };
}
