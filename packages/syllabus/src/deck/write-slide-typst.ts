import { typstText } from '../typst/typst-text.js';
import type { RichText, Run, SlideBlock, SlideItem } from './deck.js';
import { deckFrame } from './deck-frame.js';
import { wordsOf } from './rich-text.js';

type Table = Extract<SlideBlock, { type: 'table' }>;

const { item, quote, fact, cell, labels, code, math, columns } = deckFrame;

/** Blocks of a slide as Typst in code that shows exactly their words; empty where there are none. */
export function writeSlideTypst(blocks: readonly SlideBlock[]): string {
  return blocks.length === 0 ? '' : `{ ${blocks.map(writeBlock).join('; ')} }`;
}

function writeBlock(block: SlideBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.isQuote
        ? `block(inset: (left: ${quote.indent}pt), ${writeText(block.text)})`
        : `block(${writeText(block.text)})`;
    case 'list':
      return `stack(spacing: ${item.gap}pt, ${block.items.map(writeItem).join(', ')})`;
    case 'facts':
      return `stack(spacing: ${fact.gap}pt, ${block.facts
        .map(({ label, text, isCurrent }) => {
          const words = isCurrent ? `strong(${writeText(text)})` : writeText(text);
          return `grid(columns: (${fact.label}pt, 1fr), quiet(${typstText(label) || '[]'}), ${words})`;
        })
        .join(', ')})`;
    case 'table':
      return writeTable(block);
    case 'code':
      return writeCode(block.value, code);
    case 'math':
      return writeCode(block.value, math);
    case 'columns':
      return `grid(columns: (1fr,) * ${block.titles.length}, column-gutter: 24pt, ${block.titles
        .map((title) => `toFill(${columns.height}pt, strong(${typstText(title) || '[]'}))`)
        .join(', ')})`;
  }
}

function writeText(text: RichText): string {
  const runs = text.map(writeRun).filter(Boolean);
  return runs.length === 0 ? '[]' : `{ ${runs.join('; ')} }`;
}

function writeRun(run: Run): string {
  let typst = typstText(run.text.replaceAll(/\s+/gu, ' '));
  if (typst === '') return '';
  if (run.isCode || run.isMath) typst = `raw(${typst})`;
  if (run.isDeleted) typst = `strike(${typst})`;
  if (run.isEmphasis) typst = `emph(${typst})`;
  if (run.isStrong) typst = `strong(${typst})`;
  return run.url === undefined ? typst : `link(${typstText(run.url)}, ${typst})`;
}

function writeItem({ depth, number, text }: SlideItem): string {
  const mark = number === undefined ? '"•"' : typstText(`${number}.`);
  const left = depth * item.indent;
  return `pad(left: ${left}pt, grid(columns: (${item.indent}pt, 1fr), ${mark}, ${writeText(text)}))`;
}

function writeTable({ head, rows, hasLabels }: Table): string {
  const others = head.length - (hasLabels ? 1 : 0);
  const widths = hasLabels ? `(${labels * 100}%,) + (1fr,) * ${others}` : `(1fr,) * ${others}`;
  const cells = [
    ...head.map((text) => (wordsOf(text) === '' ? '[]' : `strong(${writeText(text)})`)),
    'table.hline(stroke: 1pt + luma(150))',
    ...rows.flatMap((row) =>
      row.map(({ text, isPrompt }) => (isPrompt ? `quiet(${writeText(text)})` : writeText(text))),
    ),
  ];
  return `{ set text(size: ${cell.size}pt); set par(leading: ${cell.line - cell.size}pt); table(columns: ${widths}, inset: (x: ${cell.paddingX}pt, y: ${cell.paddingY}pt), ${cells.join(', ')}) }`;
}

function writeCode(
  value: string,
  { size, line, padding }: { readonly size: number; readonly line: number; readonly padding: number },
): string {
  const lines = typstText(value) || '""';
  return `block(width: 100%, inset: ${padding}pt, fill: luma(240), { set par(leading: ${line - size}pt); text(size: ${size}pt, raw(block: true, ${lines})) })`;
}
