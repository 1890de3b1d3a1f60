import type { Severity, NoArgs } from './severity.ts';

/** Findings in the figures. */
/** What a table of figures may be at most: characters in a row, its cells, rows, remarks about it. */
export type TableBound = 'characters' | 'cells' | 'rows' | 'remarks';

export interface ActualsFindingArgs {
  'actuals/empty': NoArgs;
  'actuals/binary': NoArgs;
  'actuals/too-large': { size: number; limit: number };
  'actuals/beyond-bounds': { what: TableBound; limit: number };
  'actuals/encoding-unknown': NoArgs;
  'actuals/encoding-mismatch': { encoding: string };
  'actuals/gb18030': NoArgs;
  'actuals/csv-syntax': { detail: string };
  'actuals/separator-unclear': { separators: string[] };
  'actuals/separator-wide': { separator: string };
  'actuals/lines-above': { count: number; lines: number[]; texts: string[] };
  'actuals/lines-below': { count: number; lines: number[]; texts: string[] };
  'actuals/line-above': { text: string; header: number };
  'actuals/line-decides': { word: string };
  'actuals/line-area': { area: string; region: string };
  'actuals/remark-figure': { text: string; figure: string };
  'actuals/row-below': { text: string };
  'actuals/header-lines': { top: string; below: string };
  'actuals/unit-above': { unit: string; declared: string; line: number };
  'actuals/unit-above-used': { unit: string };
  'actuals/serial-numbers': {
    count: number;
    names: string[];
    different: number;
    differing: string[];
  };
  'actuals/header-unknown': { found: string[] };
  'actuals/header-missing': { missing: string[]; found: string[] };
  'actuals/header-twice': { role: string; columns: string[] };
  'actuals/header-both-forms': NoArgs;
  'actuals/second-header': { name: string };
  'actuals/year-column': { column: string };
  'actuals/column-decides': { column: string; word: string };
  'actuals/column-parts-year': { column: string; word: string };
  'actuals/note-in-doubt': { column: string; text: string; word: string };
  'actuals/area-empty': { area: string; region: string };
  'actuals/target-column': { column: string };
  'actuals/column-ignored': { column: string };
  'actuals/cell-count': { expected: number; found: number };
  'actuals/name-missing': NoArgs;
  'actuals/name-near': { name: string; nearest: string; id: string };
  'actuals/name-has-parts': { name: string; parts: string[] };
  'actuals/name-unknown': { name: string; rows: number };
  'actuals/year-invalid': { text: string };
  /** `asOf`: the month for which it would be read; null where it is of none. */
  'actuals/year-part': { text: string; asOf: string | null };
  'actuals/year-beside-part': { year: number; asOf: string };
  'actuals/parts-unused': { labels: string[]; count: number; asOf: string };
  'actuals/part-not-from-january': {
    names: string[];
    labels: string[];
    count: number;
    month: number;
    asOf: string;
  };
  'actuals/value-letters': { text: string; number: string };
  'actuals/value-footnote': { text: string; number: string };
  'actuals/value-decimal-comma': { text: string };
  'actuals/value-grouping': { text: string };
  'actuals/value-exponent': { text: string };
  'actuals/value-excel-error': { text: string };
  'actuals/value-approximate': { text: string };
  'actuals/value-date': { text: string };
  'actuals/value-ratio': { text: string };
  'actuals/value-unit': { text: string; unit: string; declared: string };
  'actuals/value-digits': { text: string };
  'actuals/value-split': { head: string; tail: string };
  'actuals/area-placeholder': { area: string };
  'actuals/area-level': { area: string; level: string };
  'actuals/area-total': { area: string; region: string };
  'actuals/area-region': { area: string; region: string };
  'actuals/region-unused': { name: string; year: number; value: string };
  'actuals/value-invalid': { text: string };
  'actuals/value-out-of-range': { text: string; range: string; unit: string };
  'actuals/value-normalised': { count: number; text: string };
  'actuals/unit-mismatch': { unit: string; declared: string };
  'actuals/unit-undeclared': { unit: string };
  'actuals/unit-twice': { unit: string; other: string };
  'actuals/status-invalid': { text: string };
  'actuals/duplicate': { name: string; year: number; area: string | null; firstLine: number };
  'actuals/duplicate-equal': { name: string; year: number; firstFile: string; firstLine: number };
  'actuals/duplicate-different': {
    name: string;
    year: number;
    value: string;
    firstValue: string;
    firstFile: string;
    firstLine: number;
  };
  'actuals/unit-needed': { name: string; units: string[] };
  'actuals/area-near': { area: string; nearest: string; level: string };
  'actuals/area-unknown': { areas: string[]; count: number };
  'actuals/area-spellings': { area: string; other: string; line: number };
  'actuals/completion-invalid': { text: string };
  'actuals/completion-unit': { unit: string };
  'actuals/completion-later': { text: string; year: number };
  'actuals/value-yes-no': { text: string };
  'actuals/area-figures': { count: number; areas: string[]; region: string };
  'actuals/superseded': { name: string; year: number; value: string; by: string };
  'actuals/estimate-unused': { name: string; year: number; value: string };
  'actuals/baseline-differs': { name: string; year: number; value: string; baseline: string };
  'actuals/too-many-errors': { count: number };
}

