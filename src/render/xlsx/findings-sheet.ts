import { findingText } from '../../messages/finding-text.ts';
import type { Finding, Report, Severity } from '../../model/report.ts';
import type { Mood } from '../palette.ts';
import { placeTextOf } from '../place-text.ts';
import type { ShownRows } from '../scope.ts';
import { shownFindings } from '../shown-findings.ts';
import type { BookSheet } from './book.ts';
import { textCell } from './cells.ts';
import type { SheetTexts } from './context.ts';
import { fittedRows } from './fitted-rows.ts';
import { HEAD, moodLook, PLAIN } from './looks.ts';

const MOOD_OF_SEVERITY: Readonly<Record<Severity, Mood | undefined>> = {
  error: 'bad',
  warning: 'doubt',
  note: undefined,
};

const WIDTHS = [8, 28, 32, 90];

/** What is wrong or doubtful in the plan and the figures, with its place. */
export function findingsSheet(report: Report, rows: ShownRows, texts: SheetTexts): BookSheet {
  const { xlsx, messages } = texts;
  const { columns } = xlsx;
  const found = shownFindings(report, rows);
  const lines = found.map((one) => [
    textCell(messages.cli.severity[one.severity], moodLook(MOOD_OF_SEVERITY[one.severity])),
    textCell(one.code, PLAIN),
    textCell(placeOf(one), PLAIN),
    textCell(sentence(one, texts), PLAIN),
  ]);
  const none = [textCell(xlsx.noFindings, PLAIN), ...[1, 2, 3].map(() => textCell('', PLAIN))];
  return {
    name: xlsx.sheets.findings,
    widths: WIDTHS,
    headRows: 1,
    filtered: found.length > 0,
    rows: fittedRows(
      [
        [columns.severity, columns.code, columns.place, columns.text].map((head) =>
          textCell(head, HEAD),
        ),
        ...(found.length === 0 ? [none] : lines),
      ],
      WIDTHS,
    ),
  };
}

function sentence(found: Finding, { messages }: SheetTexts): string {
  const words = findingText(messages, found);
  return found.allowed === undefined ? words : `${words}${messages.cli.allowed(found.allowed)}`;
}

function placeOf({ file, line, column, sheet, cell }: Finding): string {
  return file === undefined ? '' : placeTextOf({ file, line, column, sheet, cell });
}
