import type { CoursePlan } from '../src/course-plan.js';
import { type RenderDocumentsOptions, renderDocuments } from '../src/render-documents.js';

/** A document that is text. */
export interface TextDocument {
  readonly path: string;
  readonly content: string;
}

/** The documents of a course that are text, with the problems of all. */
export async function renderTexts(plan: CoursePlan, options: RenderDocumentsOptions) {
  const { documents, problems } = await renderDocuments(plan, options);
  const texts = documents.flatMap(({ path, content }): TextDocument[] =>
    typeof content === 'string' ? [{ path, content }] : [],
  );
  return { documents: texts, problems };
}
