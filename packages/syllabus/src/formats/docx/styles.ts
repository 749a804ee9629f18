import type { Language } from '../../language/language.js';
import { proofingLanguages } from '../../language/proofing-languages.js';
import { element, type XmlChild, type XmlElement } from '../xml/format-xml.js';

/** Styles that Word knows by their names; all others are ours. */
const ofWord: ReadonlySet<string> = new Set([
  ...['Normal', 'Title', 'Subtitle', 'Heading1', 'Heading2', 'Heading3'],
  ...['ListParagraph', 'Quote', 'Footer', 'Hyperlink'],
]);

const ink = '1F2933';
const accent = '1F4E79';
const quiet = '52606D';

/** `word/styles.xml`: Word’s own styles where it has them, so that a person can change the look in one place. */
export function styles(language: Language, xmlns: string): XmlElement {
  const lang = proofingLanguages[language];

  return element('w:styles', { 'xmlns:w': xmlns }, [
    element('w:docDefaults', {}, [
      element('w:rPrDefault', {}, [
        element('w:rPr', {}, [
          fonts('Calibri'),
          size(21),
          element('w:lang', { 'w:val': lang, 'w:eastAsia': lang, 'w:bidi': 'ar-SA' }),
        ]),
      ]),
      element('w:pPrDefault', {}, [element('w:pPr', {}, [spacing(0, 120, 269)])]),
    ]),
    // LibreOffice lets a colour among the defaults win over those of character styles.
    paragraphStyle('Normal', 'Normal', { isDefault: true, rPr: [color(ink)] }),
    paragraphStyle('Title', 'Title', {
      next: 'Subtitle',
      pPr: [keepNext, spacing(0, 40)],
      rPr: [bold, color(accent), size(44)],
    }),
    paragraphStyle('Subtitle', 'Subtitle', {
      next: 'Normal',
      pPr: [bottomLine, spacing(0, 240)],
      rPr: [color(quiet), size(24)],
    }),
    heading(1, 30, 320, 100),
    heading(2, 25, 240, 80),
    heading(3, 22, 200, 60),
    paragraphStyle('Fact', 'Course Fact', {
      pPr: [
        element('w:tabs', {}, [element('w:tab', { 'w:val': 'left', 'w:pos': 1600 })]),
        spacing(0, 140),
        element('w:ind', { 'w:left': 1600, 'w:hanging': 1600 }),
      ],
    }),
    paragraphStyle('ListParagraph', 'List Paragraph', { pPr: [spacing(0, 60)] }),
    paragraphStyle('Quote', 'Quote', {
      pPr: [element('w:ind', { 'w:left': 480, 'w:right': 480 })],
      rPr: [element('w:i'), color(quiet)],
    }),
    paragraphStyle('CodeBlock', 'Code Block', {
      pPr: [element('w:ind', { 'w:left': 240 })],
      rPr: [fonts('Consolas'), size(18)],
    }),
    paragraphStyle('TableText', 'Table Text', { pPr: [spacing(20, 40, 247)], rPr: [size(19)] }),
    paragraphStyle('TableHeading', 'Table Heading', {
      basedOn: 'TableText',
      rPr: [bold, color('FFFFFF')],
    }),
    paragraphStyle('TableBand', 'Table Band', {
      basedOn: 'TableText',
      pPr: [keepNext],
      rPr: [bold, color(accent)],
    }),
    paragraphStyle('TableEnd', 'Table End', { pPr: [spacing(0, 0, 120)], rPr: [size(8)] }),
    paragraphStyle('Footer', 'footer', { pPr: [spacing(0, 0)], rPr: [color(quiet), size(17)] }),
    characterStyle('Hyperlink', 'Hyperlink', [color('0B5394'), element('w:u', { 'w:val': 'single' })]),
    characterStyle('Quiet', 'Quiet', [color(quiet)]),
    characterStyle('Code', 'Inline Code', [fonts('Consolas')]),
    tableStyle(),
  ]);
}

const bold = element('w:b');
const keepNext = element('w:keepNext');
const bottomLine = element('w:pBdr', {}, [
  element('w:bottom', { 'w:val': 'single', 'w:sz': 6, 'w:space': 6, 'w:color': 'CBD2D9' }),
]);

function fonts(name: string): XmlElement {
  return element('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:cs': name });
}

function color(value: string): XmlElement {
  return element('w:color', { 'w:val': value });
}

/** In half points. */
function size(value: number): XmlElement {
  return element('w:sz', { 'w:val': value });
}

function spacing(before: number, after: number, line?: number): XmlElement {
  const rule = line === undefined ? undefined : 'auto';
  return element('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': rule });
}

interface Look {
  readonly isDefault?: boolean;
  readonly basedOn?: string;
  readonly next?: string;
  readonly pPr?: readonly XmlElement[];
  readonly rPr?: readonly XmlElement[];
}

function paragraphStyle(id: string, name: string, look: Look): XmlElement {
  const { isDefault = false, basedOn = isDefault ? undefined : 'Normal', next, pPr = [], rPr = [] } = look;

  return style('paragraph', id, isDefault, [
    element('w:name', { 'w:val': name }),
    basedOn === undefined ? undefined : element('w:basedOn', { 'w:val': basedOn }),
    next === undefined ? undefined : element('w:next', { 'w:val': next }),
    element('w:qFormat'),
    pPr.length > 0 ? element('w:pPr', {}, pPr) : undefined,
    rPr.length > 0 ? element('w:rPr', {}, rPr) : undefined,
  ]);
}

function heading(level: 1 | 2 | 3, points: number, before: number, after: number): XmlElement {
  const outline = element('w:outlineLvl', { 'w:val': level - 1 });
  const pPr = [keepNext, element('w:keepLines'), spacing(before, after), outline];
  return paragraphStyle(`Heading${level}`, `heading ${level}`, {
    next: 'Normal',
    pPr,
    rPr: [bold, color(accent), size(points)],
  });
}

function characterStyle(id: string, name: string, rPr: readonly XmlElement[]): XmlElement {
  return style('character', id, false, [element('w:name', { 'w:val': name }), element('w:rPr', {}, rPr)]);
}

function style(type: string, id: string, isDefault: boolean, children: readonly XmlChild[]): XmlElement {
  return element(
    'w:style',
    {
      'w:type': type,
      'w:default': isDefault ? 1 : undefined,
      'w:customStyle': ofWord.has(id) ? undefined : 1,
      'w:styleId': id,
    },
    children,
  );
}

/** Lines between rows only, and a dark first row. */
function tableStyle(): XmlElement {
  const line = (side: string) =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'CBD2D9' });
  const margin = (side: string, width: number) => element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });

  return style('table', 'SyllabusTable', false, [
    element('w:name', { 'w:val': 'Syllabus Table' }),
    element('w:tblPr', {}, [
      element('w:tblBorders', {}, [line('top'), line('bottom'), line('insideH')]),
      element('w:tblCellMar', {}, [
        margin('top', 40),
        margin('left', 100),
        margin('bottom', 40),
        margin('right', 100),
      ]),
    ]),
    element('w:tblStylePr', { 'w:type': 'firstRow' }, [
      element('w:tcPr', {}, [element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': accent })]),
    ]),
  ]);
}
