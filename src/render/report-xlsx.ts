import { htmlTextsIn } from '../messages/html-texts.ts';
import { messagesIn } from '../messages/index.ts';
import { xlsxTextsIn } from '../messages/xlsx-texts.ts';
import type { Report } from '../model/report.ts';
import { titleOf } from './draft-mark.ts';
import type { RenderOptions } from './options.ts';
import { shownRows } from './scope.ts';
import type { Book } from './xlsx/book.ts';
import type { SheetTexts } from './xlsx/context.ts';
import { withDraftColumn } from './xlsx/draft-column.ts';
import { figuresSheet } from './xlsx/figures-sheet.ts';
import { findingsSheet } from './xlsx/findings-sheet.ts';
import { rowsSheet } from './xlsx/rows-sheet.ts';
import { summarySheet } from './xlsx/summary-sheet.ts';
import { yearsSheet } from './xlsx/years-sheet.ts';

/** A workbook to go on working with: the verdict first, then a sheet each for rows, years, findings and figures. */
export function reportBook(report: Report, { language, scope = 'all' }: RenderOptions): Book {
  const messages = messagesIn(language);
  const xlsx = xlsxTextsIn(language);
  const texts: SheetTexts = {
    messages,
    report: messages.report,
    html: htmlTextsIn(language),
    xlsx,
  };
  const { matrix } = report;
  const rows = shownRows(report, scope);
  return {
    title: titleOf(report, texts.report),
    fonts: xlsx.fonts,
    sheets: [
      summarySheet(report, rows, texts),
      ...[
        rowsSheet(report, rows, texts),
        ...(matrix === null ? [] : [yearsSheet(matrix, report, rows, texts)]),
        findingsSheet(report, rows, texts),
        figuresSheet(report, texts),
      ].map((sheet) => withDraftColumn(sheet, report, texts.report)),
    ],
  };
}
