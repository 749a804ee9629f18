import { cleanText } from '@proseminar/core';
import { toString as textOf } from 'mdast-util-to-string';
import { quoted } from '../quoted.js';
import { report } from '../rules.js';
import { findAddresses } from './addresses.js';
import type { Rule } from './rule.js';

/** Links that are to be filled in one day: `[pdf]()`, `[code](TODO)`. */
export const linkHasTarget: Rule = ({ tree, file }) => {
  for (const { node, url } of findAddresses(tree)) {
    if (node.type !== 'link' || !placeholder.test(url.trim())) continue;
    const reason = `Unexpected link ${quoted(cleanText(textOf(node)))} to nowhere, expected an address`;
    report(file, 'link-has-target', reason, { place: node.position });
  }
};

const placeholder = /^(?:#?|https?:\/{0,2}|\.|todo|tbd|tba|n\/?a|xxx+|url|link|\?+)$/iu;
