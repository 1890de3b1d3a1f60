import type { Indicator, Matrix, MatrixCell, Report } from '../../model/report.ts';
import { amountText } from '../amounts.ts';
import { completionText } from '../completion-text.ts';
import { cellStatus } from '../matrix.ts';
import { outlookText, standingMark } from './answers.ts';
import { rowsOf, type PageTexts } from './context.ts';
import { element, quantity, type Child, type Markup } from './markup.ts';
import { numbered } from './overview.ts';
import { dataTable } from './table.ts';

/** Each row over the years: the word and the value, and beside them the outlook of the evaluated year. */
export function matrixTable(
  { years, rows }: Matrix,
  shown: readonly Indicator[],
  report: Report,
  texts: PageTexts,
): Markup {
  const { html, report: words } = texts;
  const cellsOf = new Map(rows.map(({ id, cells }) => [id, cells]));
  const lines = shown.flatMap((row) => [
    { row, name: numbered(row, texts) },
    ...(row.parts.length === 0
      ? []
      : rowsOf(row).map((part) => ({ row: part, name: `· ${part.name}` }))),
  ]);
  return dataTable({
    caption: html.sections.matrix,
    hideCaption: true,
    kind: 'matrix',
    head: [
      { text: words.columns.indicator, kind: 'name' },
      ...years.map((year) => ({ text: html.yearOf(year), isNumber: true })),
      { text: `${html.yearOf(report.year)} ${words.columns.outlook}` },
    ],
    rows: lines.map(({ row, name }) => [
      name,
      ...years.map((year) => {
        const cell = cellsOf.get(row.id)?.find((one) => one.year === year);
        return cell === undefined ? html.nothing : cellContent(cell, row, texts);
      }),
      outlookText(row, report, texts),
    ]),
  });
}

function cellContent(cell: MatrixCell, { unit, parts }: Indicator, texts: PageTexts): Child {
  const { report: words } = texts;
  const { completion, provisional } = cell;
  const value = completion === null ? amountText(cell, unit) : completionText(completion, words);
  const shown = provisional ? `${value} ${words.provisionalMark}` : value;
  return [
    ...(parts.length > 0 || value === '—' ? [] : [quantity(shown), element('br', {})]),
    standingMark(cell.standing, cellStatus(cell, words, 'long')),
  ];
}
