import Table from 'cli-table3';
import { wrap } from '../text/wrap.ts';
import { widthsOf, type Column } from './column-widths.ts';

/** The frame's own two lines, left and right. */
const EDGES = 2;
/** So many lines of a cell are shown: the library takes the square of them. */
const MOST_LINES = 30;

/**
 * A table in a frame that fits the width, for what is looked up: plans and
 * their rows. Cells are wrapped here, because the library would lose Han
 * characters where it breaks lines.
 */
export function framed(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const cells = rows.map((row) => row.map((text) => ({ text })));
  const widths = widthsOf(columns, cells, width - EDGES);
  const fit = (text: string, index: number): string => shown(wrap(text, widths[index] ?? 1));
  const table = new Table({
    head: columns.map(({ head }, index) => fit(head, index)),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: widths,
  });
  for (const row of rows) table.push(row.map(fit));
  return table.toString().split('\n');
}

function shown(lines: readonly string[]): string {
  const all = lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), '…'];
  return all.join('\n');
}
