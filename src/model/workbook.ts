import type { WorkbookFindingArgs } from './findings/workbook.ts';

/** What a cell holds. A formula of which the file has no result is a kind of its own. */
export type SheetCellKind = 'number' | 'text' | 'boolean' | 'error' | 'day' | 'unsaved';

/** One cell that is not empty, as it is stored and not as it is displayed. */
export interface SheetCell {
  /** From 1. */
  readonly column: number;
  readonly kind: SheetCellKind;
  /**
   * The shortest decimal that is the stored number, without an exponent; the text; TRUE or FALSE;
   * the error (#N/A); a day as YYYY-MM-DD; a formula without result with its `=`.
   */
  readonly text: string;
  /** The number format: 0.0%. */
  readonly format: string;
  /** The stored value is the result of a formula. */
  readonly computed: boolean;
}

export interface SheetRow {
  /** From 1. */
  readonly number: number;
  readonly hidden: boolean;
  /** In the order of their columns. */
  readonly cells: readonly SheetCell[];
}

/** The cell of a row in a column, if there is one: its cells are in order. */
export function cellIn({ cells }: SheetRow, column: number): SheetCell | undefined {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cells[middle]?.column ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return cells[low]?.column === column ? cells[low] : undefined;
}

/** A rectangle of cells, its ends included, all from 1. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of a workbook: plain data, which the readers of figures need no library for. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** In order; a row without a cell that is not empty is left out. */
  readonly rows: readonly SheetRow[];
  /** First and last column of each run of hidden ones. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  readonly merges: readonly CellRange[];
  /** Zeros are not displayed, whatever the format of their cells. */
  readonly hidesZeros: boolean;
}

export type WorkbookForm = 'xlsx' | 'xls';

export interface Workbook {
  readonly form: WorkbookForm;
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904 and not from 1900. */
  readonly from1904: boolean;
}

/** Why the bytes of a workbook cannot be read. */
export type WorkbookFault = {
  [C in keyof WorkbookFindingArgs]: { readonly code: C; readonly args: WorkbookFindingArgs[C] };
}[keyof WorkbookFindingArgs];

export type OpenedWorkbook =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly fault: WorkbookFault };

/** Beginnings of files that are opened before they are read: a ZIP (xlsx), a compound file (xls, et). */
const BEGINNINGS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** True for bytes that begin as a workbook does, whatever the file is called. */
export function looksLikeWorkbook(bytes: Uint8Array): boolean {
  return BEGINNINGS.some((beginning) => beginning.every((byte, index) => bytes[index] === byte));
}

/** D7 */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${String(row)}`;
}

/** 表1!D7 */
export function addressIn(sheet: string, cell: string): string {
  return `${sheet}!${cell}`;
}
