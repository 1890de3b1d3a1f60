import type { ACTUALS_SEVERITIES } from './actuals.ts';
import type { WORKBOOK_SEVERITIES } from './workbook.ts';

/**
 * How far an error in figures reaches, where a draft is asked for.
 * `series`: the series that its row can be of, in all years, areas and files; where the row does
 * not say which, everything.
 * `everything`: every figure, because the error says what figures are, or is told once only.
 * `refuse`: a file, or the rest of it, was not read, so that nothing can be judged.
 */
export type Reach = 'series' | 'everything' | 'refuse';

type ErrorsIn<Severities> = {
  [Code in keyof Severities]: Severities[Code] extends 'error' ? Code : never;
}[keyof Severities];

/** `actuals/name-unknown` is one where only known names are allowed. */
export type FigureError =
  | ErrorsIn<typeof ACTUALS_SEVERITIES>
  | ErrorsIn<typeof WORKBOOK_SEVERITIES>
  | 'actuals/name-unknown';

/** An error without an entry does not compile. Where it is not sure how far one reaches, it is the farther. */
export const REACH: Readonly<Record<FigureError, Reach>> = {
  'actuals/empty': 'refuse',
  'actuals/binary': 'refuse',
  'actuals/too-large': 'refuse',
  'actuals/beyond-bounds': 'refuse',
  'actuals/encoding-unknown': 'refuse',
  'actuals/encoding-mismatch': 'refuse',
  // The rest of the file is not read.
  'actuals/csv-syntax': 'refuse',
  'actuals/separator-unclear': 'refuse',
  'actuals/separator-wide': 'refuse',
  'actuals/line-above': 'refuse',
  'actuals/header-lines': 'refuse',
  'actuals/header-unknown': 'refuse',
  'actuals/header-missing': 'refuse',
  'actuals/header-twice': 'refuse',
  'actuals/header-both-forms': 'refuse',
  'actuals/year-column': 'refuse',
  // Lines that say of all figures what they are, or where the table ends.
  'actuals/line-decides': 'everything',
  'actuals/line-area': 'everything',
  'actuals/remark-figure': 'everything',
  'actuals/row-below': 'everything',
  'actuals/second-header': 'everything',
  // The unit above the table may be wrong for the rows that it fits, too.
  'actuals/unit-above': 'everything',
  // Told once for a column, a word or a file: other rows may have the same.
  'actuals/column-decides': 'everything',
  'actuals/column-parts-year': 'everything',
  'actuals/area-empty': 'everything',
  'actuals/area-region': 'everything',
  'actuals/too-many-errors': 'everything',
  // Nobody knows of which series the row is.
  'actuals/name-missing': 'everything',
  'actuals/name-unknown': 'everything',
  'actuals/cell-count': 'series',
  'actuals/name-near': 'series',
  'actuals/name-has-parts': 'series',
  'actuals/year-invalid': 'series',
  // In a header it is without a row, and no row is read.
  'actuals/year-part': 'series',
  'actuals/year-beside-part': 'series',
  'actuals/value-letters': 'series',
  'actuals/value-footnote': 'series',
  'actuals/value-decimal-comma': 'series',
  'actuals/value-grouping': 'series',
  'actuals/value-exponent': 'series',
  'actuals/value-excel-error': 'series',
  'actuals/value-approximate': 'series',
  'actuals/value-date': 'series',
  'actuals/value-ratio': 'series',
  'actuals/value-unit': 'series',
  'actuals/value-digits': 'series',
  'actuals/value-split': 'series',
  'actuals/value-invalid': 'series',
  'actuals/value-out-of-range': 'series',
  'actuals/value-yes-no': 'series',
  'actuals/area-placeholder': 'series',
  'actuals/area-level': 'series',
  'actuals/area-total': 'series',
  'actuals/area-near': 'series',
  'actuals/area-spellings': 'series',
  'actuals/unit-mismatch': 'series',
  'actuals/unit-undeclared': 'series',
  'actuals/unit-twice': 'series',
  'actuals/unit-needed': 'series',
  'actuals/status-invalid': 'series',
  'actuals/duplicate': 'series',
  'actuals/duplicate-different': 'series',
  'actuals/completion-invalid': 'series',
  'actuals/completion-unit': 'series',
  'actuals/completion-later': 'series',
  'workbook/encrypted': 'refuse',
  'workbook/format': 'refuse',
  'workbook/damaged': 'refuse',
  'workbook/too-large': 'refuse',
  'workbook/not-opened': 'refuse',
  'workbook/sheet-unknown': 'refuse',
  'workbook/sheet-none': 'refuse',
  'workbook/sheets-several': 'refuse',
  'workbook/sheet-unused': 'refuse',
  // The number may be of any of the rows that are merged.
  'workbook/cell-merged': 'everything',
  'workbook/formula-unsaved': 'series',
  'workbook/cell-scaled': 'series',
  'workbook/cell-unshown': 'series',
};

/** Of what is no error of figures nothing can be judged either. */
export function reachOf(code: string): Reach {
  return (REACH as Readonly<Record<string, Reach | undefined>>)[code] ?? 'refuse';
}
