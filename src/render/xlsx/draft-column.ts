import type { ReportTexts } from '../../messages/index.ts';
import type { Report } from '../../model/report.ts';
import { draftColumn } from '../draft-mark.ts';
import type { BookRow, BookSheet } from './book.ts';
import { textCell } from './cells.ts';
import { HEAD, moodLook } from './looks.ts';

const WIDTH = 9;

/** A sheet of a draft says so in every row, so that a row that is filtered or copied still does. */
export function withDraftColumn(sheet: BookSheet, report: Report, words: ReportTexts): BookSheet {
  const { head, cells } = draftColumn(report, words);
  const [name] = head;
  const [mark] = cells;
  if (name === undefined || mark === undefined) return sheet;
  const { headRows, headColumns = 0, printedColumns, widths, rows } = sheet;
  const marked = rows.map((row, index): BookRow => {
    const cell = index < headRows ? textCell(name, HEAD) : textCell(mark, moodLook('doubt'));
    return { ...row, cells: [cell, ...row.cells] };
  });
  return {
    ...sheet,
    rows: marked,
    widths: [WIDTH, ...widths],
    headColumns: headColumns + 1,
    ...(printedColumns === undefined ? {} : { printedColumns: printedColumns + 1 }),
  };
}
