import type { Paper } from '../src/index.js';
import { exampleCatalog, paper } from './example-catalog.js';

/** Words that mean something to a format: each must come back as the plain text that it is. */
const hostileTitles = [
  '100% & $5 #1 a_b {x} (half)',
  'A < b > c and <script>alert(1)</script>',
  'One } brace and { another',
  'x}}, @preamble{"\\immediate\\write18{touch pwned}"} @misc{evil, title={y',
  'Evil\r\nER  - \r\n\r\nTY  - BOOK\r\nTI  - Injected',
  '",\n"title": "Injected',
  'C-- and on-line --- and all',
  'Gödel’s 北京 — μs 😀 O(n²)',
];

/** Papers of every kind of publication, with and without authors, and with hostile words. */
export const bibliographyPapers: readonly Paper[] = [
  ...exampleCatalog.papers,
  paper({
    id: 'csur11-sketches',
    title: 'Sketches of “Everything”: A Survey',
    venue: { key: 'csur', name: 'CSUR' },
    year: 2011,
    authors: [
      { literal: 'Barbara H. Liskov' },
      { literal: 'Robbert van Renesse' },
      { literal: 'Example Research' },
    ],
    identifiers: { doi: '10.1145/1234567.1234_(8)' },
    links: [{ rel: 'pdf', url: 'https://web.example.edu/~ada/Sketches_v2%20(8).pdf?a=1&b=2#page=3' }],
    pages: 34,
  }),
  paper({
    id: 'arxiv19-megatron-lm',
    title: 'Megatron-LM: Training Multi-Billion Parameter Language Models',
    venue: { key: 'arxiv', name: 'arXiv' },
    year: 2019,
    identifiers: { arxiv: '1909.08053' },
  }),
  ...hostileTitles.map((title, index) =>
    paper({
      id: `hostile-${index + 1}`,
      title,
      venue: { name: 'Journal of R&D {Notes}' },
      year: 2000 + index,
      links: [{ rel: 'paper', url: `https://example.org/~h_${index}%25?a&b#c` }],
    }),
  ),
];
