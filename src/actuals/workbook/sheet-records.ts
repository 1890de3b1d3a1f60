import type { Place } from '../../model/place.ts';
import {
  cellIn,
  cellName,
  type CellRange,
  type Sheet,
  type SheetCell,
  type SheetRow,
} from '../../model/workbook.ts';
import { cellText, type SheetForm } from './cell-text.ts';

/** One row of a sheet as the record of a table. */
export interface SheetRecord {
  readonly cells: readonly string[];
  readonly row: number;
  readonly at: (index: number) => Place;
}

/** Cells that are filled from merged ones above: a sheet beyond it is read without. */
const MOST_FILLED = 2_000_000;

/**
 * The rows of a sheet, in order, all as wide as the sheet: an empty cell is no missing one. A text that is merged over several rows of one column stands in
 * each of them, since that is what it is displayed for; a number never, since it may belong to any.
 */
export function* sheetRecords(file: string, sheet: Sheet, form: SheetForm): Generator<SheetRecord> {
  const merged = new MergedTexts(sheet);
  const width = sheet.rows.reduce((widest, { cells }) => Math.max(widest, lastColumn(cells)), 0);
  for (const row of sheet.rows) {
    const { number, cells } = row;
    const texts = new Array<string>(width).fill('');
    for (const cell of cells) texts[cell.column - 1] = cellText(cell, form).text;
    merged.fill(texts, row);
    const at = (index: number): Place => placeIn(file, sheet.name, number, index + 1);
    yield { cells: texts, row: number, at };
  }
}

function lastColumn(cells: readonly SheetCell[]): number {
  return cells.at(-1)?.column ?? 0;
}

export function placeIn(file: string, sheet: string, row: number, column: number): Place {
  return { file, line: row, column, sheet, cell: cellName(row, column) };
}

/** The texts that are merged downwards, each while its rows last. */
class MergedTexts {
  private readonly byRow = new Map<number, CellRange[]>();
  private readonly open = new Map<number, { readonly text: string; readonly bottom: number }>();
  private left = MOST_FILLED;

  constructor({ merges }: Sheet) {
    for (const range of merges) {
      if (range.left !== range.right || range.bottom <= range.top) continue;
      const others = this.byRow.get(range.top);
      if (others === undefined) this.byRow.set(range.top, [range]);
      else others.push(range);
    }
  }

  fill(texts: string[], row: SheetRow): void {
    for (const [column, { text, bottom }] of this.open) {
      this.left -= 1;
      if (bottom < row.number || this.left < 0) this.open.delete(column);
      else if (texts[column - 1] === '') texts[column - 1] = text;
    }
    for (const { left, bottom } of this.byRow.get(row.number) ?? []) {
      const cell = cellIn(row, left);
      if (cell?.kind === 'text') this.open.set(left, { text: cell.text, bottom });
    }
  }
}