export const ACTUALS_SEVERITIES = {
  'actuals/empty': 'error',
  'actuals/binary': 'error',
  'actuals/too-large': 'error',
  'actuals/beyond-bounds': 'error',
  'actuals/encoding-unknown': 'error',
  'actuals/encoding-mismatch': 'error',
  'actuals/gb18030': 'note',
  'actuals/csv-syntax': 'error',
  'actuals/separator-unclear': 'error',
  'actuals/separator-wide': 'error',
  'actuals/lines-above': 'note',
  'actuals/lines-below': 'note',
  'actuals/line-above': 'error',
  'actuals/line-decides': 'error',
  'actuals/line-area': 'error',
  'actuals/remark-figure': 'error',
  'actuals/row-below': 'error',
  'actuals/header-lines': 'error',
  'actuals/unit-above': 'error',
  'actuals/unit-above-used': 'note',
  'actuals/serial-numbers': 'note',
  'actuals/header-unknown': 'error',
  'actuals/header-missing': 'error',
  'actuals/header-twice': 'error',
  'actuals/header-both-forms': 'error',
  'actuals/second-header': 'error',
  'actuals/year-column': 'error',
  'actuals/column-decides': 'error',
  'actuals/column-parts-year': 'error',
  'actuals/note-in-doubt': 'warning',
  'actuals/area-empty': 'error',
  'actuals/target-column': 'note',
  'actuals/column-ignored': 'note',
  'actuals/cell-count': 'error',
  'actuals/name-missing': 'error',
  'actuals/name-near': 'error',
  'actuals/name-has-parts': 'error',
  'actuals/name-unknown': 'note',
  'actuals/year-invalid': 'error',
  'actuals/year-part': 'error',
  'actuals/year-beside-part': 'error',
  'actuals/parts-unused': 'note',
  'actuals/part-not-from-january': 'warning',
  'actuals/value-letters': 'error',
  'actuals/value-footnote': 'error',
  'actuals/value-decimal-comma': 'error',
  'actuals/value-grouping': 'error',
  'actuals/value-exponent': 'error',
  'actuals/value-excel-error': 'error',
  'actuals/value-approximate': 'error',
  'actuals/value-date': 'error',
  'actuals/value-ratio': 'error',
  'actuals/value-unit': 'error',
  'actuals/value-digits': 'error',
  'actuals/value-split': 'error',
  'actuals/area-placeholder': 'error',
  'actuals/area-level': 'error',
  'actuals/area-total': 'error',
  'actuals/area-region': 'error',
  'actuals/region-unused': 'note',
  'actuals/value-invalid': 'error',
  'actuals/value-out-of-range': 'error',
  'actuals/value-normalised': 'note',
  'actuals/unit-mismatch': 'error',
  'actuals/unit-undeclared': 'error',
  'actuals/unit-twice': 'error',
  'actuals/status-invalid': 'error',
  'actuals/duplicate': 'error',
  'actuals/duplicate-equal': 'note',
  'actuals/duplicate-different': 'error',
  'actuals/unit-needed': 'error',
  'actuals/area-near': 'error',
  'actuals/area-unknown': 'note',
  'actuals/area-spellings': 'error',
  'actuals/completion-invalid': 'error',
  'actuals/completion-unit': 'error',
  'actuals/completion-later': 'error',
  'actuals/value-yes-no': 'error',
  'actuals/area-figures': 'note',
  'actuals/superseded': 'note',
  'actuals/estimate-unused': 'warning',
  'actuals/baseline-differs': 'warning',
  'actuals/too-many-errors': 'error',
} as const satisfies Readonly<Record<keyof ActualsFindingArgs, Severity>>;
