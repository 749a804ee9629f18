import { toJson } from '@proseminar/core';
import { type ChangeHistory, continueHistory, readHistory } from '../changes/change-history.js';
import { toJsonFeed } from '../changes/json-feed.js';
import { toldPlan } from '../changes/told-plan.js';
import type { CourseSource, Format } from '../format.js';
import { compileTemplate } from '../render.js';
import { changesFields, viewChanges } from '../views/view-changes.js';
import { tidy } from './tidy.js';

/** Beside what the command keeps there: it is the memory of the two others. */
const historyPath = '.proseminar/changes.json';

/** What changed since the first build, for students: as a page, and as a feed. */
export const changes: Format = {
  what: 'what changed: CHANGES.md, feed.json',
  async write(source) {
    const { course, templates } = source;
    const fill = await compileTemplate('changes.md.hbs', templates, changesFields);
    const history = await changeHistory(source);

    return [
      { path: 'CHANGES.md', content: tidy(fill(viewChanges(course, history.entries))) },
      { path: 'feed.json', content: toJsonFeed(course, history.entries) },
      { path: historyPath, content: `${toJson(history, 2)}\n` },
    ];
  },
};

/** What changed since the first build, with this one. */
export async function changeHistory(source: CourseSource): Promise<ChangeHistory> {
  const { course, lastBuild } = source;
  const told = toldPlan(source);
  const last = lastBuild && readHistory(await lastBuild.read(historyPath));
  const { timeZone, language } = course;
  return continueHistory(last, { plan: told, now: lastBuild?.now ?? '', timeZone, language });
}
