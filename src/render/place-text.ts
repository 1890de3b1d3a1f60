/** Where something stands, as reports and findings say it. */
export interface Placed {
  readonly file: string;
  readonly line?: number | null | undefined;
  readonly column?: number | undefined;
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;
}

/** 数据.xlsx 表1!D7 in a workbook; 数据.csv:7:12 in a text, as far as it is known. */
export function placeTextOf({ file, line, column, sheet, cell }: Placed): string {
  if (sheet !== undefined && cell !== undefined) return `${file} ${sheet}!${cell}`;
  return [file, line, column].filter((step) => step != null).join(':');
}

/** A file of figures, of a workbook with the sheet that was read. */
export function fileTextOf({ file, sheet }: Pick<Placed, 'file' | 'sheet'>): string {
  return sheet === undefined ? file : `${file} ${sheet}`;
}
