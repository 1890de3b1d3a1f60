import type { NoArgs, Severity } from './severity.ts';

/** What a file is that is no workbook that can be read. */
export type OtherFormat =
  | 'ods'
  | 'xlsb'
  | 'numbers'
  | 'word'
  | 'slides'
  | 'archive'
  | 'old-xls'
  | 'old-office'
  | 'pdf'
  | 'html'
  | 'xml';

/** Which bound a workbook exceeds. */
export type WorkbookBound = 'file' | 'entries' | 'content' | 'cells' | 'text' | 'span';

/** Findings in workbooks. */
export interface WorkbookFindingArgs {
  'workbook/encrypted': NoArgs;
  'workbook/format': { format: OtherFormat };
  'workbook/damaged': { part: string };
  'workbook/too-large': { what: WorkbookBound; limit: number };
  'workbook/not-opened': NoArgs;
  'workbook/sheet-unknown': { sheet: string; nearest: string | null; sheets: string[] };
  'workbook/sheet-none': { sheets: string[]; hidden: string[] };
  'workbook/sheets-several': { sheets: string[] };
  'workbook/sheets-unread': { sheet: string; others: string[] };
  'workbook/sheet-hidden': { sheet: string };
  'workbook/sheet-unused': { sheet: string };
  'workbook/formula-unsaved': { formula: string };
  'workbook/cell-scaled': { text: string; format: string };
  'workbook/cell-unshown': { text: string; format: string };
  'workbook/cell-merged': { range: string; text: string };
  'workbook/hidden-cells': { count: number; cells: string[] };
  'workbook/numbers-as-text': { count: number; text: string };
  'workbook/formulas': { count: number };
  'workbook/percentages': { count: number; text: string; stored: string };
  'workbook/remainders': { count: number; text: string; short: string };
}

export const WORKBOOK_SEVERITIES = {
  'workbook/encrypted': 'error',
  'workbook/format': 'error',
  'workbook/damaged': 'error',
  'workbook/too-large': 'error',
  'workbook/not-opened': 'error',
  'workbook/sheet-unknown': 'error',
  'workbook/sheet-none': 'error',
  'workbook/sheets-several': 'error',
  'workbook/sheets-unread': 'note',
  'workbook/sheet-hidden': 'warning',
  'workbook/sheet-unused': 'error',
  'workbook/formula-unsaved': 'error',
  'workbook/cell-scaled': 'error',
  'workbook/cell-unshown': 'error',
  'workbook/cell-merged': 'error',
  'workbook/hidden-cells': 'warning',
  'workbook/numbers-as-text': 'note',
  'workbook/formulas': 'note',
  'workbook/percentages': 'note',
  'workbook/remainders': 'note',
} as const satisfies Readonly<Record<keyof WorkbookFindingArgs, Severity>>;
