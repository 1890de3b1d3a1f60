import { displayWidth } from '../text/display-width.ts';
import { wrap } from '../text/wrap.ts';
import { widthsOf, type Column } from './column-widths.ts';

/** The frame's own two lines, left and right. */
const EDGES = 2;

/**
 * A table in a frame that fits the width, for what is looked up: plans and their rows. Drawn here:
 * libraries lose Han characters where they break lines, and take the square of the lines of a cell.
 */
export function framed(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const cells = rows.map((row) => row.map((text) => ({ text })));
  const widths = widthsOf(columns, cells, width - EDGES);
  const rule = (left: string, between: string, right: string): string =>
    `${left}${widths.map((one) => '─'.repeat(one)).join(between)}${right}`;
  const all = [columns.map(({ head }) => head), ...rows];
  return [
    rule('┌', '┬', '┐'),
    ...all.flatMap((row, index) => [
      ...(index === 0 ? [] : [rule('├', '┼', '┤')]),
      ...rowLines(row, widths),
    ]),
    rule('└', '┴', '┘'),
  ];
}

function rowLines(row: readonly string[], widths: readonly number[]): string[] {
  const wrapped = widths.map((width, index) => wrap(row[index] ?? '', width));
  const height = Math.max(...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => {
    const cells = wrapped.map((lines, index) => padded(lines[line] ?? '', widths[index] ?? 0));
    return `│${cells.join('│')}│`;
  });
}

function padded(text: string, width: number): string {
  return `${text}${' '.repeat(Math.max(0, width - displayWidth(text)))}`;
}
