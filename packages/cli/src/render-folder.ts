import path from 'node:path';
import type { FormatName, LastBuild, RenderedDocument } from '@proseminar/syllabus';
import { VFile } from 'vfile';
import { loadTemplates } from './load-templates.js';
import type { PlannedFolder } from './plan-folder.js';
import type { Progress } from './progress.js';
import { report } from './rules.js';
import { hasErrors } from './show-messages.js';
import { shownPath } from './shown-path.js';

/** The documents of a course, in memory. */
export interface RenderedFolder {
  /** Absent where a template has errors. */
  readonly documents?: readonly RenderedDocument[];
  /** Templates with their messages. */
  readonly files: readonly VFile[];
}

export interface RenderFolderOptions {
  /** The folder of the course. */
  readonly folder: string;
  readonly cwd: string;
  readonly lastBuild: LastBuild;
  /** Kinds of output; all that the course wants if absent. */
  readonly only?: readonly FormatName[] | undefined;
}

/** Render the documents of a planned course, with the templates of its folder. */
export async function renderFolder(
  { plan, course, catalog, notes }: NonNullable<PlannedFolder['planned']>,
  { folder, cwd, lastBuild, only = course.outputs }: RenderFolderOptions,
  progress: Progress,
): Promise<RenderedFolder> {
  const templatesFolder = path.join(folder, 'templates');
  const { templates, files: broken } = await loadTemplates(templatesFolder, cwd);
  if (broken.length > 0) return { files: broken };

  const { renderDocuments } = await import('@proseminar/syllabus');
  const { documents, problems } = await renderDocuments(plan, {
    catalog,
    notes,
    templates,
    lastBuild,
    ...(only && { only }),
    onFormat: (name) => progress(`Rendering ${name}`),
  });
  const files = new Map<string, VFile>();

  for (const { template, ruleId, reason, line, column, expected } of problems) {
    const shown = shownPath(cwd, path.join(templatesFolder, ...template.split('/')));
    const file = files.get(shown) ?? new VFile({ path: shown });
    const message = report(file, ruleId, reason, {
      ...(line !== undefined && { place: { line, column: column ?? 1 } }),
    });
    if (expected !== undefined) message.expected = [expected];
    files.set(shown, file);
  }

  const told = [...files.values()];
  return hasErrors(told) ? { files: told } : { documents, files: told };
}
