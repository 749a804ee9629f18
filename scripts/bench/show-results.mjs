import { figures, judge } from './figures.mjs';

/** The table of what must be reached, in Markdown: of all parts, or of some. */
export function showFigures(results, parts) {
  const rows = figures
    .filter(({ part }) => !parts || parts.includes(part))
    .map((figure) => [
      figure.name,
      figure.baseline,
      showBar(figure, 'must'),
      showBar(figure, 'aim'),
      ...showResult(figure, results[figure.id]),
    ]);
  return table(['figure', 'baseline', 'must', 'aim', 'measured', 'bar'], rows);
}

function showBar({ least, most }, goal) {
  return `${least ? '≥' : '≤'} ${(least ?? most)[goal]}`;
}

function showResult(figure, result) {
  if (!result) return ['not measured', ''];
  if (result.failure) return [result.failure.replaceAll('|', '\\|'), 'not met'];
  const note = result.note ? ` (${result.note})` : '';
  return [showNumber(result.value) + note, judge(figure, result.value)];
}

/** What each part measured beside that. */
export function showDetails(details) {
  return Object.entries(details)
    .filter(([, rows]) => rows.length > 0)
    .map(([part, rows]) => `${part}\n${rows.map(showDetail).join('\n')}\n`)
    .join('\n');
}

function showDetail({ name, value, failure }) {
  return `  ${name}: ${failure ?? value.map(showNumber).join(' | ')}`;
}

function showNumber(value) {
  if (value === undefined || value === null) return '–';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
