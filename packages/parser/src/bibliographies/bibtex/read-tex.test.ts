import { expect, test } from 'vitest';
import { readTex } from './read-tex.js';

test.each([
  [
    "G{\\\"o}del's {\\'E}tude by \\'{\\i}, \\c{c}, \\v Z, \\H{o}, \\aa{} and {\\L}",
    "Gödel's Étude by í, ç, Ž, ő, å and Ł",
  ],
  ['100\\% \\& \\$5 \\#1 a\\_b \\{x\\} \\~{} \\^{}', '100% & $5 #1 a_b {x} ~ ^'],
  ['{\\textasciitilde} {\\textbackslash} $<$ {\\textless}b{\\textgreater} {\\textbraceleft}', '~ \\ < <b> {'],
  ['in $O(n^2)$ and $x_{12}$, $\\mu$s, $n^{k}$', 'in O(n²) and x₁₂, μs, n^k'],
  ['costs $5', 'costs $5'],
  ["pages 1--2 --- ``quoted'' it's", "pages 1–2 — “quoted” it's"],
  [
    '\\textit{Old} {\\em and} \\textbf{new} \\LaTeX{} \\href{https://x.org}{words}',
    'Old and new LaTeX words',
  ],
  [`\\href{https://x.org/${'a'.repeat(100)}}{words}`, 'words'],
  ['A~B\\ C\\,D\\\\E\\-F\\/G', 'A B C D EFG'],
  ['\\unknown{kept} \\other here', 'kept other here'],
  ['Megatron-{LM}: {{All}}', 'Megatron-LM: All'],
  ['\\', ''],
])('“%s” is “%s”', (tex, text) => {
  expect(readTex(tex)).toBe(text);
});
