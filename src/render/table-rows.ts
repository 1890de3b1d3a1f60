import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Report } from '../model/report.ts';
import { printable } from '../text/printable.ts';
import type { Cell, Column } from './column-widths.ts';
import { grid } from './grid.ts';
import type { RenderOptions, Tone } from './options.ts';
import { plain } from './options.ts';
import { reportRows, type ReportRow } from './report-rows.ts';

/** One row an indicator; its parts in rows below it. */
export function indicatorRows(
  report: Report,
  indicators: readonly Indicator[],
  texts: ReportTexts,
  width: number,
  options: RenderOptions,
): string[] {
  const { columns: names } = texts;
  const columns: Column[] = [
    { head: names.number, most: 4 },
    { head: names.indicator },
    { head: names.attribute, most: 6 },
    { head: names.requirement, most: 12 },
    { head: names.actual, most: 11 },
    { head: names.gap, most: 8 },
    { head: names.status, most: 14 },
    { head: names.outlook, most: 8 },
  ];
  const rows = reportRows(indicators, report, texts).map((row) => cellsOf(row, options));
  return grid(columns, rows, width);
}

function cellsOf(row: ReportRow, { paint = plain }: RenderOptions): Cell[] {
  const { standing, standingOutlook } = row.entry;
  const name = printable(row.name);
  return [
    { text: row.number },
    { text: row.isPart ? `· ${name}` : name },
    { text: row.attribute },
    { text: printable(row.requirement) },
    { text: printable(row.actual) },
    { text: row.gap },
    { text: row.status, paint: (text) => paint(toneOfStatus(standing), text) },
    { text: row.outlook, paint: (text) => paint(toneOfOutlook(standingOutlook), text) },
  ];
}

function toneOfStatus(standing: Indicator['standing']): Tone {
  switch (standing) {
    case 'met':
      return 'good';
    case 'missed':
      return 'bad';
    case 'no-data':
    case 'undetermined':
    case 'waived':
      return 'doubt';
    case 'not-due':
      return 'quiet';
  }
}

function toneOfOutlook(outlook: Indicator['outlook']): Tone {
  switch (outlook) {
    case 'achieved':
    case 'held':
    case 'ahead':
    case 'on-track':
      return 'good';
    case 'behind':
    case 'reversing':
      return 'bad';
    case 'undetermined':
      return 'doubt';
    case null:
      return 'quiet';
  }
}
