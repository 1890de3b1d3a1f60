import { displayWidth } from '../text/display-width.ts';
import { wrap } from '../text/wrap.ts';
import { GAP, widthsOf, type Cell, type Column } from './column-widths.ts';

/**
 * A table without frames that fits the width. It stands in every report, so
 * it does no more than pad lines: a table library takes a tenth of the job.
 */
export function grid(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): string[] {
  const widths = widthsOf(columns, rows, width);
  const head = columns.map(({ head: text }) => ({ text }));
  const rule = '─'.repeat(widths.reduce((sum, one) => sum + one, GAP * (columns.length - 1)));
  return [...rowLines(head, widths), rule, ...rows.flatMap((row) => rowLines(row, widths)), rule];
}

function rowLines(cells: readonly Cell[], widths: readonly number[]): string[] {
  const wrapped = cells.map(({ text }, index) =>
    text.split('\n').flatMap((line) => wrap(line, widths[index] ?? 1)),
  );
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_line, line) =>
    cells
      .map(({ paint }, index) => {
        const text = wrapped[index]?.[line] ?? '';
        const painted = text === '' || paint === undefined ? text : paint(text);
        return painted + ' '.repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(text)));
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}
