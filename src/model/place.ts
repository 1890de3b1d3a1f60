/**
 * Where something stands in a file that a person can open. Line and column
 * count from 1; a column is a UTF-16 unit, as editors count.
 */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** In a workbook: the sheet and the cell, as D7; line and column are its row and column. */
  readonly sheet?: string;
  readonly cell?: string;
  /** How many characters are meant; at least 1. */
  readonly length?: number;
  /** The text of the line, for a code frame; never part of a report. */
  readonly lineText?: string;
}
