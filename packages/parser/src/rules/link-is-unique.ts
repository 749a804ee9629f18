import { type Paper, titleKey } from '@proseminar/core';
import { VFile } from 'vfile';
import { quoted } from '../quoted.js';
import { report } from '../rules.js';
import { placeOf, type Rule } from './rule.js';

/** Two papers whose text is at one address, so that one of them was copied from the other and not finished. */
export const linkIsUnique: Rule = ({ catalog: { papers }, file }) => {
  const firsts = new Map<string, Paper>();

  for (const paper of papers) {
    for (const { rel, url } of paper.links) {
      // Papers may well share their code or a video.
      if (rel !== 'pdf' && rel !== 'paper') continue;
      const address = sameAddress(url);
      const first = firsts.get(address) ?? paper;
      firsts.set(address, first);
      // Equal titles are told by `paper-is-unique`.
      if (first === paper || titleKey(first.title) === titleKey(paper.title)) continue;

      const cause = new VFile().info('The first paper is here', { place: placeOf(first) });
      const reason = `Unexpected link to \`${url}\` of ${quoted(paper.title)}, expected another than that of ${quoted(first.title)}`;
      report(file, 'link-is-unique', reason, { place: placeOf(paper), cause });
    }
  }
};

/** What addresses of one text have in common: `https`, `www` and a last slash say nothing. */
function sameAddress(url: string): string {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/iu, '//');
  return bare.endsWith('/') ? bare.slice(0, -1) : bare;
}
