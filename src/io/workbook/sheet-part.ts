import type { CellRange, SheetCell, SheetRow } from '../../model/workbook.ts';
import { BOUNDS } from './bounds.ts';
import type { CellCounter } from './cell-counter.ts';
import { readCellValue } from './cell-value.ts';
import { damaged } from './fault.ts';
import { parseCell, parseRange } from './references.ts';
import { TextBuilder } from './strings-part.ts';
import { isTrue } from './workbook-part.ts';
import { readXml, type Attributes } from './xml.ts';

export interface SheetPart {
  readonly rows: readonly SheetRow[];
  readonly hiddenColumns: readonly (readonly [number, number])[];
  readonly merges: readonly CellRange[];
  readonly hidesZeros: boolean;
}

/** What the cells of all sheets have in common. */
export interface SharedParts {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly counter: CellCounter;
}

interface OpenCell {
  readonly column: number;
  readonly attributes: Attributes;
  readonly inline: TextBuilder;
  value: string | undefined;
  formula: string | undefined;
}

/** Reads one sheet: the cells that are not empty, and what of it is hidden or merged. */
export function readSheetPart(part: string, bytes: Uint8Array, shared: SharedParts): SheetPart {
  shared.counter.startSheet();
  const reader = new SheetReader(part, shared);
  readXml(part, bytes, reader);
  return reader;
}

class SheetReader implements SheetPart {
  readonly rows: SheetRow[] = [];
  readonly hiddenColumns: (readonly [number, number])[] = [];
  readonly merges: CellRange[] = [];
  hidesZeros = false;
  private row: { number: number; hidden: boolean; cells: SheetCell[] } | undefined;
  private lastRow = 0;
  private lastColumn = 0;
  private cell: OpenCell | undefined;
  private into: 'value' | 'formula' | undefined;
  private readonly part: string;
  private readonly shared: SharedParts;

  constructor(part: string, shared: SharedParts) {
    this.part = part;
    this.shared = shared;
  }

  open(name: string, attributes: Attributes, parents: readonly string[]): void {
    const parent = parents.at(-1);
    if (this.cell !== undefined) this.openInCell(this.cell, name, parents);
    else if (name === 'c' && parent === 'row') this.openCell(attributes);
    else if (name === 'row' && parent === 'sheetData') this.openRow(attributes);
    else if (name === 'col' && parent === 'cols') this.column(attributes);
    else if (name === 'mergeCell') this.merge(attributes);
    else if (name === 'sheetView') this.hidesZeros ||= isFalse(attributes['showZeros']);
  }

  close(name: string, parents: readonly string[]): void {
    if (this.cell === undefined) {
      if (name === 'row' && this.row !== undefined) this.closeRow(this.row);
      return;
    }
    this.cell.inline.close(name);
    this.into = undefined;
    if (name === 'c' && parents.at(-1) === 'row') this.closeCell(this.cell);
  }

  text(text: string): void {
    const { cell } = this;
    if (cell === undefined) return;
    if (this.into === 'value') cell.value = (cell.value ?? '') + text;
    else if (this.into === 'formula') cell.formula = (cell.formula ?? '') + text;
    else cell.inline.add(text);
  }

  private openInCell(cell: OpenCell, name: string, parents: readonly string[]): void {
    if (parents.at(-1) === 'c' && name === 'v') {
      this.into = 'value';
      cell.value ??= '';
    } else if (parents.at(-1) === 'c' && name === 'f') {
      this.into = 'formula';
      cell.formula ??= '';
    } else cell.inline.open(name, parents);
  }

  private openRow({ r, hidden, ht, customHeight }: Attributes): void {
    const number = r === undefined ? this.lastRow + 1 : Number(r);
    // Rows that come twice or in disorder would be read differently by every reader.
    if (!Number.isInteger(number) || number <= this.lastRow) throw damaged(this.part);
    this.lastRow = number;
    this.lastColumn = 0;
    const isFlat = isTrue(customHeight) && Number(ht) === 0;
    this.row = { number, hidden: isTrue(hidden) || isFlat, cells: [] };
  }

  private openCell(attributes: Attributes): void {
    const { r } = attributes;
    const at = r === undefined ? undefined : parseCell(r);
    const column = r === undefined ? this.lastColumn + 1 : (at?.column ?? 0);
    const isInRow = at === undefined || at.row === this.lastRow;
    if (!isInRow || column <= this.lastColumn) throw damaged(this.part);
    this.lastColumn = column;
    this.cell = {
      column,
      attributes,
      inline: new TextBuilder(),
      value: undefined,
      formula: undefined,
    };
  }

  private closeCell({ column, attributes, inline, value, formula }: OpenCell): void {
    this.cell = undefined;
    const { t: type = 'n', s: style } = attributes;
    const format = this.shared.formats[Number(style ?? 0)] ?? 'General';
    const text = type === 'inlineStr' ? inline.text : value;
    const read = readCellValue(type, text, formula, this.shared);
    if (read === 'faulty') throw damaged(this.part);
    if (read === undefined) return;
    this.row?.cells.push({ column, ...read, format, computed: formula !== undefined });
  }

  private closeRow(row: SheetRow): void {
    this.row = undefined;
    if (row.cells.length === 0) return;
    this.shared.counter.add(row);
    this.rows.push(row);
  }

  private column({ min, max, hidden, width, customWidth }: Attributes): void {
    const isFlat = isTrue(customWidth) && Number(width) === 0;
    if (!isTrue(hidden) && !isFlat) return;
    const [first, last] = [Number(min), Number(max)];
    const isRun = Number.isInteger(first) && Number.isInteger(last) && first >= 1;
    if (!isRun || this.hiddenColumns.length >= BOUNDS.columns) throw damaged(this.part);
    this.hiddenColumns.push([first, Math.min(last, BOUNDS.columns)]);
  }

  private merge({ ref = '' }: Attributes): void {
    const range = parseRange(ref);
    if (range === undefined) throw damaged(this.part);
    this.shared.counter.addMerge();
    this.merges.push(range);
  }
}

function isFalse(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off';
}
