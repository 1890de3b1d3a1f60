import type { CellRange } from '../../model/workbook.ts';

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/u;

/** D7: row and column, from 1; undefined for what is no cell. */
export function parseCell(
  text: string,
): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = CELL.exec(text) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}

/** A1:B2, or a single cell. */
export function parseRange(text: string): CellRange | undefined {
  const [first = '', second = first, ...more] = text.split(':');
  const from = parseCell(first);
  const to = parseCell(second);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
