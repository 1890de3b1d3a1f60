import { messagesIn, type ReportTexts } from '../messages/index.ts';
import type { Indicator, Part, Report } from '../model/report.ts';
import { completionText } from './completion-text.ts';
import { csvText } from './csv-text.ts';
import { draftColumn, faultFacts } from './draft-mark.ts';
import { intervalDigits } from './amounts.ts';
import { matrixCells } from './matrix.ts';
import type { RenderOptions } from './options.ts';
import { reportRows, type ReportRow } from './report-rows.ts';
import { earlierText, hasNumbers, sourceText } from './row-facts.ts';
import { shownRows } from './scope.ts';
import { inForce } from '../report/in-force.ts';
import { exceptionFacts } from './standing.ts';

/** A row an indicator or part, for a spreadsheet: numbers in cells of their own, without their units. */
export function renderReportCsv(report: Report, options: RenderOptions): string {
  const { report: texts } = messagesIn(options.language);
  const { all } = shownRows(report, options.scope ?? 'all');
  const years = report.matrix?.years ?? [];
  const { columns } = texts;
  const draft = draftColumn(report, texts);
  const head = [
    ...draft.head,
    columns.number,
    columns.id,
    columns.indicator,
    columns.attribute,
    columns.unit,
    columns.baseline,
    columns.requirement,
    columns.due,
    columns.actual,
    columns.year,
    columns.gap,
    columns.status,
    columns.outlook,
    columns.exception,
    columns.pace,
    columns.shortfall,
    columns.perYear,
    columns.earlierYears,
    columns.ref,
    columns.source,
    columns.remark,
    ...years.flatMap((year) => [texts.yearHead(year), `${texts.yearHead(year)}${columns.status}`]),
  ];
  const rows = reportRows(all, report, texts).map((row) => [
    ...draft.cells,
    ...cellsOf(row, report, texts),
  ]);
  return csvText([head, ...rows]);
}

function cellsOf(row: ReportRow, report: Report, texts: ReportTexts): string[] {
  const { entry } = row;
  const now = inForce(entry);
  const known = (text: string): string => (text === '—' ? '' : text);
  return [
    row.number,
    entry.id,
    row.name,
    known(row.attribute),
    entry.unit ?? '',
    valueOf(entry.baseline),
    row.requirement,
    String(entry.requirement?.dueDate ?? entry.requirement?.due ?? ''),
    actualOf(entry, texts),
    entry.actual?.period ?? String(entry.actual?.year ?? ''),
    gapOf(entry),
    row.status,
    known(row.outlook),
    exceptionFacts(entry, report, texts).join(texts.semicolon),
    ...[now.pace?.value, now.shortfall, now.perYear].map((digits) => digits ?? ''),
    hasNumbers(entry) ? earlierText(entry, texts) : '',
    entry.ref,
    hasNumbers(entry) ? sourceText(entry, texts) : '',
    remarkOf(entry, texts),
    ...matrixCells(report, entry.id, texts).flatMap(({ value, status }) => [value, status]),
  ];
}

function actualOf({ actual }: Part, texts: ReportTexts): string {
  if (actual?.completion != null) return completionText(actual.completion, texts);
  return valueOf(actual);
}

function gapOf({ gap, gapInterval }: Part): string {
  return gap ?? (gapInterval === undefined ? '' : intervalDigits(gapInterval));
}

function remarkOf(entry: Indicator | Part, texts: ReportTexts): string {
  const { actual, remark } = entry;
  return [
    ...faultFacts(entry, texts),
    ...(actual?.provisional === true ? [texts.provisionalMark] : []),
    ...(actual?.asBound === true ? [texts.boundMark] : []),
    ...(remark === null ? [] : [remark]),
  ].join(texts.semicolon);
}

/** A number, or the bound that was given: ≥95. */
function valueOf(amount: Part['baseline'] | Part['actual']): string {
  if (amount === null) return '';
  const { value, interval } = amount;
  return value ?? (interval === undefined ? '' : intervalDigits(interval));
}
