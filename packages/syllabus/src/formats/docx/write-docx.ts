import type { CourseSource } from '../../format.js';
import { proofingLanguages } from '../../language/proofing-languages.js';
import { courseName } from '../../views/course-name.js';
import { coursePageLabels } from '../../views/page-labels.js';
import type { CourseFacts } from '../../views/session-facts.js';
import { propertyParts, propertyRelationships } from '../opc/document-properties.js';
import { officeRelation, type Part, type Relationship, writePackage } from '../opc/write-package.js';
import { element, formatXml, type XmlElement } from '../xml/format-xml.js';
import { body, linkedUrls } from './body.js';
import { docxLabels } from './docx-labels.js';
import { numbering, numberingIds } from './numbering.js';
import { styles } from './styles.js';
import { syllabusBlocks } from './syllabus-blocks.js';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
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
export function writeDocx({ course, outputs }: Pick<CourseSource, 'course' | 'outputs'>): Uint8Array {
  const blocks = syllabusBlocks(course, outputs);
  const page = pageSize(course);
  const ids = numberingIds(blocks);
  const urls = linkedUrls(blocks);
  const links = new Map(urls.map((url, index) => [url, `link${index + 1}`]));
  const references = { numbering: ids, links, textWidth: page.width - 2 * margin };

  const document = element('w:document', { 'xmlns:w': w, 'xmlns:r': officeRelation }, [
    element('w:body', {}, [...body(blocks, references), section(page)]),
  ]);

  const { code, title, term, instructors, language, firstDay } = course;
  const properties = propertyParts({
    title: courseName({ code, title }),
    subject: [coursePageLabels[language].syllabus, term].filter(Boolean).join(' · '),
    creator: instructors.join('; '),
    language: proofingLanguages[language],
    made: `${firstDay}T00:00:00Z`,
    counts: {},
  });
  const own = [
    part('styles', styles(language, w)),
    part('numbering', numbering(ids, w)),
    part('settings', settings(course)),
    part('footer', footer(course, page.width - 2 * margin)),
  ];
  const uses = [...own.map(({ name }) => relationship(name, `word/${name}.xml`)), ...[...links].map(linkTo)];
  const main = { ...part('document', document, '.main'), relationships: uses };

  return writePackage(
    [...properties, main, ...own],
    [
      { ...relationship('document', 'word/document.xml'), type: `${officeRelation}/officeDocument` },
      ...propertyRelationships,
    ],
  );
}

/** A part beside the document, and what it is called there. */
function part(name: string, root: XmlElement, kind = ''): Part & { readonly name: string } {
  return { name, path: `word/${name}.xml`, contentType: `${types}.${name}${kind}+xml`, xml: formatXml(root) };
}

function relationship(name: string, target: string): Relationship {
  return { id: name, type: `${officeRelation}/${name}`, target };
}

function linkTo([url, id]: readonly [string, string]): Relationship {
  return { id, type: `${officeRelation}/hyperlink`, target: url, isExternal: true };
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
