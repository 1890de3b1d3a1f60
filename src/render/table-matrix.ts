import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Report } from '../model/report.ts';
import { printable } from '../text/printable.ts';
import { grid } from './grid.ts';
import { matrixCells } from './matrix.ts';
import { plain, type RenderOptions } from './options.ts';
import { reportRows } from './report-rows.ts';

/** The years beside each other, where several were asked for. */
export function matrixLines(
  report: Report,
  indicators: readonly Indicator[],
  texts: ReportTexts,
  width: number,
  { paint = plain }: RenderOptions,
): string[] {
  if (report.matrix === null || indicators.length === 0) return [];
  const { columns, sections } = texts;
  const heads = report.matrix.years.map((year) => ({ head: texts.yearHead(year), most: 8 }));
  const rows = reportRows(indicators, report, texts).map(({ entry, name, isPart, outlook }) => {
    const label = `${isPart ? '· ' : ''}${name}${entry.unit === null ? '' : `(${entry.unit})`}`;
    const cells = matrixCells(report, entry.id, texts).map(({ value, shortStatus }) =>
      `${value}\n${shortStatus}`.trim(),
    );
    return [label, ...cells, outlook].map((text) => ({
      text: text.split('\n').map(printable).join('\n'),
    }));
  });
  return [
    '',
    paint('strong', sections.matrix),
    ...grid(
      [{ head: columns.indicator }, ...heads, { head: columns.outlook, most: 8 }],
      rows,
      width,
    ),
  ];
}
