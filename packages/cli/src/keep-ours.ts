import { markers } from './merge-texts.js';

/**
 * A text with what a person had where it has markers, and how many places those are; undefined where the markers do not
 * go together.
 *
 * @example
 * keepOurs('a\n<<<<<<< yours\nmine\n=======\nnew\n>>>>>>> proseminar\nb\n')
 * // => {text: 'a\nmine\nb\n', places: 1}
 */
export function keepOurs(text: string): { readonly text: string; readonly places: number } | undefined {
  const kept: string[] = [];
  let places = 0;
  let side: Side = 'both';

  // Line ends stay with their lines.
  for (const line of text.split(/(?<=\n)/u)) {
    const words = line.replace(/\r?\n$/u, '');
    const isBetween = words === markers.between && side !== 'both';
    if (words === next[side].marker) {
      if (side === 'both') places++;
      side = next[side].side;
    } else if (isBetween || words === markers.ours || words === markers.theirs) return undefined;
    else if (side !== 'theirs') kept.push(line);
  }
  return side === 'both' ? { text: kept.join(''), places } : undefined;
}

type Side = 'both' | 'ours' | 'theirs';

/** What ends a part of a text, and which part comes then. */
const next: Readonly<Record<Side, { readonly marker: string; readonly side: Side }>> = {
  both: { marker: markers.ours, side: 'ours' },
  ours: { marker: markers.between, side: 'theirs' },
  theirs: { marker: markers.theirs, side: 'both' },
};
