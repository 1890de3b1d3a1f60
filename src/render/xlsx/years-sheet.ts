import type { Matrix, Report } from '../../model/report.ts';
import { matrixCells } from '../matrix.ts';
import { MOOD_OF_OUTLOOK, MOOD_OF_STANDING } from '../palette.ts';
import { reportRows, type ReportRow } from '../report-rows.ts';
import type { ShownRows } from '../scope.ts';
import type { BookCell, BookSheet } from './book.ts';
import { numberCell, textCell } from './cells.ts';
import type { SheetTexts } from './context.ts';
import { fittedRows } from './fitted-rows.ts';
import { HEAD, moodLook, NUMBER, PLAIN } from './looks.ts';

/** Each row over the years, a column for the value and one for the answer, and the outlook of the evaluated year. */
export function yearsSheet(
  matrix: Matrix,
  report: Report,
  rows: ShownRows,
  texts: SheetTexts,
): BookSheet {
  const { columns } = texts.report;
  const yearHead = (year: number): string => texts.report.yearHead(year);
  const { years } = matrix;
  const heads = [
    columns.number,
    columns.indicator,
    columns.unit,
    ...years.flatMap((year) => [yearHead(year), `${yearHead(year)}${columns.status}`]),
    columns.outlook,
  ];
  const widths = [6, 30, 9, ...years.flatMap(() => [10, 17]), 13];
  return {
    name: texts.xlsx.sheets.years,
    widths,
    headRows: 1,
    headColumns: 2,
    filtered: true,
    rows: fittedRows(
      [
        heads.map((head) => textCell(head, HEAD)),
        ...reportRows(rows.all, report, texts.report).map((row) =>
          cellsOf(row, matrix, report, texts),
        ),
      ],
      widths,
    ),
  };
}

function cellsOf(
  { entry, number, name, isPart, outlook }: ReportRow,
  { rows }: Matrix,
  report: Report,
  { report: words }: SheetTexts,
): BookCell[] {
  const own = rows.find(({ id }) => id === entry.id)?.cells ?? [];
  const { standingOutlook } = entry;
  return [
    numberCell(number, NUMBER),
    textCell(isPart ? `· ${name}` : name, PLAIN),
    textCell(entry.unit ?? '', PLAIN),
    ...matrixCells(report, entry.id, words).flatMap(({ value, status, provisional }, index) => {
      const standing = own[index]?.standing;
      const mood = standing === undefined ? undefined : MOOD_OF_STANDING[standing];
      const word = provisional ? `${status} ${words.provisionalMark}` : status;
      return [numberCell(value, NUMBER), textCell(word, moodLook(mood))];
    }),
    textCell(
      outlook === '—' ? '' : outlook,
      moodLook(standingOutlook === null ? undefined : MOOD_OF_OUTLOOK[standingOutlook]),
    ),
  ];
}
