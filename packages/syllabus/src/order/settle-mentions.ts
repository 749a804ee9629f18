import { growAcyclic } from './acyclic.js';
import type { Mention, Mentions } from './mentions/mention.js';
import type { ListedPaper } from './order-papers.js';
import type { Pair } from './topological-order.js';

/**
 * The mentions between some papers that their order keeps, as pairs of their ranks.
 *
 * They are taken up by weight: how often the notes mention the paper, twice that where it is of an earlier year. One
 * that contradicts what is firm, or what was taken up before it, is left out: of every cycle, the weakest. Of equal
 * weights, those of the papers that are read first come first.
 *
 * @param firm Pairs that hold, whatever is mentioned. Have no cycle.
 */
export function settleMentions(
  papers: readonly ListedPaper[],
  ranks: ReadonlyMap<string, number>,
  firm: readonly Pair[],
  mentions: Mentions,
): readonly Pair[] {
  const weighed = papers.flatMap((one, rank) =>
    (mentions.get(one.paper.id) ?? []).flatMap((mention) => {
      const before = ranks.get(mention.mentioned);
      if (before === undefined || before === rank) return [];
      return [{ pair: [before, rank] as const, weight: weigh(mention, papers[before], one) }];
    }),
  );
  if (weighed.length === 0) return [];

  // Equal weights stay in the order of the papers.
  weighed.sort((a, b) => b.weight - a.weight);
  return growAcyclic(
    papers.length,
    firm,
    weighed.map(({ pair }) => pair),
  );
}

function weigh({ times }: Mention, earlier: ListedPaper | undefined, later: ListedPaper): number {
  const [first, second] = [earlier?.paper.year, later.paper.year];
  return first !== undefined && second !== undefined && first < second ? 2 * times : times;
}
