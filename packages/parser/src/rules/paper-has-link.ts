import { quoted } from '../quoted.js';
import { report } from '../rules.js';
import { placeOf, type Rule } from './rule.js';

/** Papers that lead nowhere. A list that seldom links its papers is told so once. */
export const paperHasLink: Rule = ({ catalog: { papers }, file }) => {
  const without = papers.filter(({ links, identifiers }) => links.length === 0 && !identifiers);

  const [first] = without;

  if (first && without.length > papers.length / 2) {
    const most = without.length === papers.length ? 'papers' : `${without.length} of ${papers.length} papers`;
    const reason = `Unexpected ${most} without a link, expected one each, such as \`[pdf](…)\`; this is the first`;
    report(file, 'paper-has-link', reason, { place: placeOf(first) });
    return;
  }
  for (const paper of without) {
    const reason = `Unexpected paper ${quoted(paper.title)} without a link, expected one, such as \`[pdf](…)\``;
    report(file, 'paper-has-link', reason, { place: placeOf(paper) });
  }
};
