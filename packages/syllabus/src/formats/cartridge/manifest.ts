import { courseName } from '../../views/course-name.js';
import type { CourseFacts } from '../../views/session-facts.js';
import { element, type XmlElement } from '../xml/format-xml.js';
import { type CartridgeModule, type ContentItem, contents, type OutlineItem } from './outline.js';

/** Type of what platforms other than the one it is for leave alone. */
const associated = 'associatedcontent/imscc_xmlv1p1/learning-application-resource';

/** Files that only Canvas reads; the first says that it may. */
const canvasFiles = [
  'course_settings/canvas_export.txt',
  'course_settings/course_settings.xml',
  'course_settings/module_meta.xml',
  'course_settings/assignment_groups.xml',
  'course_settings/events.xml',
] as const;

/**
 * `imsmanifest.xml` of Common Cartridge 1.1: the outline, and the files each line of it is made of.
 *
 * Moodle looks for the default namespace in the first 1,024 bytes, and validates: the root item has no title, and every
 * other has one.
 */
export function manifest(course: CourseFacts, modules: readonly CartridgeModule[]): XmlElement {
  return element(
    'manifest',
    {
      identifier: `course-${course.slug}`,
      xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
      'xmlns:lomimscc': 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest',
    },
    [
      metadata(course),
      element('organizations', {}, [
        element('organization', { identifier: 'outline', structure: 'rooted-hierarchy' }, [
          element('item', { identifier: 'outline-root' }, modules.map(moduleItem)),
        ]),
      ]),
      element('resources', {}, [...canvasResources(), ...contents(modules).flatMap(resources)]),
    ],
  );
}

function metadata({ title, code, language }: CourseFacts): XmlElement {
  const words = courseName({ code, title });
  const inLanguage = element('lomimscc:string', { language }, [words]);

  return element('metadata', {}, [
    element('schema', {}, ['IMS Common Cartridge']),
    element('schemaversion', {}, ['1.1.0']),
    element('lomimscc:lom', {}, [
      element('lomimscc:general', {}, [element('lomimscc:title', {}, [inLanguage])]),
    ]),
  ]);
}

function moduleItem({ id, title, items }: CartridgeModule): XmlElement {
  return element('item', { identifier: id }, [element('title', {}, [title]), ...items.map(outlineItem)]);
}

function outlineItem(item: OutlineItem): XmlElement {
  const title = element('title', {}, [item.title]);
  return item.type === 'heading'
    ? element('item', { identifier: item.id }, [title, ...item.items.map(outlineItem)])
    : element('item', { identifier: item.id, identifierref: item.resource }, [title]);
}

function canvasResources(): readonly XmlElement[] {
  const [flag] = canvasFiles;
  const syllabus = 'course_settings/syllabus.html';

  return [
    resource('canvas-settings', { type: associated, href: flag }, canvasFiles),
    resource('canvas-syllabus', { type: associated, href: syllabus, intendeduse: 'syllabus' }, [syllabus]),
  ];
}

function resources(item: ContentItem): readonly XmlElement[] {
  const { resource: id, path } = item;

  switch (item.type) {
    case 'link':
      return [resource(id, { type: 'imswl_xmlv1p1' }, [path])];
    case 'discussion':
      return [resource(id, { type: 'imsdt_xmlv1p1' }, [path])];
    case 'deadline': {
      const { assignment } = item;
      const files = [path, assignment.path];
      return [
        resource(id, { type: 'webcontent', href: path }, [path]),
        resource(assignment.resource, { type: associated, href: path }, files),
      ];
    }
    case 'page':
    case 'file':
      return [resource(id, { type: 'webcontent', href: path }, [path])];
  }
}

function resource(
  identifier: string,
  attributes: Readonly<Record<string, string>>,
  paths: readonly string[],
): XmlElement {
  return element(
    'resource',
    { identifier, ...attributes },
    paths.map((href) => element('file', { href })),
  );
}
