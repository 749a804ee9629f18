import type { SlideBlock, SlideFact, SlideItem } from '../../deck/deck.js';
import { deckFrame } from '../../deck/deck-frame.js';
import { countLines } from '../../deck/measure-text.js';
import type { XmlElement } from '../xml/format-xml.js';
import { type ParagraphStyle, paragraph, type TextContext } from './text.js';

/** A block that is one paragraph or several, so that it stands in one box with those around it. */
export type FlowBlock = Extract<SlideBlock, { type: 'paragraph' | 'list' | 'facts' | 'math' }>;

type Table = Extract<SlideBlock, { type: 'table' }>;

/** What stands below each other on a slide: text in a box of its own, tables, code, columns. */
export type Segment =
  | { readonly type: 'flow'; readonly blocks: readonly FlowBlock[] }
  | Exclude<SlideBlock, FlowBlock>;

/** Blocks that stand in one box together, and those that stand alone. */
export function segmentsOf(blocks: readonly SlideBlock[]): readonly Segment[] {
  const segments: Segment[] = [];

  for (const each of blocks) {
    const block = each.type === 'facts' && each.facts.some(hasLongLabel) ? tableOfFacts(each.facts) : each;
    const last = segments.at(-1);
    if (!isFlow(block)) segments.push(block);
    else if (last?.type === 'flow') segments.splice(-1, 1, { type: 'flow', blocks: [...last.blocks, block] });
    else segments.push({ type: 'flow', blocks: [block] });
  }

  return segments;
}

/** Blocks as paragraphs of one box. */
export function flowParagraphs(blocks: readonly FlowBlock[], context: TextContext): readonly XmlElement[] {
  return blocks.flatMap((block, index) =>
    blockParagraphs(block, index === 0 ? 0 : deckFrame.text.gap, context),
  );
}

function blockParagraphs(block: FlowBlock, before: number, context: TextContext): readonly XmlElement[] {
  const { text, math, quote, fact } = deckFrame;
  const unmarked = { mark: 'none', indent: 0, line: text.line, before } as const;

  switch (block.type) {
    case 'paragraph': {
      const quoted = { indent: quote.indent, colour: 'tx2', isEmphasis: true } as const;
      return [paragraph(block.text, { ...unmarked, ...(block.isQuote && quoted) }, context)];
    }
    case 'math': {
      const run = { text: block.value.replace(/\s+/gu, ' ').trim(), isCode: true } as const;
      return [paragraph([run], { ...unmarked, size: math.size, line: math.line }, context)];
    }
    case 'list': {
      const starts = startsOf(block.items);
      return block.items.map((item, place) => {
        const startAt = starts[place];
        const mark = startAt === undefined ? {} : { mark: { startAt } };
        const style = { level: item.depth, line: text.line, ...mark, ...(place === 0 && { before }) };
        return paragraph(item.text, style, context);
      });
    }
    case 'facts':
      return block.facts.map((each, place) => factParagraph(each, place === 0 ? before : fact.gap, context));
  }
}

function isFlow(block: SlideBlock): block is FlowBlock {
  return ['paragraph', 'list', 'facts', 'math'].includes(block.type);
}

/** The label, and the text in a column beside it. */
function factParagraph(
  { label, text, isCurrent }: SlideFact,
  before: number,
  context: TextContext,
): XmlElement {
  const { fact, text: size } = deckFrame;
  const style: ParagraphStyle = {
    mark: 'none',
    indent: fact.label,
    hang: fact.label,
    tab: fact.label,
    before,
    line: size.line,
  };
  const name = { text: `${label}\t`, colour: isCurrent ? 'accent1' : 'tx2' } as const;
  return paragraph([name, ...text], { ...style, ...(isCurrent && { isStrong: true }) }, context);
}

/** A label that does not fit into its column has to go on below itself, which only a table can. */
function hasLongLabel({ label }: SlideFact): boolean {
  return countLines(label, deckFrame.text.size, deckFrame.fact.label - 16) > 1;
}

function tableOfFacts(facts: readonly SlideFact[]): Table {
  const rows = facts.map(({ label, text }) => [{ text: [{ text: label }] }, { text }]);
  return { type: 'table', head: [], rows, hasLabels: true };
}

/**
 * Where the list of each item begins to count, as programs count the items of a level themselves: they go on where
 * nothing but deeper items is between them.
 */
function startsOf(items: readonly SlideItem[]): readonly (number | undefined)[] {
  let open: { readonly depth: number; readonly start: number; readonly next: number }[] = [];

  return items.map(({ depth, number }) => {
    const before = open.find((list) => list.depth === depth);
    open = open.filter((list) => list.depth < depth);
    if (number === undefined) return undefined;
    const start = before?.next === number ? before.start : number;
    open.push({ depth, start, next: number + 1 });
    return start;
  });
}
