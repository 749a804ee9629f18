import path from 'node:path';
import { byCodeUnits } from '@proseminar/core';
import {
  chooseSeverities,
  type FormatName,
  type LastBuild,
  type RenderedDocument,
  renderDocuments,
  type StoredDocument,
  type Typeset,
} from '@proseminar/syllabus';
import { VFile } from 'vfile';
import { loadAttachments } from './load-attachments.js';
import { loadTemplates } from './load-templates.js';
import { type FindPending, nothingPending } from './pending-files.js';
import type { PlannedFolder } from './plan-folder.js';
import type { Progress } from './progress.js';
import { report } from './rules.js';
import { hasErrors } from './show-messages.js';
import { shownPath } from './shown-path.js';
import { typesetter } from './typesetter.js';

/** The documents of a course, in memory. */
export interface RenderedFolder {
  /** Absent where a template has errors. */
  readonly documents?: readonly (RenderedDocument | StoredDocument)[];
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
  /** What is about to be written into the folder of the course. */
  readonly pending?: FindPending;
}

/** Render the documents of a planned course, with the templates of its folder. */
export async function renderFolder(
  {
    plan,
    course,
    catalog,
    notes,
    overrides = {},
    report: reportProblem,
  }: NonNullable<PlannedFolder['planned']>,
  { folder, cwd, lastBuild, only, pending = nothingPending }: RenderFolderOptions,
  progress: Progress,
): Promise<RenderedFolder> {
  const templatesFolder = path.join(folder, 'templates');
  const { templates, files: broken } = await loadTemplates(templatesFolder, cwd);
  if (broken.length > 0) return { files: broken };

  const wanted = only ?? course.outputs;
  const hasPdf = wanted?.includes('pdf') ?? true;
  const typeset = hasPdf ? await loadTypesetter(folder) : undefined;
  const unset =
    hasPdf && !typeset ? [reportUnset(shownPath(cwd, path.join(folder, 'course.yaml')), wanted)] : [];
  if (hasErrors(unset)) return { files: unset };
  const attached = await loadAttachments(overrides, folder, pending);
  for (const problem of chooseSeverities(attached.problems, course.rules)) reportProblem(problem);
  const { documents, stored, problems } = await renderDocuments(plan, {
    catalog,
    notes,
    records: overrides.sessions ?? [],
    files: attached.files,
    templates,
    lastBuild,
    ...(typeset && { typeset }),
    ...(course.outputs && { outputs: course.outputs }),
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

  const told = [...files.values(), ...unset];
  if (hasErrors(told)) return { files: told };
  const all = [...documents, ...stored].sort((a, b) => byCodeUnits(a.path, b.path));
  return { documents: all, files: told };
}

/** What sets Typst; it is looked for only where there is to be a PDF. */
async function loadTypesetter(folder: string): Promise<Typeset | undefined> {
  const { findTypesetter } = await import('./find-typesetter.js');
  return await findTypesetter(folder);
}

/** That there is no PDF: an error where it was asked for by name. */
function reportUnset(shown: string, wanted: readonly FormatName[] | undefined): VFile {
  const file = new VFile({ path: shown });
  const cure = `\`npm install ${typesetter}\``;
  if (wanted) report(file, 'pdf-can-be-set', `Unexpected output \`pdf\`, expected ${cure} before`);
  else
    report(file, 'pdf-is-optional', `No PDF was made; ${cure} for it, or leave \`pdf\` out of \`outputs\``);
  return file;
}
