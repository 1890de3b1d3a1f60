import { messagesIn } from '../messages/index.ts';
import type { Report } from '../model/report.ts';
import { csvText } from './csv-text.ts';
import { draftColumn } from './draft-mark.ts';
import { matrixCells } from './matrix.ts';
import type { RenderOptions } from './options.ts';
import { REPORT_COLUMNS } from './report-columns.ts';
import { reportRows } from './report-rows.ts';
import { shownRows } from './scope.ts';

/** A row an indicator or part, for a spreadsheet: numbers in cells of their own, without their units. */
export function renderReportCsv(report: Report, options: RenderOptions): string {
  const { report: texts } = messagesIn(options.language);
  const { all } = shownRows(report, options.scope ?? 'all');
  const years = report.matrix?.years ?? [];
  const { columns } = texts;
  const draft = draftColumn(report, texts);
  const head = [
    ...draft.head,
    ...REPORT_COLUMNS.map(({ head: name }) => columns[name]),
    ...years.flatMap((year) => [texts.yearHead(year), `${texts.yearHead(year)}${columns.status}`]),
  ];
  const rows = reportRows(all, report, texts).map((row) => [
    ...draft.cells,
    ...REPORT_COLUMNS.map(({ cell }) => cell(row, report, texts)),
    ...matrixCells(report, row.entry.id, texts).flatMap(({ value, status }) => [value, status]),
  ]);
  return csvText([head, ...rows]);
}
