import type { BookRow, CellStyle } from './book.ts';
import { textCell } from './cells.ts';
import { heightOf, lineCount } from './fitted-rows.ts';
import { HEAD, PLAIN } from './looks.ts';

/** How much larger a title is than other texts. */
const TITLE = 1.5;

/** One text over all columns. */
export function fullRow(text: string, widths: readonly number[], style: CellStyle): BookRow {
  return wideRow([], text, widths, style);
}

/** A label, and one text over all other columns. */
export function labelledRow(
  label: string,
  text: string,
  widths: readonly number[],
  style: CellStyle = PLAIN,
): BookRow {
  return wideRow([label], text, widths, style);
}

/** No program finds out by itself how high merged cells must be. */
function wideRow(
  labels: readonly string[],
  text: string,
  widths: readonly number[],
  style: CellStyle,
): BookRow {
  const from = labels.length + 1;
  const width = widths.slice(labels.length).reduce((sum, one) => sum + one, 0);
  const height =
    style.font === 'title'
      ? heightOf(lineCount(text, width / TITLE)) * TITLE
      : heightOf(lineCount(text, width));
  return {
    cells: [
      ...labels.map((label) => textCell(label, { ...HEAD, align: 'left' })),
      textCell(text, style),
      ...widths.slice(from).map(() => textCell('', style)),
    ],
    height,
    mergedFrom: from,
  };
}
