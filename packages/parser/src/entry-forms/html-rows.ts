import type { TableCell, TableRow } from 'mdast';
import type { Position } from 'unist';

/** A cell of a table in HTML. */
export interface HtmlCell {
  readonly cell: TableCell;
  /** How many rows it stands in: `rowspan`. */
  readonly rows: number;
  /** How many columns it stands in: `colspan`. */
  readonly columns: number;
}

/** A row of a table in HTML, as it is written. */
export interface HtmlRow {
  readonly cells: readonly HtmlCell[];
  readonly position: Position | undefined;
}

/** Most rows or columns that a cell is taken to span, and most columns that are kept free. */
const most = { span: 100, columns: 20 };

/** How many rows or columns an attribute of a cell says. */
export function readSpan(value: string | undefined): number {
  const count = /^\s*\d{1,4}\s*$/u.test(value ?? '') ? Number(value) : 1;
  return Math.min(Math.max(count, 1), most.span);
}

/**
 * Rows with a cell in each column up to their last: a blank one where a cell
 * of a row above, or the one before, spans the column.
 */
export function layOutRows(rows: readonly HtmlRow[]): TableRow[] {
  let below = new Map<number, number>();

  return rows.map(({ cells, position }) => {
    const children: TableCell[] = [];
    const next = new Map<number, number>();
    const keepFree = () => {
      for (
        let left = below.get(children.length);
        left && children.length < most.columns;
        left = below.get(children.length)
      ) {
        next.set(children.length, left - 1);
        children.push(blankCell());
      }
    };

    for (const { cell, rows: deep, columns } of cells) {
      keepFree();
      for (let column = 0; column < Math.min(columns, most.columns); column++) {
        next.set(children.length, deep - 1);
        children.push(column === 0 ? cell : blankCell());
      }
    }
    for (const [column, left] of below) {
      if (column >= children.length && left > 1) next.set(column, left - 1);
    }
    below = next;
    return { type: 'tableRow', children, position };
  });
}

function blankCell(): TableCell {
  return { type: 'tableCell', children: [] };
}
