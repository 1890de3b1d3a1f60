import { displayWidth } from '../../text/display-width.ts';
import { wrap } from '../../text/wrap.ts';
import type { BookCell, BookRow } from './book.ts';

/** Points that a line takes, and that a row has beside its lines. */
const LINE = 15;
const MARGIN = 3;
/** The highest row there can be. */
const HIGHEST = 409;
/** Of the width of a cell what its text may fill, so that no font of another width cuts it. */
const FILLED = 0.95;

/** Rows as high as their texts are long: not every program finds that out by itself. */
export function fittedRows(
  rows: readonly (readonly BookCell[])[],
  widths: readonly number[],
): BookRow[] {
  return rows.map((cells) => {
    const lines = cells.map((cell, index) => linesOf(cell, widths[index] ?? Infinity));
    return { cells, height: heightOf(Math.max(1, ...lines)) };
  });
}

export function heightOf(lines: number, perLine = LINE): number {
  return Math.min(HIGHEST, lines * perLine + MARGIN);
}

/** Lines that a text takes in a cell of a width. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(2, Math.floor(width * FILLED));
  return text
    .split('\n')
    .reduce((sum, line) => sum + (displayWidth(line) <= room ? 1 : wrap(line, room).length), 0);
}

function linesOf(cell: BookCell, width: number): number {
  return 'text' in cell && cell.style.wrap === true ? lineCount(cell.text, width) : 1;
}
