import { escapeHtml } from '../escape-html.js';
import type { SafeHtml } from '../markdown-to-html.js';
import type { RichText, Run, SlideBlock, SlideCell, SlideItem } from './deck.js';
import { wordsOf } from './rich-text.js';

type Table = Extract<SlideBlock, { type: 'table' }>;

/** Blocks of a slide as HTML that shows exactly their words; nothing in them is markup. */
export function writeSlideHtml(blocks: readonly SlideBlock[]): SafeHtml {
  const html = blocks.map(writeBlock).join('\n');
  return { toHTML: () => html };
}

function writeBlock(block: SlideBlock): string {
  switch (block.type) {
    case 'paragraph': {
      const paragraph = `<p>${writeText(block.text)}</p>`;
      return block.isQuote ? `<blockquote>${paragraph}</blockquote>` : paragraph;
    }
    case 'list':
      return writeItems(block.items);
    case 'facts':
      return `<dl>${block.facts
        .map(({ label, text, isCurrent }) => {
          const name = `<dt>${escapeHtml(label)}</dt><dd>${writeText(text)}</dd>`;
          return isCurrent ? `<div class="current">${name}</div>` : `<div>${name}</div>`;
        })
        .join('')}</dl>`;
    case 'table':
      return writeTable(block);
    case 'code':
      return `<pre><code>${escapeHtml(block.value)}</code></pre>`;
    case 'math':
      return `<pre class="math"><code>${escapeHtml(block.value)}</code></pre>`;
    case 'columns':
      return `<div class="columns">${block.titles
        .map((title) => `<div><p><strong>${escapeHtml(title)}</strong></p></div>`)
        .join('')}</div>`;
  }
}

function writeText(text: RichText): string {
  return text.map(writeRun).join('');
}

function writeRun(run: Run): string {
  let html = escapeHtml(run.text);
  if (run.isCode) html = `<code>${html}</code>`;
  if (run.isMath) html = `<code class="math">${html}</code>`;
  if (run.isDeleted) html = `<del>${html}</del>`;
  if (run.isEmphasis) html = `<em>${html}</em>`;
  if (run.isStrong) html = `<strong>${html}</strong>`;
  return run.url === undefined ? html : `<a href="${escapeHtml(run.url)}" rel="noreferrer">${html}</a>`;
}

/** Lists in lists, out of items that know how deep they are; the first one may have been deep in a list. */
function writeItems(items: readonly SlideItem[]): string {
  let html = '';
  const open: { readonly depth: number; readonly tag: 'ul' | 'ol' }[] = [];
  const close = () => {
    html += `</li></${open.pop()?.tag}>`;
  };

  for (const { depth, number, text } of items) {
    const tag = number === undefined ? 'ul' : 'ol';
    while ((open.at(-1)?.depth ?? -1) > depth) close();
    if (open.at(-1)?.depth === depth && open.at(-1)?.tag !== tag) close();

    if (open.at(-1)?.depth === depth) {
      html += '</li>';
    } else {
      html += number !== undefined && number !== 1 ? `<ol start="${number}">` : `<${tag}>`;
      open.push({ depth, tag });
    }

    html += `<li>${writeText(text)}`;
  }

  while (open.length > 0) close();
  return html;
}

function writeTable({ head, rows, hasLabels }: Table): string {
  const heads = head.map((text) =>
    wordsOf(text) === '' ? '<td></td>' : `<th scope="col">${writeText(text)}</th>`,
  );
  const lines = rows.map(
    (row) => `<tr>${row.map((cell, index) => writeCell(cell, hasLabels && index === 0)).join('')}</tr>`,
  );
  const start = hasLabels ? '<table class="labels">' : '<table>';
  return `${start}<thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

function writeCell({ text, isPrompt }: SlideCell, isLabel: boolean): string {
  if (isLabel) return `<th scope="row">${writeText(text)}</th>`;
  return isPrompt ? `<td class="to-fill">${writeText(text)}</td>` : `<td>${writeText(text)}</td>`;
}
