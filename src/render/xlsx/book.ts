/** How a cell looks; what is left out is as usual. */
export interface CellStyle {
  readonly font?: 'title' | 'heading' | 'strong';
  /** Colours as RRGGBB. */
  readonly ink?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** A number format; without it General. */
  readonly format?: string;
  /** May be filled in although the sheet is protected. */
  readonly unlocked?: boolean;
}

/** A text or a number; `digits` stand in the file as they are. An empty text is an empty cell. */
export type BookCell =
  | { readonly text: string; readonly style: CellStyle }
  | { readonly digits: string; readonly style: CellStyle };

export interface BookRow {
  readonly cells: readonly BookCell[];
  /** In points. */
  readonly height?: number;
  /** The first cell to be merged with those behind it, up to this column from 1. */
  readonly mergedFrom?: number;
}

/** What may stand in some cells, and what is said beside them. */
export interface InputRule {
  /** Row and column, from 1, in order. */
  readonly cells: readonly (readonly [row: number, column: number])[];
  readonly title: string;
  readonly prompt: string;
  /** A choice of words, a condition on the cell, or nothing but the words beside it. */
  readonly allowed:
    | { readonly kind: 'words'; readonly words: readonly string[] }
    | { readonly kind: 'condition'; readonly formula: (cell: string) => string }
    | { readonly kind: 'any' };
  /** What is said of anything else: refused, or asked about where it may be meant. */
  readonly fault?: { readonly text: string; readonly refuses: boolean };
}

export interface BookSheet {
  readonly name: string;
  /** Of the columns, in digits. */
  readonly widths: readonly number[];
  readonly rows: readonly BookRow[];
  /** Rows that stay in view and stand on every page. */
  readonly headRows: number;
  readonly headColumns?: number;
  /** So many columns are printed; those behind them are for the screen. Without it all. */
  readonly printedColumns?: number;
  /** Rows below the head can be filtered. */
  readonly filtered?: boolean;
  /** Only cells that are unlocked can be changed; there is no password. */
  readonly guarded?: boolean;
  readonly inputs?: readonly InputRule[];
}

export interface Book {
  /** Stands on every printed page. */
  readonly title: string;
  readonly fonts: { readonly text: string; readonly heading: string };
  readonly sheets: readonly BookSheet[];
}
