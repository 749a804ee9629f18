import { element, formatXml, type XmlElement } from '../xml/format-xml.js';
import { officeRelation, type Part, type Relationship } from './write-package.js';

/** What an Office document says of itself. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  /** Who it is by; may be left out. */
  readonly creator?: string;
  /** `de-DE` */
  readonly language: string;
  /** An instant that is the same in each build: `2027-01-11T00:00:00Z`. */
  readonly made: string;
  /** Counts that its kind has: `{Slides: 20}`. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The parts with the properties of a document. */
export function propertyParts(properties: DocumentProperties): readonly Part[] {
  return [
    {
      path: 'docProps/core.xml',
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      xml: formatXml(core(properties)),
    },
    {
      path: 'docProps/app.xml',
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      xml: formatXml(application(properties)),
    },
  ];
}

/** How a document has the parts of `propertyParts`. */
export const propertyRelationships: readonly Relationship[] = [
  {
    id: 'core',
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
  { id: 'app', type: `${officeRelation}/extended-properties`, target: 'docProps/app.xml' },
];

function core({ title, subject, creator, language, made }: DocumentProperties): XmlElement {
  const date = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, [made]);

  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      element('dc:title', {}, [title]),
      element('dc:subject', {}, [subject]),
      ...(creator === undefined ? [] : [element('dc:creator', {}, [creator])]),
      date('dcterms:created'),
      date('dcterms:modified'),
      element('dc:language', {}, [language]),
    ],
  );
}

function application({ counts }: DocumentProperties): XmlElement {
  const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return element('Properties', { xmlns }, [
    element('Application', {}, ['proseminar']),
    ...Object.entries(counts).map(([name, count]) => element(name, {}, [String(count)])),
  ]);
}
