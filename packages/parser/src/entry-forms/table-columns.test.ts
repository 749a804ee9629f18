import type { Table } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readLine } from '../line.js';
import { markdown } from '../markdown.js';
import { noMemory } from '../memory.js';
import { readColumns } from './table-columns.js';

const linked = '[A Paper About Large Things](https://example.org/a)';

test.each([
  [
    '| Title | Venue | Date | Code |',
    `| ${linked} | CVPR | 2024-04-08 | [Github](https://g.org) |`,
    'title venue date code',
  ],
  ['| Name | Paper | Link |', `| **Gandiva** | ${linked} | [Link](https://g.org) |`, 'other title links'],
  ['| Paper | Link |', '| A Paper About Large Things | [pdf](https://g.org) |', 'title links'],
  ['| Date | Readings | Presenter |', `| Sep 9 | ${linked} | Ada |`, 'other title other'],
  ['| Date | Topic | Reading |', `| 2027-01-18 | Caches | ${linked} |`, 'other topic title'],
  ['| Week | Required reading | Optional reading |', `| 1 | ${linked} | ${linked} |`, 'other title title'],
  ['| 번호 | 논문 | 학회 | 발표자 |', '| 1 | 대규모 언어 모델 | ICML | 김철수 |', 'other title venue other'],
  [
    '| 论文 | 会议 | 代码 |',
    '| 大规模语言模型的高效服务 | ICML | [code](https://g.org) |',
    'title venue code',
  ],
  ['| | | |', `| ${linked} | OSDI | 2014 |`, 'title venue year'],
  ['| Member | Role |', '| [Ada Lovelace](https://example.org) | Faculty |', undefined],
  ['| Key | Meaning |', '| R | Required |', undefined],
])('the columns of %s', (head, row, roles) => {
  const columns = columnsOf(`${head}\n${head.replace(/[^|]+/gu, '---')}\n${row}\n`);
  expect(columns?.columns.map(({ role }) => role).join(' ')).toBe(roles);
});

function columnsOf(text: string) {
  const [table] = markdown.parse(text).children;
  if (table?.type !== 'table') throw new TypeError('expected a table');
  const [head, ...rows] = linesOf(table);
  return readColumns(head ?? [], rows);
}

function linesOf({ children }: Table) {
  const context = { file: new VFile(), definitions: new Map(), memory: noMemory };
  return children.map((row) => row.children.map((cell) => readLine(cell.children, cell.position, context)));
}
