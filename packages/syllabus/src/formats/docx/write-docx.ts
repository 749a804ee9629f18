import { courseName } from '../../views/course-name.js';
import { coursePageLabels } from '../../views/page-labels.js';
import type { CourseFacts } from '../../views/session-facts.js';
import { element, formatXml, type XmlElement } from '../xml/format-xml.js';
import { toZip } from '../zip/to-zip.js';
import { body, linkedUrls } from './body.js';
import { docxLabels } from './docx-labels.js';
import { numbering, numberingIds } from './numbering.js';
import { proofingLanguages, styles } from './styles.js';
import { syllabusBlocks } from './syllabus-blocks.js';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Millimetres in twentieths of a point. */
const millimetre = 1440 / 25.4;
const margin = Math.round(22 * millimetre);

/**
 * The syllabus of a course as a Word document.
 *
 * It is made of XML and zip here, as the package `docx` gives links random ids, so that no two files are the same, and
 * depends on a version of `nanoid` that needs a newer Node than we do.
 */
export function writeDocx(course: CourseFacts): Uint8Array {
  const blocks = syllabusBlocks(course);
  const page = pageSize(course);
  const ids = numberingIds(blocks);
  const urls = linkedUrls(blocks);
  const links = new Map(urls.map((url, index) => [url, `link${index + 1}`]));
  const references = { numbering: ids, links, textWidth: page.width - 2 * margin };

  const document = element('w:document', { 'xmlns:w': w, 'xmlns:r': r }, [
    element('w:body', {}, [...body(blocks, references), section(page)]),
  ]);

  const parts: readonly (readonly [path: string, content: XmlElement])[] = [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', packageRelations()],
    ['docProps/core.xml', coreProperties(course)],
    ['docProps/app.xml', appProperties()],
    ['word/document.xml', document],
    ['word/_rels/document.xml.rels', documentRelations(links)],
    ['word/styles.xml', styles(course.language, w)],
    ['word/numbering.xml', numbering(blocks, ids, w)],
    ['word/settings.xml', settings(course)],
    ['word/footer.xml', footer(course, page.width - 2 * margin)],
  ];

  return toZip(parts.map(([path, content]) => ({ path, content: formatXml(content) })));
}

interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The paper that lies in printers where the course meets. */
function pageSize({ timeZone }: CourseFacts): PageSize {
  return /^(?:America|US|Canada)\//u.test(timeZone)
    ? { width: 12240, height: 15840 }
    : { width: 11906, height: 16838 };
}

function section({ width, height }: PageSize): XmlElement {
  const sides = ['w:top', 'w:right', 'w:bottom', 'w:left'].map((side) => [side, margin] as const);

  return element('w:sectPr', {}, [
    element('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' }),
    element('w:pgSz', { 'w:w': width, 'w:h': height }),
    element('w:pgMar', { ...Object.fromEntries(sides), 'w:header': 600, 'w:footer': 600, 'w:gutter': 0 }),
  ]);
}

function footer({ code, title, language }: CourseFacts, width: number): XmlElement {
  const { page, of } = docxLabels[language];
  const words = (text: string) => element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [text])]);
  const field = (name: string) => element('w:fldSimple', { 'w:instr': ` ${name} ` }, [words('1')]);

  return element('w:ftr', { 'xmlns:w': w }, [
    element('w:p', {}, [
      element('w:pPr', {}, [
        element('w:pStyle', { 'w:val': 'Footer' }),
        element('w:tabs', {}, [element('w:tab', { 'w:val': 'right', 'w:pos': width })]),
      ]),
      words(courseName({ code, title })),
      element('w:r', {}, [element('w:tab')]),
      words(`${page} `),
      field('PAGE'),
      words(` ${of} `),
      field('NUMPAGES'),
    ]),
  ]);
}

function settings({ language }: CourseFacts): XmlElement {
  return element('w:settings', { 'xmlns:w': w }, [
    element('w:defaultTabStop', { 'w:val': 720 }),
    element('w:compat', {}, [
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ]),
    element('w:themeFontLang', { 'w:val': proofingLanguages[language] }),
  ]);
}

function coreProperties({ title, code, term, instructors, language, firstDay }: CourseFacts): XmlElement {
  const at = `${firstDay}T00:00:00Z`;
  const date = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, [at]);

  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      element('dc:title', {}, [courseName({ code, title })]),
      element('dc:subject', {}, [[coursePageLabels[language].syllabus, term].filter(Boolean).join(' · ')]),
      element('dc:creator', {}, [instructors.join('; ')]),
      date('dcterms:created'),
      date('dcterms:modified'),
      element('dc:language', {}, [proofingLanguages[language]]),
    ],
  );
}

function appProperties(): XmlElement {
  const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return element('Properties', { xmlns }, [element('Application', {}, ['proseminar'])]);
}

function contentTypes(): XmlElement {
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const part = (path: string, type: string) => element('Override', { PartName: path, ContentType: type });

  return element('Types', { xmlns }, [
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/word/document.xml', `${types}.document.main+xml`),
    part('/word/styles.xml', `${types}.styles+xml`),
    part('/word/numbering.xml', `${types}.numbering+xml`),
    part('/word/settings.xml', `${types}.settings+xml`),
    part('/word/footer.xml', `${types}.footer+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
  ]);
}

function packageRelations(): XmlElement {
  const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

  return relations([
    relation('document', `${r}/officeDocument`, 'word/document.xml'),
    relation('core', core, 'docProps/core.xml'),
    relation('app', `${r}/extended-properties`, 'docProps/app.xml'),
  ]);
}

function documentRelations(links: ReadonlyMap<string, string>): XmlElement {
  return relations([
    relation('styles', `${r}/styles`, 'styles.xml'),
    relation('numbering', `${r}/numbering`, 'numbering.xml'),
    relation('settings', `${r}/settings`, 'settings.xml'),
    relation('footer', `${r}/footer`, 'footer.xml'),
    ...[...links].map(([url, id]) => relation(id, `${r}/hyperlink`, url, 'External')),
  ]);
}

function relations(children: readonly XmlElement[]): XmlElement {
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return element('Relationships', { xmlns }, children);
}

function relation(id: string, type: string, target: string, mode?: string): XmlElement {
  return element('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode });
}
