import { splitLines } from './merge-texts.js';

/** Text that a person edits, by the end of its path: whether lines of two versions can be mixed, and marked. */
const formats: Readonly<Record<string, { readonly hasMarkers: boolean }>> = {
  md: { hasMarkers: true },
  txt: { hasMarkers: true },
  // Markers would stand on the page that students see, or break what a browser or a program reads.
  html: { hasMarkers: false },
  css: { hasMarkers: false },
  js: { hasMarkers: false },
  bib: { hasMarkers: false },
};

/** Whether versions of a document are merged line by line. Formats for machines are not: half of each is neither. */
export function canMerge(path: string): boolean {
  return formatOf(path) !== undefined;
}

/** Whether a document can have both versions of a place, between markers. */
export function canMark(path: string): boolean {
  return formatOf(path)?.hasMarkers ?? false;
}

/** Whether a text has markers that the text it was made from does not have. */
export function hasMarkers(text: string, base: string): boolean {
  const known = new Set(splitLines(base));
  return splitLines(text).some((line) => /^(?:<{7}|>{7})(?: |$)/u.test(line) && !known.has(line));
}

function formatOf(path: string): { readonly hasMarkers: boolean } | undefined {
  const [, end = ''] = /\.([a-z]+)$/u.exec(path) ?? [];
  return Object.hasOwn(formats, end) ? formats[end] : undefined;
}
