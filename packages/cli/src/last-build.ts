import type { LastBuild } from '@proseminar/syllabus';
import { locate, type OutputFolder } from './output-folder.js';
import { readIfThere } from './read-disk.js';

/** What an output folder has from the build before, for documents that go on from there. */
export function findLastBuild(folder: OutputFolder, now: string): LastBuild {
  return {
    read: async (document) => readIfThere(await locate(folder, document), `${folder.shown}/${document}`),
    now,
  };
}
