import { report } from '../rules.js';
import type { Rule } from './rule.js';
import { findTextBlocks } from './text-blocks.js';

const tight = /^ {0,3}(?<marks>#{2,6})(?=[\p{Letter}\p{Number}[*`])/gmu;

/** Headings that are none, as a blank is missing: `##Scheduling`. */
export const headingHasSpace: Rule = ({ tree, source, file }) => {
  for (const { node, words, start, outermost } of findTextBlocks(tree, source)) {
    if (!outermost || node.type !== 'paragraph') continue;

    for (const { index, 0: all, groups } of words.matchAll(tight)) {
      const marks = groups?.marks ?? '';
      const end = start + index + all.length;
      report(
        file,
        'heading-has-space',
        `Unexpected heading without a blank, expected one after \`${marks}\``,
        {
          place: source.placeOf(end - marks.length, end),
          fix: { actual: marks, expected: `${marks} ` },
        },
      );
    }
  }
};
