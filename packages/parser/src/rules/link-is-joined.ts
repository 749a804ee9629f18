import { cleanText } from '@proseminar/core';
import { report } from '../rules.js';
import type { Rule } from './rule.js';
import { findTextBlocks } from './text-blocks.js';

/** Words in brackets that an address follows at a distance; numbers there are references. */
const apart = /\[(?!\d{1,3}\])(?<words>[^[\]\n]{2,100})(?<gap>\][ \t]+\()(?=https?:\/\/|www\.)/giu;

/** Links that are none, as a blank parts their words from their address: `[pdf] (https://…)`. */
export const linkIsJoined: Rule = ({ tree, source, file }) => {
  for (const { node, start, words: shown } of findTextBlocks(tree, source)) {
    const written = node.position ? source.at(node.position) : '';

    for (const { index, groups } of written.matchAll(apart)) {
      // In code it is meant.
      if (shown[index] !== '[') continue;
      const gap = groups?.gap ?? '';
      const words = groups?.words ?? '';
      const from = start + index + 1 + words.length;
      report(
        file,
        'link-is-joined',
        `Unexpected blank after \`[${cleanText(words)}]\`, expected its address at once`,
        {
          place: source.placeOf(from, from + gap.length),
          fix: { actual: gap, expected: '](' },
        },
      );
    }
  }
};
