// A tool of one's own on the catalog: which years does the list cover, topic by topic?
//
// node coverage.js            prints the chart as an SVG
// node coverage.js --text     prints it for a terminal
import { facets, select } from '@proseminar/core';
import { catalog } from '@proseminar/mlsys';

const years = facets(catalog).years.map(({ value }) => value);
const rows = catalog.topics.map(({ id, title }) => {
  const found = facets(catalog, select(catalog, { topics: id })).years;
  const counts = new Map(found.map(({ value, count }) => [value, count]));
  return { title: title.split(/[:,]/u)[0] ?? title, counts: years.map((year) => counts.get(year) ?? 0) };
});
const most = Math.max(...rows.flatMap(({ counts }) => counts));

console.log(process.argv.includes('--text') ? toText() : toSvg());

function toText() {
  const width = Math.max(...rows.map(({ title }) => title.length));
  const head = `${' '.repeat(width)}  ${years.map((year) => String(year).slice(2)).join(' ')}`;
  const body = rows.map(
    ({ title, counts }) =>
      `${title.padEnd(width)}  ${counts.map((count) => (count ? String(count) : '·').padStart(2)).join(' ')}`,
  );
  return [head, ...body].join('\n');
}

function toSvg() {
  const [left, top, cell] = [330, 40, 34];
  const [width, height] = [left + years.length * cell + 10, top + rows.length * cell + 10];
  const labels = years.map(
    (year, x) =>
      `<text x="${left + x * cell + cell / 2}" y="${top - 12}" text-anchor="middle">’${String(year).slice(2)}</text>`,
  );
  const cells = rows.flatMap(({ title, counts }, y) => [
    `<text x="${left - 12}" y="${top + y * cell + 22}" text-anchor="end">${escapeXml(title)}</text>`,
    ...counts.map((count, x) => toCell(left + x * cell, top + y * cell, cell - 2, count)),
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">`,
    `<title>${escapeXml(catalog.title)}: papers by topic and year</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...labels,
    ...cells,
    '</svg>',
  ].join('\n');
}

function toCell(x, y, size, count) {
  const shade = (0.08 + (0.92 * count) / most).toFixed(2);
  const ink = count / most > 0.5 ? '#fff' : '#123';
  return (
    `<rect x="${x}" y="${y}" width="${size}" height="${size}" rx="4" fill="#1a5f7a" fill-opacity="${count ? shade : '0.03'}"/>` +
    (count
      ? `<text x="${x + size / 2}" y="${y + 21}" text-anchor="middle" fill="${ink}">${count}</text>`
      : '')
  );
}

function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
