import { Document, isMap } from 'yaml';
import type { ReadingListSettings, Settings } from './settings.js';
import { understandSettings } from './understand-settings.js';

/** Settings that a caller gives, understood as those in front matter are; what is wrong in them is thrown. */
export function readGivenSettings(given: ReadingListSettings): Settings {
  const node = mapOf(given);
  if (!isMap(node))
    throw new TypeError("Unexpected `settings`, expected an object such as `{title: 'strong'}`");
  return understandSettings(node, (reason) => {
    throw new TypeError(`${reason}, in \`settings\``);
  });
}

function mapOf(given: unknown): unknown {
  try {
    return new Document(given).contents;
  } catch {
    return undefined;
  }
}
