import { messagesIn } from '../messages/index.ts';
import { DOUBTS, worksheetTextsIn } from '../messages/worksheet-texts.ts';
import type { Report } from '../model/report.ts';
import { csvText } from './csv-text.ts';
import { draftColumn } from './draft-mark.ts';
import type { RenderOptions } from './options.ts';
import { withoutEmpty } from './report-sections.ts';
import { shownRows } from './scope.ts';
import { doubtsOf } from './worksheet-doubts.ts';
import { differingOf, findingRows } from './worksheet-findings.ts';
import type { WorksheetContext, WorksheetRow } from './worksheet-row.ts';

/** What an auditor follows up (疑点清单): a matter a row, with two columns to fill in. */
export function renderWorksheet(report: Report, options: RenderOptions): string {
  const messages = messagesIn(options.language);
  const words = worksheetTextsIn(options.language);
  const context: WorksheetContext = { report, messages, words };
  const rows = shownRows(report, options.scope ?? 'all');
  const told = new Set(withoutEmpty(rows));
  const differing = differingOf(report);
  const found = [
    ...rows.all.flatMap((row) => doubtsOf(row, told.has(row), differing, context)),
    ...findingRows(context),
  ];
  const draft = draftColumn(report, messages.report);
  // By matter, each in the order of the plan.
  const ordered = DOUBTS.flatMap((doubt) => found.filter((row) => row.doubt === doubt));
  return csvText([
    words.columns.toSpliced(1, 0, ...draft.head),
    ...ordered.map((row, index) => [String(index + 1), ...draft.cells, ...cellsOf(row, context)]),
  ]);
}

function cellsOf(row: WorksheetRow, { report, words }: WorksheetContext): string[] {
  return [
    words.doubts[row.doubt],
    row.item,
    words.basis(report.plan.title, row.ref),
    String(row.year ?? ''),
    row.reported,
    row.recomputed,
    row.difference,
    row.computation,
    row.source,
    row.remark,
    '',
    '',
  ];
}
