import { escapeHtml } from '../../escape-html.js';
import type { CourseSource } from '../../format.js';
import { element, formatXml } from '../xml/format-xml.js';
import { toZip, type ZipFile } from '../zip/to-zip.js';
import { assignmentGroups, assignmentSettings, courseSettings, events, moduleMeta } from './canvas.js';
import { courseModules } from './course-modules.js';
import { manifest } from './manifest.js';
import { type ContentItem, contents } from './outline.js';
import { withoutTokens } from './without-tokens.js';

/** A course as a Common Cartridge 1.1 with the files of Canvas in it, which Moodle and Open edX take as well. */
export async function writeCartridge(source: CourseSource): Promise<Uint8Array> {
  const { course, plan } = source;
  const modules = await courseModules(source);
  const items = contents(modules);
  const [syllabus] = items;
  const syllabusHtml =
    syllabus?.type === 'page' ? htmlPage(course.language, syllabus.title, syllabus.html) : '';

  return toZip([
    { path: 'imsmanifest.xml', content: formatXml(manifest(course, modules)) },
    { path: 'course_settings/canvas_export.txt', content: 'Canvas reads the files beside this one.\n' },
    { path: 'course_settings/course_settings.xml', content: formatXml(courseSettings(course, plan)) },
    { path: 'course_settings/module_meta.xml', content: formatXml(moduleMeta(modules)) },
    { path: 'course_settings/assignment_groups.xml', content: formatXml(assignmentGroups(course, plan)) },
    { path: 'course_settings/events.xml', content: formatXml(events(course)) },
    { path: 'course_settings/syllabus.html', content: syllabusHtml },
    ...items.flatMap((item) => itemFiles(item, course.language)),
  ]);
}

function itemFiles(item: ContentItem, language: string): readonly ZipFile[] {
  const { path, title, resource } = item;

  switch (item.type) {
    case 'page':
      return [{ path, content: htmlPage(language, title, item.html, resource) }];
    case 'deadline':
      return [
        { path, content: htmlPage(language, title, item.html) },
        { path: item.assignment.path, content: formatXml(assignmentSettings(item)) },
      ];
    case 'file':
      return [{ path, content: item.content }];
    case 'link':
      return [{ path, content: formatXml(webLink(title, item.url)) }];
    case 'discussion':
      return [{ path, content: formatXml(topic(title, item.html)) }];
  }
}

function webLink(title: string, url: string) {
  return element('webLink', { xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1' }, [
    element('title', {}, [title]),
    element('url', { href: url, target: '_blank' }),
  ]);
}

function topic(title: string, html: string) {
  return element('topic', { xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1' }, [
    element('title', {}, [title]),
    element('text', { texttype: 'text/html' }, [html]),
  ]);
}

/** Canvas reads who a page is in its head, and PHP the encoding only where it is written like this. */
function htmlPage(language: string, title: string, body: string, identifier?: string): string {
  const about = identifier
    ? `<meta name="identifier" content="${identifier}">
<meta name="editing_roles" content="teachers">
<meta name="workflow_state" content="active">
`
    : '';

  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${withoutTokens(escapeHtml(title))}</title>
${about}</head>
<body>
${body}
</body>
</html>
`;
}
